import { literalPattern } from '../../text/literal-pattern';
import { serviceAndName, servicesOfGroup } from '../../text/service-words';
import { cellNote } from './cell-note';
import { valuesOf } from './column-values';
import type { Heading } from './find-table';
import type { GuessedColumn } from './guessed-column';
import { saysOffice } from './office-words';
import type { RawCell } from './raw-sheet';
import type { ReadRow } from './reading';
import { headingText, type SheetGrid } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { cellsAbove } from './sheet-tables';

/**
 * 体制表: an office for each column, and a mark at whoever works there. ◎ is where somebody belongs and ○ 兼務, as most write it and as the lines
 * above may say; behind a mark may stand the post: ◎管理者.
 */
const SIGNS = '◎○〇◯●◯△▲☆★■□✓✔';
const MARKED = new RegExp(
  `^([${SIGNS}])[\\s　]*[（(]?((?:[^\\d０-９\\s（()）]{0,8}[長者任])|サ責|主|兼務?|本務|)[)）]?$`,
  'u',
);
const OF_PLACE = /所属|配属|勤務(?:先|場所|地)|事業[所者]|施設|兼務|部署/;
const OF_OTHER = /資格|免許|研修|夜勤|曜|級$|[士師員]$|委員|係$|ネットワーク|登録|参加|ID|利用/i;

/** Why such a column is none of a field. */
export const WHY_MARKED = '事業所ごとの印の列です。印のある事業所が、その方の所属と兼務先になります';

interface Place {
  grid: SheetGrid;
  heading: Heading;
  end: number;
}

/** The columns that are offices; none where less than two are. */
export function columnsOfOffices({ grid, heading, end }: Place, columns: readonly GuessedColumn[]): GuessedColumn[] {
  if (heading.kind !== 'staff') return [];
  const found = columns.filter((column) => {
    const text = headingText(grid.at(heading.row, column.index));
    const above = heading.lines === 2 ? headingText(grid.at(heading.row - 1, column.index)).replace(/[\s　]/g, '') : '';
    if (text === '' || OF_OTHER.test(text) || OF_OTHER.test(above) || column.secret) return false;
    const isHead = (above !== text && OF_PLACE.test(above)) || isOffice(text);
    return isHead && holdsPlaceMarks(valuesOf(grid, heading, end, column.index));
  });
  return found.length < 2 ? [] : found;
}

/** 特養, 通所, ケアセンターみほん */
const isOffice = (text: string): boolean => {
  const { services, own } = serviceAndName(text);
  return saysOffice(text) || servicesOfGroup(text).length > 0 || (services.length > 0 && own === '');
};

/** Marks alone, but for the sum below them. */
function holdsPlaceMarks(values: readonly string[]): boolean {
  const marks = values.filter((text) => MARKED.test(text.trim()));
  return (
    marks.length > 0 && values.every((text) => MARKED.test(text.trim()) || /^[\d０-９]+[名人]?$/.test(text.trim()))
  );
}

/** Each row with the offices that it has a mark at, the main one first. */
export function placesByMarks(
  table: SheetTable,
  columns: readonly GuessedColumn[],
): (row: number, found: ReadRow) => ReadRow {
  const offices = columns.filter(({ why, field }) => field === null && why === WHY_MARKED);
  if (offices.length === 0) return (_row, found) => found;
  const { grid, heading } = table;
  const main = mainSign(table);
  return (row, found) => {
    const cells = grid.sheet.rows[row] ?? [];
    const marked = offices
      .flatMap(({ index }) => markIn(cells[index] ?? null, headingText(grid.at(heading.row, index))))
      .sort((a, b) => Number(b.sign === main) - Number(a.sign === main))
      .sort((a, b) => Number(isSaidMain(b.office, cells)) - Number(isSaidMain(a.office, cells)));
    if (marked.length === 0) return found;
    const name = marked.map(({ office }) => office).join('／');
    const [first, ...others] = marked;
    const title = String(found.values['title'] ?? '') || (first?.post ?? '');
    const posts = others.flatMap(({ office, post }) => (post === '' ? [] : [`${office}：${post}`]));
    const memo = [String(found.values['note'] ?? ''), ...posts].filter((text) => text !== '').join('\n');
    return {
      ...found,
      values: { ...found.values, office: name, ...(title !== '' && { title }), ...(memo !== '' && { note: memo }) },
      notes: [...found.notes, cellNote('office', { code: 'note/office-marks', to: name }, name)],
    };
  };
}

/** 主は訪看, 訪看が主: of two ○ the remark beside them says which is the main one. */
function isSaidMain(office: string, cells: readonly (RawCell | null)[]): boolean {
  const word = literalPattern(office);
  const says = new RegExp(
    `(?:^|[\\s　、。（(])(?:主(?:たる勤務先)?[\\s　]*[はに：:][\\s　]*${word}(?!以外)|${word}(?:が|は)主)(?=$|[\\s　、。）)でに勤])`,
    'u',
  );
  return cells.some((cell) => cell?.kind === 'text' && cell.text.includes('主') && says.test(cell.text));
}

interface Marked {
  office: string;
  sign: string;
  post: string;
}

function markIn(cell: RawCell | null, office: string): Marked[] {
  const [all = '', sign = '', said = ''] = MARKED.exec(cell?.text.trim() ?? '') ?? [];
  const post = /^(?:主|兼務?|本務)$/.test(said) ? '' : said;
  return all === '' ? [] : [{ office, sign: said.startsWith('兼') ? '' : sign, post }];
}

/** ◎, unless the lines above say another: ●＝本務. */
function mainSign(table: SheetTable): string {
  const text = cellsAbove(table)
    .flatMap((cells) => cells.map((one) => one.text))
    .join('　');
  return (
    new RegExp(`([${SIGNS}])[\\s　]*(?:印)?[＝=：:は…・]*[\\s　]*(?:主|本務|専従|専任)`, 'u').exec(text)?.[1] ?? '◎'
  );
}
