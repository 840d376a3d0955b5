import type { SubmissionHistoryEntry, Submission } from '@shared/submission/submission';
import { historyWords } from '../../words/state-words';

/** What a line of これまで says of this very submission. */
export function historyEntryWords(
  { channel }: Pick<Submission, 'channel'>,
  { what, note }: SubmissionHistoryEntry,
): string {
  if (what === 'handed-over' && channel.kind === 'line-works') return `LINE WORKS で渡しました${inBrackets(note)}`;
  if (what === 'received') return `${historyWords[what]}　${note}`;
  if (what === 'busy' && channel.kind === 'mail') return 'メールサーバーが、受け取りを待つように返しました';
  return `${historyWords[what]}${byHand.has(what) ? inBrackets(note) : ''}`;
}

/** Where the note says who did it. */
const byHand: ReadonlySet<SubmissionHistoryEntry['what']> = new Set(['handed-over', 'posted', 'mailed']);

const inBrackets = (note: string): string => (note === '' ? '' : `（${note}）`);
