import { useRef, useState, type ReactNode } from 'react';
import type { OutKind, OutRecord } from '@shared/tables/lists';
import type { CalendarDate } from '@shared/text/calendar-date';
import { CheckBox } from '../../ui/check-box';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { goToUnsettled } from '../../ui/field';
import { PanelForm } from '../../ui/panel-form';
import type { RecordKind, TaskProps } from '../kind/record-kind';
import { strikingOffSentence } from './record-sentences';
import { useDayOrToday } from '../../state/use-today';

type StrikeOffProps<K extends OutKind, V extends object, A, F extends string> = TaskProps<K, A> & {
  kind: RecordKind<K, V, A, F>;
};

/** 抹消: what is asked of this kind, and what changes along, as one change. */
export function StrikeOff<K extends OutKind, V extends object, A, F extends string>({
  kind,
  record,
  about,
  change,
  onBack,
}: StrikeOffProps<K, V, A, F>) {
  const { note, asks, edits, others } = kind.strikeOff ?? {};
  const asked = asks?.(record, about) ?? null;
  // What it stands at first is what it was when somebody began.
  const [isTicked, setTicked] = useState(asked?.isTicked ?? false);
  const said = note?.(record, about) ?? null;
  const who = kind.who(record, about);
  const strikeOff = (day: CalendarDate): Promise<string | null> =>
    change({
      id: record.id,
      edits: { status: 'struck-off', struckOffOn: day, ...edits?.(record, day, isTicked) } as Partial<OutRecord<K>>,
      sentence: strikingOffSentence(who),
      others: (records) => others?.(record, day, isTicked, records) ?? [],
    });
  return (
    <StrikeOffForm who={who} onStrikeOff={strikeOff} onBack={onBack}>
      {said !== null && <Note tone="notice">{said}</Note>}
      {asked && (
        <CheckBox checked={isTicked} onChange={setTicked}>
          {asked.words}
        </CheckBox>
      )}
    </StrikeOffForm>
  );
}

interface StrikeOffFormProps {
  /** パソコン P-07, 佐藤 健一さん. */
  who: string;
  /** Null, or why it could not be written. */
  onStrikeOff: (date: CalendarDate) => Promise<string | null>;
  onBack: () => void;
  /** What else is asked, and what to know before. */
  children?: ReactNode;
}

/** 抹消: the record stays, with the day, and can be taken back. */
function StrikeOffForm({ who, onStrikeOff, onBack, children }: StrikeOffFormProps) {
  const [date, setDate] = useDayOrToday();
  const [error, setError] = useState<{ field: 'date' | 'all'; sentence: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const record = async (): Promise<void> => {
    // A date that can't be read leaves the one before in place: that one isn't meant.
    if (goToUnsettled(form.current)) return;
    if (!date) {
      setError({ field: 'date', sentence: '抹消した日を入れてください。例：11/30、R8.11.30' });
      return form.current?.querySelector<HTMLElement>('input')?.focus();
    }
    const failed = await onStrikeOff(date);
    if (failed) setError({ field: 'all', sentence: failed });
    else onBack();
  };
  return (
    <PanelForm
      title={`${who}を抹消`}
      confirm="抹消する"
      onConfirm={() => void record()}
      onBack={onBack}
      failed={error?.field === 'all' ? error.sentence : null}
      ref={form}
    >
      <DateField
        label="抹消した日"
        required
        autoFocus
        value={date}
        error={error?.field === 'date' ? error.sentence : null}
        onCommit={(day) => {
          setDate(day);
          setError(null);
        }}
      />
      {children}
      <Note>抹消しても、台帳からは消えません。日付といっしょに残り、あとから取り消せます。</Note>
    </PanelForm>
  );
}
