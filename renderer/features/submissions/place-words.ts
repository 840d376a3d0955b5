import { dateParts, type CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Channel } from '@shared/channels/channel';
import type { Channels } from '@shared/channels/registry';
import type { SendProgress } from '@shared/ipc/outbox';
import { lastAt } from '@shared/submission/groups';
import type { Submission, SubmissionHistoryEntry } from '@shared/submission/submission';
import { momentText } from '../../records/panel/record-history';
import { keptAsFile } from '../../words/history-words';
import { sentWords } from './sent-words';

/**
 * 受付番号・日時: two short lines that say how far it is.
 *
 * @param place in the line of those that wait, from 1; null: further back
 * @param progress how much of it has left, while it is on its way
 */
export function placeWords(
  submission: Submission,
  channels: Channels,
  today: CalendarDate,
  place: number | null,
  progress?: SendProgress,
): string[] {
  const { state, channel, receipt, handedOver, notBefore, problem, history } = submission;
  const last = momentText(lastAt(submission), today);
  switch (state) {
    case 'waiting':
      if (problem && notBefore) return ['もう一度送ります', momentText(notBefore, today)];
      return [place === null ? '順番に送ります' : `${place}番目に送ります`];
    case 'sending':
      return ['送っています', ...(progress ? sentWords(progress) : [])];
    case 'to-hand-over': {
      const readied = history.findLast(({ what }) => what === 'printed');
      if (readied) return readiedWords(channels.of(channel.kind), readied, today);
      // What was taken back since was finalized long before that.
      const finalized = history.find(({ what }) => what === 'finalized');
      return [`確定 ${finalized ? momentText(finalized.at, today) : last}`];
    }
    case 'handed-over':
    case 'posted':
    case 'sent':
      return handedOver ? [dayWords(handedOver.on, today), handedOver.by].filter(Boolean) : [last];
    case 'unsure':
      return [problem?.code === 'mail/restored' ? 'バックアップから戻した' : '送信の途中で切断', last];
    default:
      return receipt ? [receipt.number, last] : [last];
  }
}

/** 印刷 11月19日 10:47; メールソフトで開いた, and its day below: what was done in place of printing. */
function readiedWords(by: Channel, { at, note }: SubmissionHistoryEntry, today: CalendarDate): string[] {
  const done = note === '' ? by.byHand.readied : keptAsFile(by);
  return done ? [done.short, momentText(at, today)] : [`印刷 ${momentText(at, today)}`];
}

/** 11月19日; with its era in another year. */
function dayWords(date: CalendarDate, today: CalendarDate): string {
  const parts = dateParts(date);
  return parts && date.slice(0, 4) === today.slice(0, 4) ? `${parts.month}月${parts.day}日` : formatWareki(date);
}
