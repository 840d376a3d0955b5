import type { SubmissionHistoryEntry, Submission, SubmissionState } from '@shared/submission/submission';
import type { IconName } from '../ui/icon';

type Tone = 'plain' | 'info' | 'ok' | 'notice' | 'act';

/** How a state looks and reads in lists; what somebody must do stands out, whatever its colour. */
const stateWords: Record<SubmissionState, { words: string; tone: Tone; icon: IconName }> = {
  waiting: { words: '送信待ち', tone: 'plain', icon: 'clock' },
  sending: { words: '送信中', tone: 'info', icon: 'send' },
  received: { words: '受付', tone: 'info', icon: 'check' },
  returned: { words: '差戻し', tone: 'act', icon: 'undo' },
  accepted: { words: '受理', tone: 'ok', icon: 'done' },
  'to-hand-over': { words: '手渡しの記録', tone: 'notice', icon: 'edit' },
  'handed-over': { words: '手渡し済', tone: 'ok', icon: 'done' },
  posted: { words: '投函済', tone: 'ok', icon: 'done' },
  sent: { words: '送信済', tone: 'ok', icon: 'done' },
  unsure: { words: '届いたか確かめてください', tone: 'act', icon: 'warning' },
  'needs-action': { words: '要対応', tone: 'act', icon: 'warning' },
  withdrawing: { words: '取下げ中', tone: 'plain', icon: 'clock' },
  withdrawn: { words: '取下げ', tone: 'plain', icon: 'refused' },
};

/** What is to be written down of a paper that a person takes there. */
const recordWords: Record<Submission['channel']['kind'], string> = {
  endpoint: stateWords['to-hand-over'].words,
  counter: stateWords['to-hand-over'].words,
  post: '投函の記録',
  mail: '送信の記録',
  'line-works': '渡した記録',
};

export const stateOf = ({ state, channel, correctedBy }: Submission) => {
  if (state === 'to-hand-over') return { ...stateWords[state], words: recordWords[channel.kind] };
  if (state === 'handed-over' && channel.kind === 'line-works') return { ...stateWords[state], words: '渡し済' };
  if (state === 'returned' && correctedBy !== null)
    return { words: '差戻し・出し直し済', tone: 'plain', icon: 'undo' } as const;
  return stateWords[state];
};

export const deliveryNames: Record<Submission['channel']['kind'], string> = {
  endpoint: '電子受付',
  counter: '窓口',
  post: '郵送',
  mail: 'メール',
  'line-works': 'LINE WORKS',
};

/** これまで, line by line. */
export const historyWords: Record<SubmissionHistoryEntry['what'], string> = {
  finalized: '書類を確定しました',
  sending: '送信を始めました',
  'held-back': '前の書類が届くまで待つことにしました',
  'cut-off': '途中で切れました',
  busy: '市の受付が混んでいました',
  refused: '送れませんでした',
  received: '受付番号',
  returned: '差戻し',
  accepted: '受理されました',
  printed: '印刷しました',
  'handed-over': '手渡しました',
  posted: '投函しました',
  sent: '送信しました',
  mailed: 'メールソフトで送りました',
  unsure: '届いたか分からなくなりました',
  arrived: '届いていたことを確かめました',
  'not-arrived': '届いていなかったことを確かめました',
  'taken-back': '記録を取り消しました',
  resent: 'もう一度送ることにしました',
  'withdrawal-asked': '取下げを頼みました',
  withdrawn: '取り下げました',
  corrected: '直して出し直しました',
};
