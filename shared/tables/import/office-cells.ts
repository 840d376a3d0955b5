import { isHeadOffice } from '../../text/head-office';
import { servicesIn, servicesOfGroup } from '../../text/service-words';
import { isDitto } from './cell-habits';
import { cellNote } from './cell-note';
import type { GuessedColumn } from './guessed-column';
import { BARE_PHONE, withoutReach } from './office-title';
import type { ReadColumn, ReadRow, RowCode } from './reading';
import type { SheetTable } from './sheet-table';
import type { OfficeSection } from './title-cells';
import { titleFacts } from './title-facts';

const LABEL = '(?:TEL|ＴＥＬ|℡|☎|電話(?:番号)?|FAX|ＦＡＸ|ファックス|ファクス)';
/** Telephones behind a name, with their labels and brackets or without; and nothing else, so that nothing is lost. */
const PHONES_BEHIND = new RegExp(
  String.raw`^(?<name>.*?[^\s　（(])[\s　]*(?:[（(]?[\s　]*(?:${LABEL}[\s　:：.．]*)?${BARE_PHONE}(?![\d０-９])[\s　）)／/、・]*)+$`,
  'is',
);

/**
 * すいせん薬局 北店⏎0776-00-8810 in a cell that says where somebody works: the name, and how that office is reached. A mobile may be somebody's own,
 * and stays.
 *
 * @returns what the cells say of each office
 */
export function takePhonesOfOffices(rows: readonly ReadRow[], columns: readonly ReadColumn[]): OfficeSection[] {
  const found = new Map<string, OfficeSection>();
  const column = columns.find(({ field }) => field === 'office')?.column;
  if (column === undefined) return [];
  for (const row of rows) {
    const said = row.values['office'];
    if (typeof said !== 'string') continue;
    const one = officeAndPhones(said, `${column}${row.line}`);
    if (!one) continue;
    row.values['office'] = one.name;
    row.notes = [...row.notes, cellNote('office', { code: 'note/word', to: one.name }, said)];
    // Of one office each of its rows says the same.
    const key = `${one.name}/${one.facts.map(({ value }) => value).join('/')}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/**
 * ヘルパーステーション⏎みほん in a narrow column is one name: one of its lines alone says a service, and none is what another cell calls an office.
 * 訪問介護⏎デイ are two; ワークス⏎(就B) is one, too.
 */
export function joinBrokenOffices(rows: readonly ReadRow[]): void {
  const called = new Set(rows.map(({ values }) => values['office']));
  const isService = (line: string): boolean => servicesIn(line).length > 0 || servicesOfGroup(line).length > 0;
  const isOther = (line: string): boolean => called.has(line) || isHeadOffice(line) || /[\d０-９]/.test(line);
  for (const row of rows) {
    const said = row.values['office'];
    const lines = typeof said === 'string' ? said.split(/\s*\n\s*/) : [];
    const isAside = lines.length === 2 && /^[（(][^（）()]+[)）]$/.test(lines[1] ?? '');
    if (!isAside && (lines.length < 2 || lines.some(isOther) || lines.filter(isService).length !== 1)) continue;
    row.values['office'] = lines.join('');
  }
}

/**
 * 看護課 in the first row of its people alone, as most parts of a list are written: the rows below go on with it, up to a sum or a line that parts
 * them.
 */
export function goOnWithPart(
  { grid, heading, end }: SheetTable,
  columns: readonly GuessedColumn[],
  whyNobody: (row: number) => RowCode | null,
): (row: number, found: ReadRow) => ReadRow {
  // Beside a column of offices 部署 is left empty by whoever has none.
  const [place] = PLACES.filter((name) => columns.some(({ field }) => field?.name === name));
  const parts = columns.flatMap(({ index, field }) =>
    heading.kind === 'staff' && field && field.name === place
      ? [{ name: field.name, said: saidAbove((row) => grid.sheet.rows[row]?.[index]?.text.trim() ?? '') }]
      : [],
  );
  return (row, found) => {
    for (const { name, said } of parts) {
      const to = said.get(row);
      if (to === undefined || (found.values[name] ?? '') !== '') continue;
      found.values[name] = to;
      found.notes.push(cellNote(name, { code: 'note/carried', to }, ''));
    }
    return found;
  };

  function saidAbove(textAt: (row: number) => string): Map<number, string> {
    const below = new Map<number, string>();
    const names: { name: string; people: number }[] = [];
    let isOpen = true;
    for (let row = heading.row + 1; row < end; row++) {
      const code = whyNobody(row);
      if (code !== null) isOpen &&= GOES_ON.has(code);
      if (code !== null) continue;
      const name = textAt(row);
      const last = names.at(-1);
      if (name !== '') {
        names.push({ name, people: 0 });
        isOpen = true;
      } else if (!last) return new Map();
      else if (isOpen) {
        last.people++;
        below.set(row, last.name);
      }
    }
    const areEach =
      new Set(names.map(({ name }) => name)).size === names.length && !names.some((one) => isDitto(one.name));
    const areParts = names.length > 1 && below.size >= FEWEST;
    return areParts && areEach && names.filter(({ people }) => people > 0).length > MOST * names.length
      ? below
      : new Map();
  }
}
const PLACES = ['office', 'department'];
const GOES_ON: ReadonlySet<RowCode> = new Set(['row/blank', 'row/title', 'row/repeated-heading', 'row/page']);
/** Fewer rows that say nothing are rows that say nothing. */
const FEWEST = 3;
/** Some parts have one person. */
const MOST = 1 / 2;

function officeAndPhones(said: string, cell: string): OfficeSection | null {
  const name = PHONES_BEHIND.exec(said)?.groups?.['name']?.trim() ?? '';
  const text = said.replace(/\s*\n\s*/g, '　');
  const facts = titleFacts([[{ cell, text }]]).filter(({ field }) => field === 'phone' || field === 'fax');
  const phones = said.match(new RegExp(BARE_PHONE, 'g')) ?? [];
  const isWhole = name !== '' && withoutReach(name) === name && facts.length === phones.length;
  return isWhole ? { name, facts: facts.map((one) => ({ ...one, of: 'office' })) } : null;
}
