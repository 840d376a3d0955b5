import { fieldsOfSheets, type Evaluation, type FormFinding } from '@shared/forms/bindings/evaluation';
import type { PaperDocument } from '@shared/ledger/document';
import { addDays, type CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { LaterChange } from '../../papers/later-change';
import { Button } from '../../ui/button';
import { Block } from '../../ui/layout';
import { Note } from '../../ui/note';
import { ChangeTable } from './change-table';

/** Where the note of what changes stands. */
export const LATER_NOTE = 'later-note';

export const ofDayToCome = (date: CalendarDate): string =>
  `${formatWareki(date)}の内容です。その日からあとに出してください。`;

/** Whether the day of the paper stands on it somewhere. */
export const isDated = (evaluation: Pick<Evaluation, 'sheets'> | null): boolean =>
  fieldsOfSheets(evaluation?.sheets ?? []).some(({ source }) => source === 'today');

interface LaterNoteProps {
  document: Pick<PaperDocument, 'date' | 'state'>;
  isDated: boolean;
  later: LaterChange | null;
  today: CalendarDate;
  onDate: (date: CalendarDate) => void;
}

/** Which day's state stands on the paper, where it is known that it becomes another one: on either side the way to the other. */
export function LaterNote({ document: { date, state }, isDated, later, today, onDate }: LaterNoteProps) {
  return (
    <>
      {date < today && isDated && state === 'draft' && (
        <Note tone="notice" action={<Button onClick={() => onDate(today)}>今日の日付にする</Button>}>
          この下書きの日付は、{formatWareki(date)}のままです。今日の書類にするなら、日付も今日にしてください。
        </Note>
      )}
      {date > today && (
        <Note action={<Button onClick={() => onDate(today)}>今日の内容に戻す</Button>}>{ofDayToCome(date)}</Note>
      )}
      {later && (
        <Block id={LATER_NOTE}>
          <Note
            tone="notice"
            role="status"
            action={<Button onClick={() => onDate(later.day)}>{formatWareki(later.day)}の内容にする</Button>}
          >
            <b>{laterChangeWords(later)}</b>
            {later.changes.length > 0 && (
              <ChangeTable changes={later.changes} heads={['いま', `${formatWareki(later.day)}から`]} />
            )}
            {later.remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
            {formatWareki(addDays(later.day, -1))}までに出すなら、このままで大丈夫です。
            あとで出すなら、その日の内容にします（書類の日付も変わります）。
          </Note>
        </Block>
      )}
    </>
  );
}

export const laterChangeWords = ({ day, because }: LaterChange): string =>
  `${formatWareki(day)}から、この書類の内容が変わります（${because.join('、')}）。`;

/** The same once more just before it leaves. */
export const laterFinding = (later: LaterChange): FormFinding => ({
  ...{ level: 'warning', id: 'later-change', label: 'これから変わること', path: null, why: null, stage: 'send' },
  message: `${laterChangeWords(later)}そのあとに出すときは、戻って「${formatWareki(later.day)}の内容にする」を押してください。`,
});
