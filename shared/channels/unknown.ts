import type { Channel } from './channel';
import { usual } from './usual';

/**
 * What a ledger from a later version names and this one doesn't know. The submission stays as it is and says so
 * (`submission/unknown-channel`); nothing leaves by it.
 */
export const unknown: Channel = {
  ...usual,
  ...{ word: '', guide: '', name: 'この版にない出し方', icon: 'document', handIn: 'を出す' },
  ...{ leaves: false, medium: 'inside', needs: [], onPaper: null, ways: [], isKnown: false },
  byHand: {
    ...{ panel: 'none', task: 'に出す', verb: '出す', remark: '', step: 'handed-over' },
    ...{ notYet: 'まだ出していません', done: '出した', handedOver: '提出済', entry: '出しました' },
  },
};
