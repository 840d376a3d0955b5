import { besideMeant, isLoginField } from './beside-fields';
import { importTables } from './import-fields';
import { importKinds, type ImportKind } from '../lists';
import { headerKey } from './header-key';
import { headingPlaces } from './heading-places';
import { isKnownWord, mayBeHeading, meaningOf } from './heading-words';
import { isOfficeLine, officeAbove, officeLabelledIn, officesOfTitle, saysService } from './office-title';
import { namesCorporation } from './foot-words';
import { OF_OFFICE } from './row-kind';
import { filledColumns, isBlank, type RawCell } from './raw-sheet';
import { saysDeviceKind } from './read-choice';
import { headingText, isBlankRow, type SheetGrid } from './sheet-grid';

/** Where a table's headings stand. */
export interface Heading {
  kind: ImportKind;
  /** The row right above the data, from 0. */
  row: number;
  /** Two when a row of wider headings stands over them (連絡先 over 電話 and メール). */
  lines: 1 | 2;
  /** Different fields that its cells name. */
  score: number;
  /** Whether its words are known as they stand. */
  isSure: boolean;
}

/** How much a row has to say to be taken for headings: known words, parts of them too, or 氏名 among unknown ones. */
type Ease = 'exact' | 'parts' | 'key-alone';
const EASES: readonly Ease[] = ['exact', 'parts', 'key-alone'];

/** Cover pages and remarks stand in front of a table, but not more rows of them. Further down only plain headings are found. */
const SEARCHED = 100;

/**
 * Every row of a sheet that could be headings, from the top, each for the kind that it fits best. Where a kind is wanted and
 * fits no row best, its headings are taken all the same.
 */
export function findHeadings(grid: SheetGrid, wanted?: ImportKind): Heading[] {
  let others: Heading[] = [];
  const asked = rowsToAsk(grid);
  for (const ease of EASES) {
    const ofKinds = importKinds.map((kind) => headingsOf(grid, kind, ease, asked));
    const byRow = new Map<number, { heading: Heading; fit: number }>();
    for (const heading of ofKinds.flat()) {
      const fit = fitOf(grid, heading);
      if (fit > (byRow.get(heading.row)?.fit ?? -1)) byRow.set(heading.row, { heading, fit });
    }
    for (const { heading, fit } of [...byRow.values()]) {
      if (heading.lines !== 2) continue;
      // The upper of two lines is no heading of its own, whatever kind it would fit: but for one that says more by itself. Below
      // that stands a person, and 看護師（管理者） makes no heading of offices of them.
      const upper = byRow.get(heading.row - 1);
      if (upper && upper.fit > fit) byRow.delete(heading.row);
      else byRow.delete(heading.row - 1);
    }
    const best = [...byRow.values()].map(({ heading }) => heading).sort((a, b) => a.row - b.row);
    const own = wanted ? (ofKinds[importKinds.indexOf(wanted)] ?? []) : [];
    if (wanted && own.length === 0) {
      if (others.length === 0) others = best;
      continue;
    }
    if (!wanted || best.some(({ kind }) => kind === wanted)) {
      if (best.length > 0 && !wanted)
        return [...idsAbove(grid, best, asked), ...best.map((heading) => listOfIds(grid, heading))];
      if (best.length > 0) return best;
      continue;
    }
    const rows = new Set(own.map(({ row }) => row));
    return [...own, ...best.filter(({ row }) => !rows.has(row))].sort((a, b) => a.row - b.row);
  }
  return others;
}

/** 事業所 | 氏名 | FiNE-LINK PLUS ID | 備考: of people it says who they are alone, and of their IDs which they have. */
function listOfIds(grid: SheetGrid, heading: Heading): Heading {
  if (heading.kind !== 'staff' || fieldsNamed(grid, heading).some((field) => !OF_WHOSE.has(field))) return heading;
  const found = headingsOf(grid, 'account', 'parts', [heading.row]).find(({ row }) => row === heading.row);
  const least = heading.score > 2 ? heading.score : heading.score + 1;
  const isOne = found && found.score >= least && fieldsNamed(grid, found).includes('loginName');
  return isOne ? { ...found, isSure: heading.isSure } : heading;
}

/** 氏名 | TRITRUS ID | 登録日 above a list of devices, whose words alone are known as they stand: the IDs are a table of their own. */
function idsAbove(grid: SheetGrid, [first]: readonly Heading[], asked: readonly number[]): Heading[] {
  const above = asked.filter((row) => first?.kind === 'device' && row + LEAST_ABOVE < first.row);
  const ofIds = headingsOf(grid, 'account', 'parts', above).find((heading) => {
    const fields = fieldsNamed(grid, heading);
    const filled = filledColumns(grid.sheet.rows[heading.row] ?? []).length;
    return fields.includes('loginName') && fields.includes('holder') && isTableBelow(grid, heading, filled);
  });
  return ofIds ? [{ ...ofIds, isSure: true }] : [];
}
/** As many lines at least has a table above another: its headings, one that it lists, and what parts them. */
const LEAST_ABOVE = 2;

/** What a list of IDs says of who has each. */
const OF_WHOSE = new Set(['name', 'kana', 'office', 'isSystemManager', 'note', 'employeeNumber']);

/** The first field that each heading means. */
const fieldsNamed = ({ at, sheet }: SheetGrid, { kind, row, lines }: Heading): string[] =>
  (sheet.rows[row] ?? []).flatMap((_, column) => {
    const above = lines === 2 ? headingText(at(row - 1, column)) : '';
    return meaningOf(kind, above, headingText(at(row, column)), kind === 'account').fields[0]?.field.name ?? [];
  });

/** A heading names at least two fields, one of them a key (or is the one heading of a list of names). */
function headingsOf(grid: SheetGrid, kind: ImportKind, ease: Ease, asked: readonly number[]): Heading[] {
  const found: Heading[] = [];
  const places = headingPlaces(grid.sheet);
  for (const row of asked) {
    if (ease !== 'exact' && row >= SEARCHED) break;
    // Nothing is known exactly there, in one line or two. In a merged cell stands what is further up.
    if (ease === 'exact' && row > grid.lastMerged && !places.has(row)) continue;
    const previous = found.at(-1);
    const best = withLinesBelow(grid, bestAt(grid, kind, row, ease));
    // Its first line was found to reach down here.
    if (previous?.row === row) {
      if (best && best.score >= previous.score) found[found.length - 1] = best;
      continue;
    }
    if (best?.lines !== 2 || previous?.row !== row - 1) {
      if (best) found.push(best);
      continue;
    }
    // Right below another heading: both are one of two lines when that names more, else each stands for itself.
    const alone = headingAt(grid, kind, row, 1, ease);
    const isOne = best.score > previous.score || reachesOver(grid, previous.row) || sayOthers(grid, previous, row);
    if (isOne) found[found.length - 1] = best;
    else if (alone) found.push(alone);
  }
  return found;
}

/**
 * Rows that may be headings of some kind, found once for all kinds. Further down in a long table they have two cells that begin
 * and end as headings do, one of them a word that is known.
 */
function rowsToAsk({ sheet }: SheetGrid): number[] {
  const rows: number[] = [];
  const top = Math.min(SEARCHED, sheet.rows.length);
  for (let row = 0; row < top; row++) if (!isBlankRow(sheet.rows[row])) rows.push(row);
  for (const row of headingPlaces(sheet).keys())
    if (row >= SEARCHED && (sheet.rows[row] ?? []).filter(mayHoldHeading).length >= 2) rows.push(row);
  return rows;
}

const mayHoldHeading = (cell: RawCell | null): boolean => cell?.kind === 'text' && mayBeHeading(cell.text);

/** フリガナ | 職種 and 氏名 below: two lines that name no field in common. 携帯電話 and 自宅電話 are two. */
function sayOthers(grid: SheetGrid, { kind, row: upper }: Heading, row: number): boolean {
  const fieldsIn = (at: number): string[] =>
    (grid.sheet.rows[at] ?? []).map(headingText).flatMap((text) => {
      const field = meaningOf(kind, '', text, false).fields[0]?.field;
      return (field?.type === 'phone' ? text : field?.name) ?? [];
    });
  const above = new Set(fieldsIn(upper));
  const own = fieldsIn(row);
  return own.length > 0 && !own.some((field) => above.has(field));
}

function bestAt(grid: SheetGrid, kind: ImportKind, row: number, ease: Ease): Heading | null {
  const one = headingAt(grid, kind, row, 1, ease);
  const isReading = readingOver(grid, kind, row) !== null;
  if (row === 0 || !(isReading || isGroupRow(grid, row - 1))) return one;
  const two = headingAt(grid, kind, row, 2, ease);
  if (two && isReading) return two;
  if (!one || !two) return two && ownScore(grid, kind, row) > 0 ? two : one;
  // Right below the last person of the page before, headings come again: that person is no line of theirs.
  const above = filledColumns(grid.sheet.rows[row - 1] ?? []).length;
  const says = two.score > one.score || ownScore(grid, kind, row - 1) * 2 >= above || reachesOver(grid, row - 1);
  return two.score >= one.score && says ? two : one;
}

/** Whether ふりがな stands right over 氏名 ('above') or right below it: no line of anybody says so. Of no column in particular by known words alone. */
export function readingOver(
  { at, sheet }: SheetGrid,
  kind: ImportKind,
  row: number,
  column?: number,
): 'above' | 'below' | null {
  if (row === 0 || (kind !== 'staff' && kind !== 'patient')) return null;
  const fieldAt = (line: number, place: number): string =>
    meaningOf(kind, '', headingText(at(line, place)), column !== undefined).fields[0]?.field.name ?? '';
  const columns = column === undefined ? filledColumns(sheet.rows[row] ?? []) : [column];
  const both = columns.map((place) => `${fieldAt(row - 1, place)} ${fieldAt(row, place)}`);
  return both.includes('kana name') ? 'above' : both.includes('name kana') ? 'below' : null;
}

/** Words for the halves of a name that is merged over two columns, beside those that are known. */
const HALF = /^[(（]?(?:上|下|姓|名|氏|漢字|カナ|かな|ローマ字|英字|戸籍名?|通称名?|本名|旧姓|仕事名)[)）]?$/;
/** A heading has so many lines at most. */
const MOST_LINES = 3;

/**
 * A line of headings whose cells are merged down has the lines that they reach as well, whatever words stand there: they are nobody. Without that
 * only words for parts of a name, right below one that is merged over them.
 */
function withLinesBelow(grid: SheetGrid, heading: Heading | null): Heading | null {
  if (heading?.lines !== 1) return heading;
  const { sheet, at, widthAt } = grid;
  const filled = filledColumns(sheet.rows[heading.row] ?? []);
  let row = heading.row;
  const reaches = (to: number): boolean =>
    filled.some((column) => at(to, column) === sheet.rows[heading.row]?.[column]);
  while (row - heading.row + 1 < MOST_LINES && row < grid.lastMerged && reaches(row + 1)) row++;
  // Merged down over nothing: a blank line, as others are.
  while (row > heading.row && isBlankRow(sheet.rows[row])) row--;
  if (row === heading.row) {
    const below = sheet.rows[row + 1] ?? [];
    const halves = filledColumns(below);
    const isHalf = (column: number): boolean =>
      widthAt(row, column) > 1 && HALF.test(headingText(below[column] ?? null));
    if (halves.length < 2 || !halves.every(isHalf)) return heading;
    row++;
  } else reachTogether(grid, heading.row, row);
  return { ...heading, row, lines: 2 };
}

/** 兼務状況等 beside headings that are merged down over three lines: it heads its column as they do. */
function reachTogether({ sheet, at, reachDown }: SheetGrid, top: number, bottom: number): void {
  const isBlankBelow = (column: number): boolean =>
    sheet.rows.slice(top + 1, bottom + 1).every((_, line) => at(top + 1 + line, column) === null);
  for (const column of filledColumns(sheet.rows[top] ?? [])) if (isBlankBelow(column)) reachDown(top, bottom, column);
}

/** Cells over several columns, or down into the row below: as lines of headings have, and a line of data hasn't. */
const reachesOver = ({ sheet, at, widthAt }: SheetGrid, row: number): boolean =>
  filledColumns(sheet.rows[row] ?? []).some(
    (column) => widthAt(row, column) > 1 || at(row + 1, column) === sheet.rows[row]?.[column],
  );

/** At least two different headings: a title across the sheet groups nothing, nor does a line that says a number or an address (電話 | 04-…). */
function isGroupRow(grid: SheetGrid, row: number): boolean {
  const cells = grid.sheet.rows[row] ?? [];
  const texts = cells.map(headingText).filter((text) => text !== '');
  // 訪問看護ステーションみほん | 2026年12月, merged over the first columns: whose list it is.
  const [first] = filledColumns(cells);
  if (first !== undefined && first < 2 && grid.widthAt(row, first) > 1 && saysWhoseList(texts[0] ?? '')) return false;
  return new Set(texts).size >= 2 && !texts.some((text) => SAYS_NUMBER.test(text));
}

const saysWhoseList = (text: string): boolean =>
  namesCorporation(text) || officeAbove([text]) !== undefined || officesOfTitle([text]).length > 1;

/** A phone, a postal code, a number of ten digits, a mail address. */
const SAYS_NUMBER = /[\d０-９]{2}[-－ー‐−)）(（][\d０-９]{2}|[\d０-９]{7}|[@＠][^\s@＠]+[.．]/;

/** Fields that the row names by its own words. Below a single line of headings stands a person, who names none. */
const ownScore = (grid: SheetGrid, kind: ImportKind, row: number): number =>
  (grid.sheet.rows[row] ?? []).filter((cell) => {
    const text = headingText(cell);
    return text !== '' && meaningOf(kind, '', text, false).fields.length > 0;
  }).length;

function headingAt(grid: SheetGrid, kind: ImportKind, row: number, lines: 1 | 2, ease: Ease): Heading | null {
  const named = new Set<string>();
  let hasKey = false;
  let filled = 0;
  const texts: string[] = [];
  /** Of each cell that holds something, whether its word is known. */
  const knows: boolean[] = [];
  const width = Math.max(grid.sheet.rows[row]?.length ?? 0, lines === 2 ? (grid.sheet.rows[row - 1]?.length ?? 0) : 0);
  for (let column = 0; column < width; column++) {
    const text = headingText(grid.at(row, column));
    const above = lines === 2 ? headingText(grid.at(row - 1, column)) : '';
    if (text === '' && above === '') continue;
    filled++;
    texts.push(text);
    const { fields, leftOut } = meaningOf(kind, above, text, ease === 'parts');
    knows.push(fields.length > 0 || leftOut !== null || (kind === 'staff' && saysOfOwn(above, text)));
    const [first] = fields;
    if (!first) continue;
    if (kind === 'device' && namesSorts(grid, row, column, first.field.name)) continue;
    named.add(first.field.name);
    hasKey ||= first.field.key === true || first.field.name === 'kana';
  }
  const known = knows.filter(Boolean).length;
  if (!hasKey || saysWhose(grid.sheet.rows[row] ?? [])) return null;
  const heading: Heading = { kind, row, lines, score: named.size, isSure: ease === 'exact' };
  if (ease === 'key-alone') return lines === 1 && isTableBelow(grid, heading, filled) ? heading : null;
  const alone = named.size === 1 && known === filled && lines === 1 && (ease === 'exact' || isListBelow(grid, row));
  // Of a list with shifts beside it the days say nothing of the others; beside names alone they are the table.
  const days = named.size < 2 ? 0 : texts.filter((text) => WEEKDAY.test(text)).length;
  // お名前 | ふりがな among どこの人 and つかってる? head people, whatever else an office calls in its own words.
  const areNames = ease === 'exact' && named.has('name') && named.has('kana');
  if ((known * 2 < filled - days && !areNames) || (named.size < 2 && !alone)) return null;
  return isLabelLine(knows) && (lines === 2 || !isTableBelow(grid, heading, filled)) ? null : heading;
}

/** 区分 over 退職 and 採用, 新規 and 停止: no sorts of devices. */
function namesSorts({ sheet, at }: SheetGrid, row: number, column: number, field: string): boolean {
  if (field !== 'kind' || !/^[種区](?:別|類|分)$/.test(headerKey(headingText(at(row, column))))) return false;
  const below = sheet.rows.slice(row + 1, row + 1 + SORTS_LOOKED_AT).map((cells) => headingText(cells[column] ?? null));
  return below.some((text) => text !== '') && !below.some((text) => saysDeviceKind(text));
}
const SORTS_LOOKED_AT = 30;

/**
 * サービス種類（ 通所介護 ） and 事業所名（ みほんの家 ）, each in one cell, or 事業所名 | みほん訪問看護 | 管理者 | …: a line of a form that says whose list it
 * is; 事業所名（正式名称） heads names.
 */
function saysWhose(cells: readonly (RawCell | null)[]): boolean {
  const [label = '', value = ''] = cells.flatMap((cell) => headingText(cell) || []);
  if (OF_OFFICE.test(label) && !isKnownWord(value) && (isOfficeLine(value) || saysService(value))) return true;
  if (!cells.every((cell) => isBlank(cell) || SAYS_IN_BRACKETS.test(headingText(cell)))) return false;
  const name = officeLabelledIn(cells.map(headingText));
  return name !== undefined && !isKnownWord(name) && !HINT_OF_NAME.test(name);
}
const SAYS_IN_BRACKETS = /^[^（()）]{2,10}[（(].+[)）]$/;
const HINT_OF_NAME = /略|正式|名称?$|記入|入力|選択|[例欄印可]$/;

const WEEKDAY = /^[(（]?[月火水木金土日祝][)）]?$/;

/** 貸与スマホ, 使う端末, LINE WORKS ID: what somebody has, beside what they are. */
const saysOfOwn = (above: string, text: string): boolean => besideMeant('staff', above, text) !== null;

/** A list of names in one column: 職員名簿 on a cover page, with 氏名 | 事務 太郎 further down, is no heading of such a one. */
function isListBelow({ sheet }: SheetGrid, row: number): boolean {
  const below = sheet.rows.slice(row + 1, row + 1 + LIST_LOOKED_AT);
  const end = below.findIndex((cells) => isBlankRow(cells));
  const lines = end === -1 ? below : below.slice(0, end);
  return lines.length > 0 && lines.every((cells) => filledColumns(cells).length === 1);
}
const LIST_LOOKED_AT = 6;

/** 作成者氏名 | 事務 太郎 | 電話 | 04-…: each known word has something beside it. A cover page is written so. */
const isLabelLine = (knows: readonly boolean[]): boolean =>
  knows.length >= 2 && knows.some(Boolean) && knows.every((isKnown, place) => isKnown === (place % 2 === 0));

/** Whether the two rows below (or the one that there is) are filled as headings of that width have it, and no lines of a form. */
function isTableBelow({ sheet }: SheetGrid, { kind, row }: Heading, filled: number): boolean {
  const texts = (sheet.rows[row] ?? []).filter((cell) => cell !== null);
  if (filled < 2 || texts.some(({ kind: of, text }) => of !== 'text' || /[\d０-９@＠]{2}/.test(text))) return false;
  const below = [sheet.rows[row + 1] ?? [], sheet.rows[row + 2] ?? []];
  const [first = [], second = []] = below;
  if (filledColumns(first).length < 2) return false;
  // 退職 and 採用 are of staff: whom such a line names is no patient.
  const kinds: readonly ImportKind[] = kind === 'patient' ? [kind, 'staff'] : [kind];
  return [first, isBlankRow(second) ? first : second].every((cells) =>
    cells.every((cell) => kinds.every((of) => meaningOf(of, '', headingText(cell), false).fields.length === 0)),
  );
}

/** Fields named, and a heading that only this kind has says more than 氏名 does. */
const fitOf = (grid: SheetGrid, heading: Heading): number => {
  const { kind, row, lines, score } = heading;
  if ((kind === 'device' || kind === 'account') && rowsArePeople(grid, heading)) return 0;
  const { own, leftOut } = ownWords(grid, kind, row, lines);
  return score + own * 0.6 + leftOut * 0.9;
};

/** What an office knows of those who work there; a list of devices may have ふりがな and 職員番号 of who uses each. */
const OF_WORK = new Set(['jobType', 'title', 'joinedOn', 'leftOn', 'birthday']);
/** What tells one device from the next; who uses it and where it is says a list of people, too. */
const OF_THING = new Set(['kind', 'assetNumber', 'model', 'serialNumber']);
/** Of one 職種 alone it may be a list of what is lent to whom. */
const WORKS = 2;

/**
 * 氏名 | 職種 | 雇用形態 | 入社日 | … | 端末管理番号 | 機種: whoever is named first, with when they came and what they do, has the row, and the device
 * stands beside them, however many columns say something of it. So does the ID of 氏名 | 職種 | 利用者ID.
 */
function rowsArePeople(grid: SheetGrid, { row, lines }: Heading): boolean {
  let [name, thing, id, works] = [-1, -1, -1, 0];
  for (let column = 0; column < (grid.sheet.rows[row]?.length ?? 0); column++) {
    const text = headingText(grid.at(row, column));
    const above = lines === 2 ? headingText(grid.at(row - 1, column)) : '';
    const own = meaningOf('staff', above, text, false).fields[0]?.field;
    if ((own?.key || own?.name === 'kana') && name < 0) name = column;
    if (OF_WORK.has(own?.name ?? '') || /^(?:雇用|勤務)(?:形態|区分)$/.test(text)) works++;
    const [of] = meaningOf('device', above, text, false).fields;
    const isThing = of && OF_THING.has(of.field.name) && !namesSorts(grid, row, column, of.field.name);
    if (isThing && thing < 0) thing = column;
    if (!own && id < 0 && isLoginField(besideMeant('staff', above, text)?.name ?? '')) id = column;
  }
  const isBefore = (column: number): boolean => column < 0 || name < column;
  return name >= 0 && isBefore(thing) && (works >= WORKS || (works > 0 && id >= 0 && isBefore(id)));
}

/** Words that a list of this kind has, too, though nothing is taken of them: 住所 beside 職種 makes nobody a patient. */
const knowsAlso = (kind: ImportKind, above: string, text: string): boolean =>
  meaningOf(kind, above, text, false).leftOut === 'not-in-ledger';

function ownWords(grid: SheetGrid, kind: ImportKind, row: number, lines: 1 | 2): { own: number; leftOut: number } {
  const others = importKinds.filter((other) => other !== kind);
  const width = grid.sheet.rows[row]?.length ?? 0;
  let [own, leftOut] = [0, 0];
  for (let column = 0; column < width; column++) {
    const text = headingText(grid.at(row, column));
    const above = lines === 2 ? headingText(grid.at(row - 1, column)) : '';
    const means = (one: ImportKind): boolean => meaningOf(one, above, text, false).fields.length > 0;
    const isOwn = means(kind) && !others.some((one) => means(one) || knowsAlso(one, above, text));
    if (isOwn) own++;
    if (knowsAlso(kind, above, text) && others.some(means)) leftOut++;
  }
  return { own, leftOut };
}

/**
 * What headings say, column by column: the same for headings that come again on each printed page, whatever spaces and marks
 * stand in them. Of a word that isn't known the word itself.
 */
export function headingShape(grid: SheetGrid, { kind, row, lines }: Heading): string {
  const width = grid.sheet.rows[row]?.length ?? 0;
  const parts: string[] = [kind];
  for (let column = 0; column < width; column++) {
    const text = headingText(grid.at(row, column));
    const above = lines === 2 ? headingText(grid.at(row - 1, column)) : '';
    if (text === '' && above === '') continue;
    const [first] = meaningOf(kind, above, text, true).fields;
    parts.push(`${column}=${first ? first.field.name : text.replace(/\s/g, '')}`);
  }
  return parts.join('|');
}

export const kindLabel = (kind: ImportKind): string => importTables[kind].label;
