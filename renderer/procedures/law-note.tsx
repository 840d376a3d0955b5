import { lawReminder } from '@shared/procedures/care-law';
import type { LedgerEvent } from '@shared/ledger/event';
import { Small } from '../ui/layout';
import { Note } from '../ui/note';

/** 変更届 of 介護保険, which no network's papers take the place of. */
export function LawNote({ event }: { event: LedgerEvent }) {
  const reminder = lawReminder(event);
  if (!reminder) return null;
  return (
    <Note tone="notice">
      {reminder.text}
      <Small as="p" leading={1.5}>
        出典：{reminder.source}
      </Small>
    </Note>
  );
}
