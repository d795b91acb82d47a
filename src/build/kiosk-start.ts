import { USUAL_PORT } from './server/usual-port';

/** How a shared machine starts its browser; the browser tests start theirs with the same. */
export const KIOSK_FLAGS = [
  '--kiosk',
  '--kiosk-printing',
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  // A report of a crash would hold what was in memory.
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-sync',
  '--disable-translate',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=Translate,MediaRouter,AutofillServerCommunication',
] as const;

/** `server/kiosk/start.sh`: what a shared machine runs from its start to its end, for any POSIX shell. */
export function startScript(): string {
  return `#!/bin/sh
# 自助机的启动脚本。浏览器的资料放在内存盘里，浏览器一关就删掉，然后重新打开。
# 用法：sh server/kiosk/start.sh [端口] ，放进开机自动运行；程序目录里先放好 kiosk.json。
# 端口不写就是 ${String(USUAL_PORT)}；换了端口，chromium-policy.json 里的地址也要换。
set -u
app=$(cd "$(dirname "$0")/../.." && pwd)
port=\${1:-${String(USUAL_PORT)}}
page=http://localhost:$port/
server=
browser=
profile=
served() {
  node -e 'fetch(process.argv[1]).then(() => process.exit(0), () => process.exit(1))' "$page"
}
# 浏览器的几个进程不是一起停的，晚停的还会往里写：先全部停掉，再删到没有为止。
remove_profile() {
  [ -z "$browser" ] || kill -s KILL -- "-$browser" 2>/dev/null
  browser=
  for try in 1 2 3 4 5 6 7 8 9 10; do
    rm -rf "$profile" 2>/dev/null
    [ -e "$profile" ] || return 0
    sleep 1
  done
}
end() {
  kill $server $browser 2>/dev/null
  wait
  remove_profile
  exit 0
}
trap end INT TERM HUP
# /dev/shm 是内存盘。交换分区也要关掉：swapoff -a
ulimit -c 0
# 上一次没有来得及删的
rm -rf /dev/shm/kiosk.*
while :; do
  # 网页打得开才打开浏览器，不然人看到的是错误页；提供网页的程序停了就再开。
  until served; do
    kill -0 "$server" 2>/dev/null || {
      node "$app/server/serve.mjs" "$port" &
      server=$!
    }
    sleep 1
  done
  profile=$(mktemp -d /dev/shm/kiosk.XXXXXX)
  export TMPDIR="$profile/tmp" XDG_CACHE_HOME="$profile/cache" XDG_CONFIG_HOME="$profile/config"
  mkdir -p "$TMPDIR" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME"
  # setsid：它的进程成一组，停的时候一起停。
  setsid chromium --user-data-dir="$profile/data" \\
    ${KIOSK_FLAGS.join(' \\\n    ')} \\
    "$page" &
  browser=$!
  wait "$browser"
  remove_profile
  # 浏览器打不开时，不要一秒钟试一百次。
  sleep 1
done
`;
}
