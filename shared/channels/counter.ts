import type { Channel } from './channel';
import { byPerson, printed, usual } from './usual';

/** 窓口: somebody brings it. */
export const counter: Channel = {
  ...usual,
  // Somebody can always bring it.
  isDefault: true,
  word: 'counter',
  guide: 'printed and brought; with `to` (id of a contact) its address and hours are shown',
  name: '窓口',
  icon: 'office',
  medium: 'paper',
  needs: ['postalCode', 'address'],
  handIn: 'を窓口に出す',
  onPaper: { arrives: true, bundle: { together: '一緒にお持ちになるもの', once: '手渡しの記録' }, isPosted: false },
  ways: [
    byPerson('窓口へ持っていく', ({ contact }, isSigned) => {
      const place = contact?.address ? `${contact.address} へ` : '';
      return `${printed(isSigned)}${place}お持ちください。`;
    }),
  ],
  byHand: {
    panel: 'paper',
    task: 'の窓口に出す',
    verb: '出す',
    remark: '印刷して窓口にお持ちください。手渡したら［手渡した］を押してください。',
    notYet: 'まだ手渡していません',
    done: '手渡した',
    person: '持って行った人',
    step: 'handed-over',
    handedOver: '手渡し済',
    entry: '手渡しました',
  },
};
