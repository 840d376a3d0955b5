import type { ReactNode } from 'react';
import type { LawReminder } from '@shared/procedures/care-law';
import { formatWareki } from '@shared/text/wareki';
import { Small } from '../ui/layout';
import { Note } from '../ui/note';

/** 変更届 of 介護保険, which no network's papers take the place of. */
export function LawNote({ reminder, action }: { reminder: LawReminder | null; action?: ReactNode }) {
  if (!reminder) return null;
  return (
    <Note tone="notice" action={action}>
      {reminder.text}
      {reminder.due !== null && <b className="nowrap">{formatWareki(reminder.due)}まで。</b>}
      <Small as="p" leading={1.5}>
        出典：{reminder.source}
      </Small>
    </Note>
  );
}
