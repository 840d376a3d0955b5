const SAFE = '書類は保管済みです。';
const NOT_SENT = 'メールは送っていません。';
const SETTINGS = '「設定」の「提出先・メール」';
const ENCRYPTION = 'ポート番号と暗号化の組み合わせ（465 は SSL/TLS、587 は STARTTLS がふつうです）';

/** What is said of the office's mail: its account, the mail server, a letter on its way. Part of the catalog. */
export const mailSentences = {
  // ---- the account -------------------------------------------------------------------------------------------------
  'mail/no-account': () =>
    `メールの設定がまだありません。${SAFE}${SETTINGS}で、送信サーバーとアドレスを入れてください。`,
  'mail/no-password': () => `メールのパスワードがありません。${SAFE}${SETTINGS}で、入れてください。`,
  'mail/password-not-kept': () =>
    `このパソコンでは、パスワードを保管する場所（資格情報の保管庫）が使えません。アプリを閉じるまでは使えます。次に開いたときに、もう一度入れてください。`,
  'mail/host-unreadable': () =>
    `送信サーバーの名前として読めません。契約先の案内にある「smtp.example.jp」のような名前だけを入れてください。`,
  'mail/address-unreadable': (d: { address: string }) =>
    `「${d.address}」は、メールアドレスとして読めません。「@」の前と後を確かめてください。`,
  'mail/sample-outside': () =>
    `サンプルの書類は、このパソコンの外へは送れません。「メールソフトで開く」で、どうなるかを見られます。`,
  'mail/receiver-declined': () =>
    `送りませんでした。はじめての宛先なのでお聞きしたところ、「やめる」が選ばれたか、答えの前に閉じられました。書類は無事です。宛先を確かめて、もう一度送ってください。`,
  'mail/sample-receiver': (d: { address: string }) =>
    `サンプルの書類は、実際の宛先（${d.address}）には出せません。何も出していません。「直して出し直す」で、見本の宛先（@mihon.invalid）のままで試してください。`,
  // ---- the way to the mail server ----------------------------------------------------------------------------------
  'mail/name-not-found': (d: { host: string }) =>
    `送信サーバー（${d.host}）が見つかりません。${SAFE}インターネットにつながっていれば、設定のサーバー名を確かめてください。`,
  'mail/refused-connection': (d: { host: string; port: number }) =>
    `送信サーバー（${d.host}、ポート ${d.port}）が応じません。${SAFE}自動でもう一度送ります。続くときは、設定のサーバー名とポート番号を確かめてください。`,
  'mail/cut-off': () => `送り終わる前に切れました。メールはまだ出ていません。自動でもう一度送ります。`,
  'mail/timed-out': () =>
    `送信サーバーから返事がないため、いったん止めました。メールはまだ出ていません。自動でもう一度送ります。続くときは、設定のサーバー名とポート番号を確かめてください。`,
  'mail/stopped': () => `送るのを止めました。メールは出ていません。${SAFE}`,
  'mail/tls': (d: { host: string }) =>
    `送信サーバー（${d.host}）と安全につながれません。メールは送っていません。設定の${ENCRYPTION}を確かめてください。`,
  'mail/starttls-missing': (d: { host: string }) =>
    `送信サーバー（${d.host}）が、暗号化（STARTTLS）に応じません。途中で読まれるおそれがあるため、送っていません。設定の${ENCRYPTION}を確かめてください。`,
  'mail/certificate-expired': (d: { host: string; until: string; today: string }) =>
    `送信サーバー（${d.host}）の証明書は${d.until ? ` ${d.until}で` : ''}期限が切れています。メールは送っていません。このパソコンの日付（${d.today}）が正しければ、メールの契約先に知らせてください。違っていれば、パソコンの時計を直してください。`,
  'mail/certificate-not-yet': (d: { host: string; from: string; today: string }) =>
    `送信サーバー（${d.host}）の証明書は、${d.from ? `${d.from}から` : 'まだ先の日から'}使えるものです。このパソコンの日付は ${d.today}です。メールは送っていません。パソコンの時計を確かめてください。`,
  'mail/certificate-host': (d: { host: string }) =>
    `つながった相手が、設定の送信サーバー（${d.host}）だと確かめられません。メールは送っていません。契約先の案内にあるサーバー名と同じか、確かめてください。Wi-Fi のログイン画面が出るところでは、先にログインしてください。`,
  'mail/certificate-issuer': (d: { host: string }) =>
    `送信サーバー（${d.host}）の証明書を出したところが、このパソコンでは信用されていません。メールは送っていません。メールの契約先か、パソコンの管理をする方に知らせてください。`,
  'mail/certificate-other': (d: { host: string }) =>
    `送信サーバー（${d.host}）の証明書が正しくありません。メールは送っていません。メールの契約先か、パソコンの管理をする方に知らせてください。`,
  'mail/not-a-mail-server': (d: { host: string; port: number }) =>
    `つながった相手（${d.host}、ポート ${d.port}）は、メールの送信サーバーではないようです。メールは送っていません。設定のサーバー名とポート番号を確かめてください。`,
  // ---- メールの設定を試す: nothing was to be sent, and nothing is tried again by itself ---------------------------------
  'mail/test-offline': () =>
    `インターネットにつながっていないため、試せませんでした。${NOT_SENT}つながってから、もう一度試してください。`,
  'mail/test-name-not-found': (d: { host: string }) =>
    `送信サーバー（${d.host}）が見つかりません。${NOT_SENT}サーバー名を契約先の案内と見比べてください。インターネットにつながっているかも確かめて、もう一度試してください。`,
  'mail/test-refused-connection': (d: { host: string; port: number }) =>
    `送信サーバー（${d.host}、ポート ${d.port}）が応じません。${NOT_SENT}サーバー名とポート番号を契約先の案内と見比べ、合っていれば、少し待ってもう一度試してください。`,
  'mail/test-cut-off': (d: { host: string }) =>
    `送信サーバー（${d.host}）との通信が、途中で切れました。${NOT_SENT}${ENCRYPTION}を確かめて、もう一度試してください。`,
  'mail/test-timed-out': (d: { host: string }) =>
    `送信サーバー（${d.host}）から返事がありません。${NOT_SENT}回線が混んでいなければ、サーバー名と、${ENCRYPTION}を確かめて、もう一度試してください。`,
  'mail/test-busy': (d: { host: string }) =>
    `送信サーバー（${d.host}）が、今は受け付けられないと返しました。${NOT_SENT}設定が違うとは限りません。少し待って、もう一度試してください。`,
  'mail/test-stopped': () => `試すのをやめました。${NOT_SENT}`,
  // ---- what it says ------------------------------------------------------------------------------------------------
  'mail/password-refused': () =>
    `送信サーバーが、ユーザー名かパスワードを受け付けませんでした。メールは送っていません。${SETTINGS}で、入れ直してください。契約先によっては、メールソフト用の別のパスワード（アプリ パスワード）が要ります。`,
  'mail/sign-in-missing': (d: { host: string }) =>
    `送信サーバー（${d.host}）が、ユーザー名とパスワードでの利用に応じません。メールは送っていません。契約先の案内で、ポート番号と利用のしかたを確かめてください。`,
  'mail/sender-refused': (d: { address: string }) =>
    `送信サーバーが、差出人のアドレス（${d.address}）を受け付けませんでした。メールは送っていません。${SETTINGS}のアドレスが、契約しているものと同じか確かめてください。`,
  'mail/recipient-refused': (d: { address: string }) =>
    `宛先（${d.address}）が受け付けられませんでした。だれにも送っていません。アドレスを確かめて、直して出し直してください。`,
  'mail/recipient-later': (d: { address: string }) =>
    `宛先（${d.address}）が、今は受け取れないと返しました。${SAFE}メールではよくあることです。少し待って、自動でもう一度送ります。`,
  'mail/mailbox-full': (d: { address: string }) =>
    `宛先${d.address ? `（${d.address}）` : ''}の受信箱がいっぱいのようです。だれにも送っていません。提出先に電話で知らせてから、もう一度送ってください。`,
  'mail/too-large': (d: { megabytes: number; limit: number }) =>
    `添付を入れたメールの大きさ${d.megabytes > 0 ? `（約${d.megabytes}MB）` : ''}が、送信サーバーの決まり${d.limit > 0 ? `（${d.limit}MB まで）` : ''}を超えています。送っていません。スキャンを白黒・300dpi にして出し直すか、提出先に別の出し方を相談してください。`,
  'mail/policy': () =>
    `メールサーバーが、このメールを断りました（迷惑メールなどの決まりによるものです）。届いていません。メールの契約先か提出先に、電話で相談してください。`,
  'mail/busy': () => `メールサーバーが、今は受け取れないと返しました。${SAFE}少し待って、自動でもう一度送ります。`,
  'mail/not-understood': (d: { status: number }) =>
    `メールサーバーが受け付けませんでした（${d.status}）。届いていません。設定を確かめ、続くときはメールの契約先に相談してください。`,
  // ---- when nobody here knows --------------------------------------------------------------------------------------
  'mail/cut-off-after-data': () =>
    `送信の途中で切れました。届いたか、相手に確かめてください。届いているかもしれないので、自動では送り直しません。`,
  'mail/ended-while-sending': () =>
    `送っている途中で、アプリが終わりました。届いたか、相手に確かめてください。届いているかもしれないので、自動では送り直しません。`,
  'mail/restored': () =>
    `バックアップから戻したため、このメールがもう送られたかどうかがわかりません。届いたか、相手に確かめてください。自動では送りません。`,
  'mail/not-arrived': () =>
    `このメールは、届いていませんでした。まだ送り直していません。もう一度送るか、送らずに直すか、取り下げるかを選んでください。`,
  // ---- the mail program --------------------------------------------------------------------------------------------
  'mail/draft-unwritable': () =>
    `メールの下書きをつくれませんでした。ディスクの空きを確かめて、もう一度押してください。書類はそのままです。`,
};
