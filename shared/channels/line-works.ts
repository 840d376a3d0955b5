import type { Channel } from './channel';
import { byPerson, usual } from './usual';

/** LINE WORKS: a person pastes text and files into a talk. The app itself sends nothing there. */
export const lineWorks: Channel = {
  ...usual,
  word: 'line-works',
  guide: 'handed over in LINE WORKS',
  name: 'LINE WORKS',
  icon: 'chat',
  medium: 'line-works',
  needs: [],
  handIn: 'を LINE WORKS で送る',
  takesText: true,
  onPaper: null,
  ways: [byPerson('LINE WORKS で渡す', () => 'ファイルと文面を用意します。LINE WORKS で渡してください。')],
  byHand: {
    panel: 'chat',
    task: 'へ LINE WORKS で渡す',
    verb: '渡す',
    remark: 'LINE WORKS で渡してください。渡したら［渡した］を押してください。',
    readied: { short: 'ファイルを保存', entry: 'ファイルを保存しました' },
    notYet: 'まだ渡していません',
    done: '渡した',
    step: 'handed-over',
    handedOver: '渡し済',
    entry: 'LINE WORKS で渡しました',
  },
};
