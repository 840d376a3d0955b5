import type { Channel } from './channel';
import { scanned, usual } from './usual';

/** メール: by the office's own account, or as a draft in the mail program. */
export const mail: Channel = {
  ...usual,
  word: 'mail',
  guide:
    'the file as it is; `to` is the address, or a contact with one. Without `to` only the person knows it (a mail that is answered): it is opened in the mail program',
  name: 'メール',
  icon: 'mail',
  medium: 'mail',
  needs: ['mail'],
  handIn: 'をメールで送る',
  isMail: true,
  takesText: true,
  onPaper: null,
  ways: [
    {
      by: 'server',
      suffix: '（このパソコンから送る）',
      sentBy: 'mail',
      lacks: ({ hasMailAccount }, { to, optional, note }) => {
        if (!to && !optional) return `${note ?? '宛先が決まっていないため'}。メールソフトで開いて送ります`;
        return hasMailAccount ? null : '「設定」の「提出先・メール」でメールの設定をすると使えます';
      },
      words: ({ address }, isSigned) => `${scanned(isSigned)}${address}へ、ファイルを添付したメールを送ります。`,
      verb: null,
    },
    {
      by: 'draft',
      suffix: '（メールソフトで開く）',
      sentBy: null,
      lacks: () => null,
      words: (_, isSigned) =>
        `${scanned(isSigned)}ファイルを添付したメールの下書きを、Outlook などで開きます。送るのはそこで行います。`,
      verb: 'メールソフトで開く',
    },
  ],
  byHand: {
    panel: 'draft',
    task: 'へメールで送る',
    verb: '送る',
    remark: 'メールソフトで開いて送ってください。送ったら［送った］を押してください。',
    readied: { short: 'メールソフトで開いた', entry: 'メールソフトで開きました' },
    keptAsFile: { short: '下書きを保存', entry: 'メールの下書きを保存しました' },
    notYet: 'まだ送信していません',
    done: '送った',
    step: 'mailed',
    handedOver: '手渡し済',
    entry: '手渡しました',
  },
  untilTold: (city, reason = '手引きにない出し方のため、初めは使いません') =>
    `${reason}。${city}からメールで出すように言われたときは、「設定」の「提出先・メール」で使えるようにできます`,
  busy: 'メールサーバーが、受け取りを待つように返しました',
  settings: 'メールの設定を開く',
};
