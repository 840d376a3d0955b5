import type { Channel } from '@shared/channels/channel';
import type { Channels } from '@shared/channels/registry';
import { otherWayWords } from '@shared/submission/other-way';
import type { SubmissionHistoryEntry, Submission } from '@shared/submission/submission';
import { wordsBy, type ChannelWords } from './state-words';

/** Below names of which some were only chosen. */
export const CHOSEN_MEANS = '「選んだ名前」は、合い言葉で確かめていない名前です';

/** これまで, line by line. */
const historyWords: Record<SubmissionHistoryEntry['what'], ChannelWords> = {
  finalized: '書類を確定しました',
  sending: '送信を始めました',
  'held-back': '前の書類が届くまで待つことにしました',
  'cut-off': '途中で切れました',
  busy: (channel) => channel.busy,
  refused: '送れませんでした',
  received: '受付番号',
  returned: '差戻し',
  accepted: '受理されました',
  printed: ({ byHand }) => byHand.readied?.entry ?? 'プリンターへ送りました',
  'handed-over': ({ byHand }) => byHand.entry,
  posted: '投函しました',
  sent: '送信しました',
  mailed: 'メールソフトで送りました',
  unsure: '届いたかわからなくなりました',
  arrived: '届いていたことを確かめました',
  'not-arrived': '届いていなかったことを確かめました',
  'taken-back': '記録を取り消しました',
  resent: 'もう一度送ることにしました',
  'withdrawal-asked': '取下げを頼みました',
  withdrawn: '取り下げました',
  corrected: '直して出し直しました',
};

/** What a line of これまで says of this very submission. */
export function historyEntryWords(
  { channel }: Pick<Submission, 'channel'>,
  { what, note, other }: SubmissionHistoryEntry,
  channels: Channels,
): string {
  const by = channels.of(channel.kind);
  if (what === 'printed' && note !== '') return `${keptAsFile(by).entry}${inBrackets(note)}`;
  const words = other ? otherWayWords[other].entry : wordsBy(historyWords[what], by);
  if (what === 'received') return `${words}　${note}`;
  return `${words}${byHand.has(what) ? inBrackets(note) : ''}`;
}

/** What was kept as a file in place of printing it, or opening it: its note says which. */
export const keptAsFile = ({ byHand }: Channel): NonNullable<Channel['byHand']['keptAsFile']> =>
  byHand.keptAsFile ?? { short: 'ファイルに保存', entry: 'ファイルに保存しました' };

/** Where the note says who did it. */
const byHand: ReadonlySet<SubmissionHistoryEntry['what']> = new Set(['handed-over', 'posted', 'mailed']);

const inBrackets = (note: string): string => (note === '' ? '' : `（${note}）`);
