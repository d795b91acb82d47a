import type { HostSettings } from './host-settings';
import { startScript } from './kiosk-start';
import { USUAL_PORT } from './server/usual-port';

const ADDRESS = `http://localhost:${String(USUAL_PORT)}`;

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
    // Printing without a question goes through the pages of the print preview, unseen: shut, nothing ever comes out.
    URLAllowlist: [address, 'chrome://print', 'chrome-untrusted://print'],
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

/** Lines for the print system of a shared machine (CUPS 2.4, `cupsd.conf(5)`). */
export const CUPS = `# 加到 /etc/cups/cupsd.conf ：打完不留文件，也不留记录。默认两样都留。
PreserveJobFiles No
PreserveJobHistory No
# 打印机没开、缺纸、卡纸时，不要把这个人的表留着，等下一个人来了才打出来：没开的马上作废，别的五分钟后作废。
ErrorPolicy abort-job
MaxJobTime 300
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
