import type { Channel } from '@shared/channels/channel';
import type { Channels } from '@shared/channels/registry';
import type { PaperDocument } from '@shared/ledger/document';
import { otherWayOf } from '@shared/submission/how-it-went';
import type { Submission, SubmissionState } from '@shared/submission/submission';
import type { IconName } from '../ui/icon';

type Tone = 'plain' | 'info' | 'ok' | 'notice' | 'act';

/** The same by each channel, or what the channel calls it. */
export type ChannelWords = string | ((channel: Channel) => string);
export const wordsBy = (words: ChannelWords, channel: Channel): string =>
  typeof words === 'string' ? words : words(channel);

interface StateLook {
  words: string;
  tone: Tone;
  icon: IconName;
}

/** How a state looks and reads in lists; what somebody must do stands out, whatever its colour. */
const stateWords: Record<SubmissionState, Omit<StateLook, 'words'> & { words: ChannelWords }> = {
  waiting: { words: '送信待ち', tone: 'plain', icon: 'clock' },
  sending: { words: '送信中', tone: 'info', icon: 'send' },
  received: { words: '受付', tone: 'info', icon: 'check' },
  returned: { words: '差戻し', tone: 'act', icon: 'undo' },
  accepted: { words: '受理', tone: 'ok', icon: 'done' },
  'to-hand-over': { words: ({ byHand }) => byHand.notYet, tone: 'notice', icon: 'edit' },
  'handed-over': { words: ({ byHand }) => byHand.handedOver, tone: 'ok', icon: 'done' },
  posted: { words: '投函済', tone: 'ok', icon: 'done' },
  sent: { words: '送信済', tone: 'ok', icon: 'done' },
  unsure: { words: '届いたか確かめてください', tone: 'act', icon: 'warning' },
  'needs-action': { words: '要対応', tone: 'act', icon: 'warning' },
  withdrawing: { words: '取下げ中', tone: 'plain', icon: 'clock' },
  withdrawn: { words: '取下げ', tone: 'plain', icon: 'refused' },
};

export function stateOf(submission: Submission, channels: Channels): StateLook {
  const { state, channel, correctedBy } = submission;
  if (state === 'returned' && correctedBy !== null) return { words: '差戻し・出し直し済', tone: 'plain', icon: 'undo' };
  const { words, ...look } = stateWords[state];
  return {
    ...look,
    words: (state === 'handed-over' && otherWayOf(submission)?.state) || wordsBy(words, channels.of(channel.kind)),
  };
}

type PaperLook = Omit<StateLook, 'icon'> & { icon?: IconName };

/**
 * How far a paper is, in the same words wherever it is met: of one that was handed in, what has become of that. A draft that
 * lacks nothing is no longer つくりかけ.
 *
 * @param submission null: in nobody's hands yet
 * @param lacking places that a draft still lacks; left out: not reckoned yet
 */
export function paperLook(
  { state }: Pick<PaperDocument, 'state'>,
  submission: Submission | null,
  channels: Channels,
  lacking?: number,
): PaperLook {
  if (submission) return stateOf(submission, channels);
  if (state === 'finished') return { words: 'できました', tone: 'ok', icon: 'done' };
  if (lacking === 0) return { words: WHOLE_DRAFT, tone: 'info' };
  return { words: lacking === undefined ? 'つくりかけ' : `あと${lacking}か所`, tone: 'plain' };
}

export const WHOLE_DRAFT = '足りない所なし';
