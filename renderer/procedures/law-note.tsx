import type { ReactNode } from 'react';
import { owedWords, type LawReminder } from '@shared/procedures/care-law';
import { formatWarekiWeekday } from '@shared/text/wareki';
import { useToday } from '../state/use-today';
import { Disclosure } from '../ui/disclosure';
import { Small } from '../ui/layout';
import { Note } from '../ui/note';

interface LawNoteProps {
  reminder: LawReminder | null;
  action?: ReactNode;
  /** Where there is a step of its own that says it all: what has to be known at a glance, with the rest behind it. */
  isFolded?: boolean;
}

/** 変更届 of 介護保険, which no network's papers take the place of. */
export function LawNote({ reminder, action, isFolded = false }: LawNoteProps) {
  const today = useToday();
  if (!reminder) return null;
  const [what, day, rest] = owedWords(reminder, today);
  // Otherwise one line says enough: the steps below it have the room.
  const isAsked = reminder.due === null || reminder.due < today;
  const until = reminder.due !== null && <b className="nowrap">{formatWarekiWeekday(reminder.due)}まで。</b>;
  const source = (
    <Small as="p" leading={1.5}>
      出典：{reminder.source}
    </Small>
  );
  return (
    <Note tone="notice" action={action}>
      {isFolded ? (
        <Disclosure
          words={
            <>
              {what}
              <b className="nowrap">{day}</b>
              {isAsked && rest}
            </>
          }
        >
          {!isAsked && (
            <p>
              {day}
              {rest}
            </p>
          )}
          <p>{reminder.text}</p>
          {source}
        </Disclosure>
      ) : (
        <>
          {reminder.text}
          {until}
          {source}
        </>
      )}
    </Note>
  );
}
