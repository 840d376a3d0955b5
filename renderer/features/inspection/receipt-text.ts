import type { Channels } from '@shared/channels/registry';
import { combinedTitle } from '@shared/submission/combined-title';
import type { Submission } from '@shared/submission/submission';
import { moment } from '@shared/text/moment';
import { formatWareki } from '@shared/text/wareki';
import { historyEntryWords } from '../../words/history-words';
import { stateOf } from '../../words/state-words';

const instantWords = (at: string): string => {
  const { day, time } = moment(at);
  return `${formatWareki(day)} ${time.slice(0, 5)}`;
};

/** 受付の記録 of a paper that left: beside its copies, for who asks whether and when it was handed in. */
export function receiptText(submission: Submission, office: string, channels: Channels): string {
  const { about, paperDate, channel, receipt, handedOver, history, frozen, comment } = submission;
  const known: readonly (readonly [string, string])[] = [
    ['書類', combinedTitle(submission)],
    ['だれ・何について', about],
    ['事業所', office],
    ['書類の日付', formatWareki(paperDate)],
    ['出した先', `${channel.recipient}（${channels.of(channel.kind).name}）`],
    ['いま', stateOf(submission, channels).words],
    ['受付番号', receipt?.number ?? ''],
    ['受け付けられた日時', receipt ? instantWords(receipt.receivedAt) : ''],
    ['手渡した・投函した・送った日', handedOver ? formatWareki(handedOver.on) : ''],
    ['した人', handedOver?.by ?? ''],
    ['差戻しの理由', comment],
  ];
  return [
    '提出と受付の記録',
    '',
    ...known.filter(([, words]) => words !== '').map(([label, words]) => `${label}：${words}`),
    '',
    'これまで',
    ...history.map((entry) => `${instantWords(entry.at)}　${historyEntryWords(submission, entry, channels)}`),
    '',
    '出したファイル（SHA-256）',
    ...frozen.files.map(({ name, sha256 }) => `${name}　${sha256}`),
    '',
  ].join('\n');
}
