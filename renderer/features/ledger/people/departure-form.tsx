import { useRef, useState } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Staff } from '@shared/ledger/entities';
import type { TaskProps } from '../../../records/kind/record-kind';
import type { AboutPeople } from '../../../records/people/listed-people';
import { update, type Update } from '../../../data/records';
import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import { managerCities } from '@shared/papers/staff-papers';
import { leavesNoManager, nextManagers } from '@shared/rules/staff-rules';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Small } from '../../../ui/layout';
import { PanelForm } from '../../../ui/panel-form';
import { Note } from '../../../ui/note';
import { goToUnsettled } from '../../../ui/field';
import { OneOfPeople } from '../../../records/panel/one-of-people';
import { strikingOffSentence } from '../../../records/panel/record-sentences';
import { leavingSentence, personName } from '../../../records/people/staff-sentences';
import { currentDay } from '../../../data/clock';

type DepartureProps = TaskProps<'staff', AboutPeople>;

export const LeaveForm = (props: DepartureProps) => <DepartureForm kind="leave" {...props} />;
export const StrikeOffPersonForm = (props: DepartureProps) => <DepartureForm kind="strike-off" {...props} />;

const words = {
  leave: {
    title: 'の退職を記録',
    date: '退職する日',
    button: '退職を記録する',
    safe: '退職日をすぎても、台帳からは消えません。記録と履歴はそのまま残ります。',
  },
  'strike-off': {
    title: 'を抹消',
    date: '抹消した日',
    button: '抹消する',
    safe: '抹消しても、台帳からは消えません。日付といっしょに残り、あとから取り消せます。',
  },
} as const;

/** 退職 or 抹消: the day and, where the office would be without one, the next システム利用管理担当者: one change for both. */
function DepartureForm({ kind, record: person, change, onBack }: DepartureProps & { kind: keyof typeof words }) {
  const people = useRecords('people');
  const [date, setDate] = useState<CalendarDate | null>(person.leftOn ?? (kind === 'strike-off' ? currentDay() : null));
  const [nextId, setNextId] = useState('');
  const [error, setError] = useState<{ field: 'date' | 'next' | 'all'; sentence: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const cities = useManagerCities(person.officeId);

  const from = date ?? currentDay();
  const isLast = cities.length > 0 && leavesNoManager(person, people.values(), from);
  const candidates = isLast ? nextManagers(person, people.values(), from) : [];
  const next = candidates.find(({ id }) => id === nextId) ?? null;
  const gone = `${cities.join('・')}の担当者がいなくなります。`;
  const { title, date: dateLabel, button, safe } = words[kind];

  const record = async (mayLackManager: boolean): Promise<void> => {
    // A date that can't be read leaves the one before in place: that one isn't meant.
    if (goToUnsettled(form.current)) return;
    if (!date) return refuse({ field: 'date', sentence: `${dateLabel}を入れてください。例：11/30、R8.11.30` });
    if (person.joinedOn && date < person.joinedOn)
      return refuse({ field: 'date', sentence: `入職日（${formatWareki(person.joinedOn)}）より前の日です` });
    if (isLast && !next && !mayLackManager) return refuse({ field: 'next', sentence: '次の方を選んでください' });
    const leaving: Partial<Staff> = kind === 'leave' ? { leftOn: date } : { status: 'struck-off', struckOffOn: date };
    const failed = await change({
      id: person.id,
      edits: { ...leaving, ...(next && { isSystemManager: false }) },
      sentence: kind === 'leave' ? leavingSentence(person, date, next) : strikingOffSentence(personName(person)),
      others: ({ people: now }) => (next ? asManager(now.get(next.id)) : []),
    });
    if (failed) refuse({ field: 'all', sentence: failed });
    else onBack();
  };
  const refuse = (refusal: { field: 'date' | 'next' | 'all'; sentence: string }): void => {
    setError(refusal);
    form.current?.querySelector<HTMLElement>(refusal.field === 'next' ? '[role=combobox]' : 'input')?.focus();
  };
  return (
    <PanelForm
      title={`${person.name}さん${title}`}
      confirm={button}
      onConfirm={() => void record(false)}
      onBack={onBack}
      failed={error?.field === 'all' ? error.sentence : null}
      ref={form}
    >
      <DateField
        label={dateLabel}
        required
        autoFocus
        value={date}
        error={error?.field === 'date' ? error.sentence : null}
        onCommit={(day) => {
          setDate(day);
          setError(null);
        }}
      />
      {kind === 'leave' && <Small as="p">{eventQuestions.leave.dayHint}</Small>}
      {isLast && (
        <>
          <Note tone="act" role="status">
            {gone}先に次の方を選んでください。{person.name}さんは、この事業所でただ一人のシステム利用管理担当者です。
          </Note>
          <OneOfPeople
            label="次のシステム利用管理担当者"
            required
            value={nextId}
            placeholder="選んでください"
            lacking={!next}
            error={error?.field === 'next' ? error.sentence : null}
            people={candidates}
            onCommit={(id) => {
              setNextId(id);
              setError(null);
            }}
          />
          {error?.field === 'next' && (
            <Button look="text" onClick={() => void record(true)}>
              次の方は決めずに、{button}
            </Button>
          )}
        </>
      )}
      <Note>{safe}</Note>
    </PanelForm>
  );
}

const asManager = (person: Staff | undefined): Update[] =>
  person ? [update('people', { ...person, isSystemManager: true })] : [];

/** The cities that want a システム利用管理担当者 in this office. */
function useManagerCities(officeId: string): string[] {
  const { packs } = useSession();
  return managerCities(officeId, useRecords('enrolments').values(), packs);
}
