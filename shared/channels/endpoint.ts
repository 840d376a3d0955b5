import type { Channel } from './channel';
import { scanned, usual } from './usual';

/** 電子受付: over HTTPS to the city's own endpoint, which answers with a receipt. */
export const endpoint: Channel = {
  ...usual,
  word: 'endpoint',
  guide: '電子受付, where a city has one; the office sets its address in 設定 › 提出先・メール',
  name: '電子受付',
  icon: 'send',
  medium: 'paper',
  needs: [],
  handIn: 'を電子で出す',
  onPaper: null,
  ways: [
    {
      ...{ by: null, suffix: '', verb: null },
      sentBy: 'endpoint',
      lacks: ({ hasEndpoint }) =>
        hasEndpoint ? null : '市から渡されたアドレスを「設定」の「提出先・メール」に入れると使えます',
      words: (_, isSigned) =>
        `${scanned(isSigned)}インターネットで送ります。届くと受付番号が返ります。二重には届きません。`,
    },
  ],
  byHand: {
    panel: 'plain',
    task: 'の窓口に出す',
    verb: '出す',
    remark: '印刷して窓口にお持ちください。手渡したら［手渡した］を押してください。',
    notYet: 'まだ手渡していません',
    done: '手渡した',
    step: 'handed-over',
    handedOver: '手渡し済',
    entry: '手渡しました',
  },
  scanNote: '署名済みのスキャンを添付します',
  withdrawal: (recipient) =>
    `${recipient}に、取り下げることを知らせます。控えと記録は残ります。同じ書類は、直してからまた出せます。`,
};
