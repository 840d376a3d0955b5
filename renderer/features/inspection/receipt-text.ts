import type { Channels } from '@shared/channels/registry';
import { FILES_LABEL, type HandInRecord } from '@shared/inspection/inspection-tables';
import { combinedTitle } from '@shared/submission/combined-title';
import { goesBy, otherWayOf } from '@shared/submission/how-it-went';
import type { Submission } from '@shared/submission/submission';
import { momentWords } from '@shared/text/moment';
import { formatWareki } from '@shared/text/wareki';
import { historyEntryWords } from '../../words/history-words';
import { stateOf } from '../../words/state-words';

/** 受付の記録 of a paper that left: beside its copies, for who asks whether and when it was handed in. */
export function receiptOf(submission: Submission, office: string, channels: Channels): HandInRecord {
  const { about, paperDate, channel, receipt, handedOver, history, frozen, comment } = submission;
  const { byHand } = channels.of(channel.kind);
  const done = otherWayOf(submission)?.done ?? byHand.done;
  const known: readonly (readonly [string, string])[] = [
    ['書類', combinedTitle(submission)],
    ['だれ・何について', about],
    ['事業所', office],
    ['書類の日付', formatWareki(paperDate)],
    ['出した先', `${channel.recipient}（${goesBy(submission, channels).name}）`],
    ['いま', stateOf(submission, channels).words],
    ['受付番号', receipt?.number ?? ''],
    ['受け付けられた日時', receipt ? momentWords(receipt.receivedAt) : ''],
    [`${done}日`, handedOver ? formatWareki(handedOver.on) : ''],
    ['した人', handedOver?.by ?? ''],
    ...(handedOver?.answers ?? []).map(({ name, value }) => [name, value] as const),
    ['差戻しの理由', comment],
  ];
  return {
    known: known.filter(([, words]) => words !== ''),
    history: history.map((entry) => `${momentWords(entry.at)}　${historyEntryWords(submission, entry, channels)}`),
    files: frozen.files.map(({ name, sha256 }) => `${name}　${sha256}`),
  };
}

/** The same as a text, which any program shows. */
export const receiptText = ({ known, history, files }: HandInRecord): string =>
  [
    '提出と受付の記録',
    '',
    ...known.map(([label, words]) => `${label}：${words}`),
    '',
    'これまで',
    ...history,
    '',
    FILES_LABEL,
    ...files,
    '',
  ].join('\n');
