import { normalField } from '../../ledger/fields/catalogue';
import { isMobilePhone, isPhone } from '../../text/width';
import { formerNameIn, marksOfName } from '../import/name-habits';
import { phoneSort } from '../import/phone-heads';
import type { CellNote } from '../import/cell-note';
import type { LedgerView } from './ledger-view';
import { postsNamed } from './posts-in-remarks';
import { columnsOfPart, type ListSign, type ReadRow, type TableReading } from '../import/reading';

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

/**
 * What a column of 兼務先 says goes into the memo, where it is read as any remark is (`posts-in-remarks.ts`): an office that nobody knows isn't lost.
 * Where all of it is offices of the ledger, as in a list of our own, the memo stays as it is.
 */
export function keepPosts(rows: readonly ReadRow[], { offices }: Pick<LedgerView, 'offices'>): readonly ReadRow[] {
  const registered = offices.filter(({ status }) => status === 'registered');
  return rows.map((row) => {
    const text = row.values['postsAt'];
    if (typeof text !== 'string' || text.trim() === '' || NO_POST.test(text.trim())) return row;
    // One at an office that is no more becomes no 兼務先: the memo alone keeps it.
    if (postsNamed(text, registered) !== null) return row;
    return withMemo(row, `兼務先：${text.trim().replaceAll(/[\s　]+/g, '・')}`);
  });
}
const NO_POST = /^(?:なし|無し?|ナシ|[-－ー―ｰ×✕✖])$/;

/** What stands at a name and is none of it is nothing to be lost: 旧姓, and ◎, which means what the list says of it. It goes into the memo. */
export function keepWhatNamesSay(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row) => {
    const [former, marks] = [toldOfName(row, 'note/former-name'), toldOfName(row, 'note/name-mark')];
    const withFormer = former ? keepFormer(row, former) : row;
    const named = signsOf(
      marks ? (marksOfName(marks.text) ?? marks.text.replace(marks.to, '').trim()) : '',
      row.signs ?? [],
    );
    return named === '' ? withFormer : withMemo(withFormer, `名簿の印：${named}`);
  });
}

/** ●★（管理者）: the marks of the name, and each sign at the person that the list explains, with what it means. */
function signsOf(marks: string, signs: readonly ListSign[]): string {
  const bare = signs.reduce((left, { sign }) => left.replace(sign, ''), marks);
  return [bare, ...signs.map(({ sign, means }) => `${sign}（${means}）`)].filter(Boolean).join('');
}

const toldOfName = ({ notes }: ReadRow, said: CellNote['code']): CellNote | undefined =>
  notes.find(({ code, field }) => code === said && OF_NAME.has(field));

function keepFormer(row: ReadRow, told: CellNote): ReadRow {
  const former = formerNameIn(told.text);
  if (former === null || String(row.values['note'] ?? '').includes(former)) return row;
  const kept = { ...told, code: 'note/former-kept' as const };
  return { ...withMemo(row, former), notes: row.notes.map((note) => (note === told ? kept : note)) };
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
