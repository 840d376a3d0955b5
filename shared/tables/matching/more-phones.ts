import { normalField } from '../../ledger/fields/catalogue';
import { isPhone } from '../../text/width';
import { columnsOfPart, type ReadRow, type TableReading } from '../import/reading';

/** A third number has no field of its own: it goes into the memo, called as its column calls it. */
export function keepMorePhones(
  rows: readonly ReadRow[],
  reading: Pick<TableReading, 'columns' | 'furtherColumns'>,
): readonly ReadRow[] {
  return rows.map((row) => {
    const text = row.values['morePhone'];
    if (typeof text !== 'string' || text.trim() === '') return row;
    const number = normalField('people', 'phone', text);
    const kept = isPhone(number) ? number : text.trim();
    if (kept === row.values['phone'] || kept === row.values['otherPhone']) return row;
    const heading = columnsOfPart(reading, row.line).find(({ field }) => field === 'morePhone')?.from ?? '';
    const called = heading.replace(/^.*／/, '') || '電話';
    const note = [row.values['note'], `${called}：${kept}`].filter(
      (one) => one !== undefined && one !== null && one !== '',
    );
    return { ...row, values: { ...row.values, note: note.join('　') } };
  });
}
