import type { Channel } from './channel';
import { byPerson, printed, usual } from './usual';

/** 郵送: in an envelope, with its label. */
export const post: Channel = {
  ...usual,
  word: 'post',
  guide: 'printed and posted; with `to` (id of a contact) its address and hours are shown, and the label printed',
  name: '郵送',
  icon: 'post',
  medium: 'paper',
  needs: ['postalCode', 'address'],
  handIn: 'を郵送する',
  onPaper: {
    arrives: true,
    bundle: { together: '同じ封筒に入れるもの', once: '送付状・宛名も投函の記録' },
    isPosted: true,
  },
  ways: [
    byPerson('郵送する', ({ contact }, isSigned) => {
      const place = contact?.address ? `〒${contact.postalCode ?? ''} ${contact.address} へ` : '';
      return `${printed(isSigned)}${place}お送りください。宛名も印刷できます。`;
    }),
  ],
  byHand: {
    panel: 'paper',
    task: 'へ郵送する',
    verb: '郵送する',
    remark: '印刷して封筒に入れ、ポストに入れたら［投函した］を押してください。',
    notYet: 'まだ投函していません',
    done: '投函した',
    step: 'posted',
    handedOver: '手渡し済',
    entry: '手渡しました',
  },
};
