import { normalField } from '../../ledger/fields/catalogue';
import { isMobilePhone, isPhone } from '../../text/width';
import { formerNameIn, marksOfName } from '../import/name-habits';
import { phoneSort } from '../import/phone-heads';
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
    return withMemo(row, `${called}：${kept}`);
  });
}

/** 旧姓 is no part of a name, and nothing to be lost: it goes into the memo. */
export function keepFormerNames(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row) => {
    const found = row.notes.find(({ code, field }) => code === 'note/former-name' && OF_NAME.has(field));
    const former = found ? formerNameIn(found.text) : null;
    if (!found || former === null || String(row.values['note'] ?? '').includes(former)) return row;
    const kept = { ...found, code: 'note/former-kept' as const };
    return { ...withMemo(row, former), notes: row.notes.map((note) => (note === found ? kept : note)) };
  });
}

/** ◎ before a name means what the list says of it: the memo has it, as the name is none of it. */
export function keepMarksOfNames(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row) => {
    const found = row.notes.find(({ code, field }) => code === 'note/name-mark' && OF_NAME.has(field));
    const marks = found ? marksOfName(found.text) : null;
    return marks === null ? row : withMemo(row, `名簿の印：${marks}`);
  });
}
const OF_NAME = new Set(['name', 'nameFamily', 'nameGiven']);

function withMemo(row: ReadRow, more: string): ReadRow {
  const note = [row.values['note'], more].filter((one) => one !== undefined && one !== null && one !== '');
  return { ...row, values: { ...row.values, note: note.join('　') } };
}

/** 090 under 電話 and the number at home under 携帯: somebody wrote them into each other's column. Only where the heading says 携帯 itself. */
export function mobilesApart(
  rows: readonly ReadRow[],
  reading: Pick<TableReading, 'columns' | 'furtherColumns'>,
): readonly ReadRow[] {
  const exchanged = (field: string): string =>
    field === 'phone' ? 'otherPhone' : field === 'otherPhone' ? 'phone' : field;
  return rows.map((row) => {
    const { phone, otherPhone } = row.values;
    if (typeof phone !== 'string' || typeof otherPhone !== 'string' || otherPhone === '') return row;
    if (!isMobilePhone(phone) || isMobilePhone(otherPhone)) return row;
    const heading = columnsOfPart(reading, row.line).find(({ field }) => field === 'otherPhone')?.from ?? '';
    if (phoneSort(heading) !== 'mobile') return row;
    const notes = row.notes.map((note) => ({ ...note, field: exchanged(note.field) }));
    return { ...row, notes, values: { ...row.values, phone: otherPhone, otherPhone: phone } };
  });
}
