import type { HostSettings } from './host-settings';

/** Where `server/serve.mjs` listens when nobody says otherwise. */
const ADDRESS = 'http://localhost:4173';

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

/** What the browser must not do, whoever stands before it. `address` is the only one that opens. */
export function kioskPolicy(address: string): object {
  return {
    // The star does not reach the browser's own pages (history, downloads, settings).
    URLBlocklist: [
      '*',
      'chrome://*',
      'devtools://*',
      'view-source:*',
      'file://*',
      'javascript://*',
    ],
    URLAllowlist: [address],
    DeveloperToolsAvailability: 2,
    AutofillAddressEnabled: false,
    AutofillCreditCardEnabled: false,
    PasswordManagerEnabled: false,
    SavingBrowserHistoryDisabled: true,
    SyncDisabled: true,
    BrowserSignin: 0,
    TranslateEnabled: false,
    SpellcheckEnabled: false,
    SearchSuggestEnabled: false,
    MetricsReportingEnabled: false,
    BackgroundModeEnabled: false,
    DownloadRestrictions: 3,
    AllowFileSelectionDialogs: false,
    IncognitoModeAvailability: 1,
    BookmarkBarEnabled: false,
    EditBookmarksEnabled: false,
    DefaultPopupsSetting: 2,
    DefaultNotificationsSetting: 2,
    DefaultGeolocationSetting: 2,
    DefaultClipboardSetting: 2,
    // In force only together with SyncDisabled, and only when the browser is closed in order.
    ClearBrowsingDataOnExitList: [
      'browsing_history',
      'download_history',
      'cookies_and_other_site_data',
      'cached_images_and_files',
      'password_signin',
      'autofill',
      'site_settings',
      'hosted_app_data',
    ],
  };
}

/** What an operator lays on a shared machine: example settings, start script, policy, printing, nginx. */
export function kioskFiles(): readonly HostSettings[] {
  return [
    { file: 'server/kiosk/kiosk.json', text: `${JSON.stringify(SETTINGS, undefined, 2)}\n` },
    { file: 'server/kiosk/start.sh', text: startScript() },
    {
      file: 'server/kiosk/chromium-policy.json',
      text: `${JSON.stringify(kioskPolicy(ADDRESS), undefined, 2)}\n`,
    },
    { file: 'server/kiosk/cupsd.conf', text: CUPS },
    { file: 'server/kiosk/nginx-reset.conf', text: NGINX_RESET },
  ];
}

const SETTINGS = {
  kiosk: true,
  title: '乌海市政务服务中心',
  idleSeconds: 180,
  printing: true,
  savingFiles: false,
  addingFiles: false,
  reset: true,
};

function startScript(): string {
  return `#!/bin/sh
# 自助机的启动脚本。浏览器的资料放在内存盘里，浏览器一关就删掉，然后重新打开。
# 用法：sh server/kiosk/start.sh ，放进开机自动运行；程序目录里先放好 kiosk.json。
set -u
app=$(cd "$(dirname "$0")/../.." && pwd)
node "$app/server/serve.mjs" &
server=$!
browser=
profile=
end() {
  kill "$server" $browser 2>/dev/null
  wait
  rm -rf "$profile"
  exit 0
}
trap end INT TERM HUP
# /dev/shm 是内存盘。交换分区也要关掉：swapoff -a
ulimit -c 0
while :; do
  profile=$(mktemp -d /dev/shm/kiosk.XXXXXX)
  export TMPDIR="$profile/tmp" XDG_CACHE_HOME="$profile/cache" XDG_CONFIG_HOME="$profile/config"
  mkdir -p "$TMPDIR" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME"
  chromium --user-data-dir="$profile/data" \\
    ${KIOSK_FLAGS.join(' \\\n    ')} \\
    ${ADDRESS}/ &
  browser=$!
  wait "$browser"
  rm -rf "$profile"
  # 浏览器打不开时，不要一秒钟试一百次。
  sleep 1
done
`;
}

const CUPS = `# 加到 /etc/cups/cupsd.conf ：打完不留文件，也不留记录。默认两样都留。
PreserveJobFiles No
PreserveJobHistory No
`;

const NGINX_RESET = `# 放进自助机的 server { … } 里，在 include server/nginx.conf 之后。
# 只给自助机用：别处的人点到它，草稿会被清空。
location = /reset {
  # 这里有了 add_header，外面的就不管用了；这个回答里没有网页，不需要别的头。
  add_header Clear-Site-Data '"*"' always;
  add_header Cache-Control no-store always;
  default_type text/plain;
  return 200 "ok\\n";
}
`;
