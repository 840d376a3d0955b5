import { isHeadOffice } from '../../text/head-office';
import type { ImportKind } from '../lists';
import { cellNote } from './cell-note';
import type { GuessedColumn } from './guessed-column';
import { importTables } from './import-fields';
import { bareSection, headOfficeOfLine, isOfficeLine, officeAbove, officeOfLine } from './office-title';
import { isOfficeName, OTHERWISE } from './office-words';
import type { ReadRow } from './reading';
import { lineOfCells, type OfficeSection, type TitleCell, type TitleFact } from './title-cells';
import { titleFacts } from './title-facts';

const unmarked = (text: string): string => withoutService(bareSection(text));

/** 居宅　居宅介護支援事業所つむぎ: what the list calls it for short, and the name. */
function withoutService(text: string): string {
  const [, short = '', name = ''] = /^(\S{1,6})[\s　]+(\S+)$/.exec(text) ?? [];
  return !isOfficeName(short) && isOfficeName(name) ? name : text;
}

/** A line that says whose the rows below it are. */
export interface SectionLine {
  row: number;
  cells: readonly TitleCell[];
  /** It stands above headings that come again, as a title of theirs may. */
  isTitle: boolean;
}

/** An office that a line names, with what it says of it. */
interface NamedSection extends OfficeSection {
  row: number;
  isOfTitle: boolean;
  /** The line. */
  text: string;
}

/**
 * A list that says the office in lines of their own (◆ みほん訪問介護事業所), or above it, and in no column: each row belongs to the section that
 * it stands in, before the first to whose list it is. Sections marked like one that names an office name offices; whether the ledger knows them is
 * asked as of any word.
 *
 * @param above the lines above the table's headings
 */
export function officeSections(
  kind: ImportKind,
  columns: readonly GuessedColumn[],
  lines: readonly SectionLine[],
  above: readonly (readonly TitleCell[])[],
): { placed: (row: number, found: ReadRow) => ReadRow; named: OfficeSection[]; isLastAbove: boolean } {
  const hasOffice = importTables[kind].fields.some(({ name }) => name === 'office');
  const isSaid = columns.some(({ field }) => field?.name === 'office');
  const title = officeAbove(above.map(lineOfCells));
  const last = above.at(-1);
  const known = kind === 'office' ? [] : withoutHeadAlone(namedSections(lines, title));
  const sections = known.length > 0 || title !== undefined || kind !== 'staff' ? known : calledSections(lines, last);
  // Above the first headings stands what stands above those of the next office: whose the first rows are, below a title of all.
  const own = last && sections.length > 0 ? ownName({ row: 0, cells: last, isTitle: false }) : undefined;
  const isLastAbove = own !== undefined && own !== title;
  const first = isLastAbove && last ? [{ name: own, facts: officeFacts(last), text: lineOfCells(last) }] : [];
  const named = withSame([...first, ...known], last ? officeFacts(last) : []);
  const isAsked = hasOffice && !isSaid && kind !== 'office';
  const whole = isLastAbove ? own : title;
  if (!isAsked || (sections.length === 0 && whole === undefined))
    return { placed: (_row, found) => found, named, isLastAbove };
  // ■ 退職者 behind the last office: of whom it was it doesn't say.
  const gone = lines.filter(({ cells }) => OF_GONE.test(lineOfCells(cells))).map(({ row }) => ({ row, name: null }));
  const parts = [...sections, ...gone].sort((a, b) => a.row - b.row);
  let next = 0;
  let office: string | null = '';
  return {
    named,
    isLastAbove,
    placed: (row, found) => {
      for (let one = parts[next]; one && one.row < row; one = parts[++next]) office = one.name;
      if (office === null) return found;
      const [name, code] =
        office === '' || office === whole ? ([whole, 'note/title'] as const) : ([office, 'note/section'] as const);
      if (name === undefined) return found;
      found.values['office'] = name;
      found.notes.push(cellNote('office', { code, to: name }, name));
      return found;
    },
  };
}

const OF_GONE = /退職|退社|離職/;

/** 住所同上, FAX同上: what the line of the office before says. */
const SAME: readonly (readonly [says: RegExp, fields: readonly string[]])[] = [
  [/(?:住所|所在地)[\s　:：]*同上|同住所|同所(?![属定有])/u, ['postalCode', 'address', 'city']],
  [/(?:TEL|ＴＥＬ|℡|電話)[\s　:：]*同上/iu, ['phone']],
  [/(?:FAX|ＦＡＸ|ファックス)[\s　:：]*同上/iu, ['fax']],
];

/** The offices as they are named, each with what it has of the one before. */
function withSame(
  all: readonly Pick<NamedSection, 'name' | 'facts' | 'text'>[],
  above: readonly TitleFact[],
): OfficeSection[] {
  const found: OfficeSection[] = [];
  for (const { name, facts, text } of all) {
    const before = found.at(-1)?.facts ?? above;
    const fields = new Set(SAME.flatMap(([says, own]) => (says.test(text) ? own : [])));
    const same = before.filter(({ field }) => fields.has(field) && !facts.some((one) => one.field === field));
    found.push({ name, facts: [...facts, ...same] });
  }
  return found;
}

/** 本部 beside offices is where those work who are of none of them; without these it tells nothing of where. */
const withoutHeadAlone = (found: NamedSection[]): NamedSection[] =>
  found.every(({ name }) => isHeadOffice(name)) ? [] : found;

/** Those of the lines that name an office, in their order. */
function namedSections(lines: readonly SectionLine[], title: string | undefined): NamedSection[] {
  const all = lines.map((line) => {
    const text = lineOfCells(line.cells);
    return { line, mark: text.slice(0, 1), name: unmarked(text), own: ownName(line) };
  });
  const marks = new Set(all.flatMap(({ line, mark, own }) => (own === undefined || line.isTitle ? [] : [mark])));
  const found: NamedSection[] = [];
  for (const { line, mark, name, own } of all) {
    // ■ デイサービスみほん above headings of its own is one as those that are marked alike.
    const isAlike = marks.has(mark) && (!line.isTitle || (MARKED.test(mark) && !GROUP.test(name)));
    const office = own ?? (isAlike && !OTHERWISE.test(name) ? name : undefined);
    // The title comes again on the next page of the list, whose rows go on with the section before.
    const isSameTitle = line.isTitle && office === title && !found.some(({ isOfTitle }) => isOfTitle);
    if (office !== undefined && !isSameTitle)
      found.push({
        ...{ row: line.row, name: office, facts: officeFacts(line.cells) },
        ...{ isOfTitle: line.isTitle, text: lineOfCells(line.cells) },
      });
  }
  return found;
}

/**
 * 【さくらの家】 and 【もみじの家】, each above headings of its own and marked alike: whose the rows below them are, as the list calls it. Nothing in
 * them says that they are offices, so none is proposed; each is asked about as a word.
 */
function calledSections(lines: readonly SectionLine[], above: readonly TitleCell[] | undefined): NamedSection[] {
  const titled = lines.filter(({ isTitle }) => isTitle);
  if (titled.length === 0 || !above) return [];
  const all = [{ row: 0, cells: above, isTitle: true }, ...titled];
  const called = all.map(({ cells }) => lineOfCells(cells).trim());
  const names = called.map(bareSection);
  const areAlike = new Set(called.map((text) => text.slice(0, 1))).size === 1 && MARKED.test(called[0] ?? '');
  const areOffices =
    new Set(names).size === names.length && names.every((name) => /^.{2,30}$/.test(name) && !GROUP.test(name));
  if (!areAlike || !areOffices) return [];
  return all.map(({ row }, at) => ({ row, name: names[at] ?? '', facts: [], isOfTitle: true, text: called[at] ?? '' }));
}
const MARKED = /^[【［[〔＜〈《<■□●◆◇▼▲]/;
/** 【常勤】, 【介護職】, 【2階】: people of one office. */
const GROUP = new RegExp(
  `${OTHERWISE.source}|[職員師士者長係課班部組階]$|ヘルパー|グループ|その他|令和|平成|現在|名簿|一覧`,
);

/** The office that a line names by itself. */
function ownName({ cells, isTitle }: SectionLine): string | undefined {
  const text = lineOfCells(cells);
  const name = unmarked(text);
  if (isOfficeLine(name)) return name;
  return officeOfLine(text) ?? headOfficeOfLine(text) ?? (isTitle ? officeAbove([text]) : undefined);
}

const officeFacts = (cells: readonly TitleCell[]): TitleFact[] =>
  titleFacts([cells]).filter(({ of }) => of === 'office');

/** The whole names of offices in such lines: 【居宅介護支援事業所めいわ】. 【訪問看護】 and 【訪問看護ステーション職員】 are none. */
export const officeNamesOf = (lines: readonly string[]): string[] => lines.map(unmarked).filter(isOfficeName);

/**
 * 本社（管理部） above one of several lists, of which others say their office: there its people work. Of a list alone it tells nothing.
 *
 * @param parts each list with the lines above it
 */
export function placeAtHeadOffice(
  parts: readonly { rows: ReadRow[]; above: readonly (readonly TitleCell[])[] }[],
): void {
  const saysOffice = ({ rows }: { rows: readonly ReadRow[] }): boolean =>
    rows.some(({ values }) => (values['office'] ?? '') !== '');
  if (!parts.some(saysOffice)) return;
  for (const part of parts) {
    const name = part.above.flatMap((cells) => headOfficeOfLine(lineOfCells(cells)) ?? [])[0];
    if (name === undefined || saysOffice(part)) continue;
    for (const row of part.rows) {
      row.values['office'] = name;
      row.notes = [...row.notes, cellNote('office', { code: 'note/title', to: name }, name)];
    }
  }
}
