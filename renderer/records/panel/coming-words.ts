import type { FieldEdit } from '@shared/ledger/change';
import type { EntityTable } from '@shared/ledger/entities';
import { fieldLabel, valueText } from '@shared/ledger/labels';
import type { PlannedFor } from '@shared/procedures/planned-for';
import { formatWareki } from '@shared/text/wareki';

/** Whoever is struck off for having left has left: one word for it, in the plan and the list as here. */
const lineOf = (table: EntityTable, { field, after }: Pick<FieldEdit, 'field' | 'after'>): string =>
  `${fieldLabel(table, field)}：${table === 'people' && field === 'status' && after === 'struck-off' ? '退職' : valueText(field, after)}`;

/**
 * What becomes of a record on a day, a line for each field. The day of 抹消 stands behind 抹消, and only where it is another one than
 * that of the change, which stands above: two days below each other were read as two changes.
 */
export function comingWords(table: EntityTable, { on, edits }: Pick<PlannedFor, 'on' | 'edits'>): string[] {
  const isStruckOff = edits.some(({ field, after }) => field === 'status' && after === 'struck-off');
  if (!isStruckOff) return edits.map((edit) => lineOf(table, edit));
  const day = edits.find(({ field }) => field === 'struckOffOn')?.after;
  const otherDay = typeof day === 'string' && day !== on ? day : null;
  return edits
    .filter(({ field }) => field !== 'struckOffOn')
    .map((edit) => {
      const line = lineOf(table, edit);
      // Of somebody the day stands in 退職日.
      if (edit.field !== 'status' || otherDay === null || table === 'people') return line;
      return `${line}（記録に残る「${fieldLabel(table, 'struckOffOn')}」は、最後の日の${formatWareki(otherDay)}です）`;
    });
}
