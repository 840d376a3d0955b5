import { columnName } from '../../forms/excel/cell-reference';
import { toHalfWidth } from '../../text/width';
import { isDitto } from './cell-habits';
import { madeTable, type MadeRow } from './made-table';
import { BARE_PHONE, isOfficeLine, officeOfLine, saysOfficeAndReach, withoutReach } from './office-title';
import { isBlank, textCell, type RawSheet } from './raw-sheet';
import { headingText } from './sheet-grid';
import type { SheetTable } from './sheet-table';

/**
 * A 緊急連絡網: arrows lead from one box (管理者 | 山田 花子 | 090-…) to the next, below headings of no column and with the branches of several offices
 * side by side. Read by its telephones: who is called stands left of one or above it, and what they do before that.
 */
interface Called {
  /** The rows that their box has, from 0. */
  top: number;
  bottom: number;
  /** Of their name. */
  column: number;
  job: string;
  name: string;
  phones: string[];
  /** What stands behind their name: 休職中, 兼. */
  said: string[];
}

/** A box that says whose the boxes below it are. */
interface Branch {
  row: number;
  left: number;
  right: number;
  text: string;
}

const ARROWS = /^[\s　↓↑→←↙↘↖↗⇒⇐⇓⇑⇨⇩⬇➡▼▽│┃|｜┌┐└┘├┤┬┴┼─━]+$/u;
const TITLE = /連絡(?:網|系統|順|経路|体制)/;
/** So many arrows, or the word itself, tell a tree from a sheet of notes. */
const ARROWS_OF_TREE = 3;
/** It stands on a page. */
const MOST_ROWS = 500;
const TITLE_ROWS = 5;
/** So few people need none. */
const LEAST = 3;
/** A telephone alone, or what it is before it: 携帯 090-…. */
const PHONE = new RegExp(
  `^(?:(?:自宅|携帯|電話|TEL|ＴＥＬ|℡|☎)[\\s　:：]*)?(?:${BARE_PHONE}|[0０][\\d０-９]{9,10})$`,
  'iu',
);
const PHONE_BEHIND = new RegExp(`^(.*?\\S)[\\s　:：]+(${BARE_PHONE})$`, 'su');
const JOB =
  /(?:[長役者員責師士]|ヘルパー|ケアマネ(?:ジャー)?|看護|准?看|介護|事務|主任|副主任|リーダー|相談|運転|調理|厨房|栄養|パート|代表|理事|PT|OT|ST|Ns|CM)(?:[（(].{1,8}[)）])?$/iu;
const NAME =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々ヶ・]{1,12}(?:[\s　]+[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々ヶ・]{1,12}){0,2}$/u;
/** 山田 花子(休職中), 山田 花子 ※12/1~: what stands behind a name. */
const BEHIND = /^(.+?)[\s　]*(?:[（(](.+?)[)）]|[※＊*](.+))$/u;

/** The branches of a 緊急連絡網, each with a row for whoever is called; none of any other sheet. */
export function callTrees(sheet: RawSheet): SheetTable[] {
  if (sheet.rows.length > MOST_ROWS) return [];
  const texts = sheet.rows.map((cells) => cells.map((cell) => (isBlank(cell) ? '' : headingText(cell))));
  const arrows = texts.flat().filter((text) => text !== '' && ARROWS.test(text)).length;
  const top = texts.slice(0, TITLE_ROWS).flat();
  if (arrows < ARROWS_OF_TREE && !top.some((text) => TITLE.test(text))) return [];
  const used = new Set<string>();
  const branches = branchesOf(sheet, texts, used);
  const called = calledIn(texts, used);
  if (called.length < LEAST) return [];
  return columnsOf(called, branches).map((people, place) =>
    tableOf(sheet, texts, people, branches, place === 0 ? used : null),
  );
}

const placeOf = (row: number, column: number): string => `${row}/${column}`;

/** ゆいの里 訪問介護  04-…: an office, as its box alone says it. */
function branchesOf(sheet: RawSheet, texts: readonly string[][], used: Set<string>): Branch[] {
  return texts.flatMap((line, row) =>
    line.flatMap((text, column) => {
      const marked = `■ ${text}`;
      const bare = withoutReach(text);
      const isOffice = saysOfficeAndReach(marked) || isOfficeLine(bare) || officeOfLine(text) !== null;
      if (bare === '' || TITLE.test(text) || !isOffice) return [];
      used.add(placeOf(row, column));
      const right = sheet.merges.find(({ top, left }) => top === row && left === column)?.right ?? column;
      return [{ row, left: column, right, text: marked }];
    }),
  );
}

/** Whoever has a telephone beside or below their name, and who stands between them without one. */
function calledIn(texts: readonly string[][], used: Set<string>): Called[] {
  const found: Called[] = [];
  texts.forEach((line, row) =>
    line.forEach((text, column) => {
      if (text === '' || used.has(placeOf(row, column)) || ARROWS.test(text)) return;
      const [, before = '', behind = ''] = PHONE_BEHIND.exec(text) ?? [];
      const isAlone = PHONE.test(text) || isDitto(text);
      if (!isAlone && behind === '') return;
      const more = isAlone ? found.find((one) => goesOn(texts, one, row, column)) : undefined;
      const one = more ?? (isAlone ? besideOrAbove(texts, row, column, used) : named(before, row, row, column));
      if (!one) return;
      used.add(placeOf(row, column));
      one.phones.push(behind || text);
      if (one !== more) found.push(one);
    }),
  );
  const all = [...found, ...withoutPhone(texts, found, used)].sort((a, b) => a.top - b.top || a.column - b.column);
  return all.map((one) => (isSaidAbove(one, all) ? { ...one, phones: [] } : one));
}

/** 上記 beside whoever is called once more: their number is where they stand first. */
const isSaidAbove = ({ name, phones }: Called, all: readonly Called[]): boolean =>
  phones.every(isDitto) && all.some((other) => other.name === name && other.phones.some((phone) => PHONE.test(phone)));

/** A second number right behind the first one, of a box that has one line. */
const goesOn = (
  texts: readonly string[][],
  { top, bottom, column: own }: Called,
  row: number,
  column: number,
): boolean => {
  const between = (texts[row] ?? []).slice(own + 1, column);
  return top === row && bottom === row && between.length > 0 && between.every((text) => PHONE.test(text));
};

function besideOrAbove(texts: readonly string[][], row: number, column: number, used: Set<string>): Called | null {
  const at = leftOf(texts, row, column);
  const beside = at === null ? null : named(texts[row]?.[at] ?? '', row, row, at);
  if (at !== null && beside && !used.has(placeOf(row, at))) {
    used.add(placeOf(row, at));
    const before = leftOf(texts, row, at);
    return before === null || used.has(placeOf(row, before)) ? beside : withJob(texts, beside, row, before, used);
  }
  const above = named(texts[row - 1]?.[column] ?? '', row - 1, row, column);
  if (!above || used.has(placeOf(row - 1, column))) return null;
  used.add(placeOf(row - 1, column));
  const job = texts[row - 2]?.[column] ?? '';
  return JOB.test(job) && above.job === '' ? withJob(texts, { ...above, top: row - 2 }, row - 2, column, used) : above;
}

/** The next cell to the left, over one that is blank at most. */
function leftOf(texts: readonly string[][], row: number, column: number): number | null {
  for (let at = column - 1; at >= Math.max(0, column - 2); at--) if ((texts[row]?.[at] ?? '') !== '') return at;
  return null;
}

function withJob(texts: readonly string[][], one: Called, row: number, column: number, used: Set<string>): Called {
  const text = texts[row]?.[column] ?? '';
  if (one.job !== '' || /\d/.test(toHalfWidth(text)) || ARROWS.test(text) || text.length > 14) return one;
  used.add(placeOf(row, column));
  return { ...one, job: text };
}

/** 笹川さん, 岡本先生. */
const POLITE = /(?<=.)[\s　]*(?:さん|先生|様)$/u;
/** 統括部長　山田 花子(兼): what somebody does, their name, and what is said behind it; null: nobody is named. */
function named(text: string, top: number, bottom: number, column: number): Called | null {
  const [, whole = text, aside, remark] = BEHIND.exec(text) ?? [];
  const [first = '', ...rest] = whole.trim().split(/[\s　]+/);
  const hasJob = rest.length > 0 && JOB.test(first) && rest.join('').length > 1;
  const name = (hasJob ? rest.join(' ') : whole.trim()).replace(POLITE, '');
  if (!NAME.test(name) || (JOB.test(name.replace(/[\s　]/g, '')) && !/[\s　]/.test(name))) return null;
  const said = [aside ?? remark ?? ''].map((one) => one.trim()).filter(Boolean);
  return { top, bottom, column, job: hasJob ? first : '', name, phones: [], said };
}

/** 介護 | 山田 花子 in the columns of the others, of whom no number is known. */
function withoutPhone(texts: readonly string[][], found: readonly Called[], used: Set<string>): Called[] {
  const columns = new Set(found.filter(({ top, bottom }) => top === bottom).map(({ column }) => column));
  const [first = 0] = found.map(({ top }) => top).sort((a, b) => a - b);
  return texts.flatMap((line, row) =>
    [...columns].flatMap((column) => {
      const job = line[column - 1] ?? '';
      const isFree = row > first && ![column, column - 1].some((at) => used.has(placeOf(row, at)));
      const one = isFree && JOB.test(job) ? named(line[column] ?? '', row, row, column) : null;
      if (!one) return [];
      used.add(placeOf(row, column));
      return [withJob(texts, one, row, column - 1, used)];
    }),
  );
}

const branchAbove = (branches: readonly Branch[], { top, column }: Called): Branch | null =>
  branches.filter(({ row, left, right }) => row < top && left <= column && column <= right + 1).at(-1) ?? null;

/** Those side by side are of tables of their own; whoever stands above all branches is of the first. */
function columnsOf(called: readonly Called[], branches: readonly Branch[]): Called[][] {
  const byLeft = new Map<number, Called[]>();
  const first = Math.min(...branches.map(({ left }) => left));
  for (const one of called) {
    const left = branchAbove(branches, one)?.left ?? (Number.isFinite(first) ? first : 0);
    byLeft.set(left, [...(byLeft.get(left) ?? []), one]);
  }
  const parted = [...byLeft].sort(([a], [b]) => a - b).map(([, people]) => people);
  return parted.flatMap(oneToALine);
}

/** Of several in one line each begins a table of its own. */
function oneToALine(people: readonly Called[]): Called[][] {
  const tables: Called[][] = [];
  for (const one of people) {
    const free = tables.find((table) => !table.some(({ top, bottom }) => one.top <= bottom && top <= one.bottom));
    if (free) free.push(one);
    else tables.push([one]);
  }
  return tables;
}

const HEADS = ['職種', '氏名', '電話番号', '備考'];

/** @param used the places that somebody or a branch has; what stands in others is told with the first table */
function tableOf(
  sheet: RawSheet,
  texts: readonly string[][],
  people: readonly Called[],
  branches: readonly Branch[],
  used: ReadonlySet<string> | null,
): SheetTable {
  const left = Math.min(...people.map(({ column }) => column));
  const made = (row: number, cells: readonly string[], end = row): MadeRow => ({
    cells: [...Array.from({ length: left }, () => null), ...cells.map((text) => (text === '' ? null : textCell(text)))],
    row,
    span: behindArrows(texts, end) - row,
  });
  const own = [...new Set(people.map((one) => branchAbove(branches, one)).filter((one) => one !== null))];
  const rows = [
    ...own.map(({ row, text }) => made(row, [text])),
    ...people.map((one) => made(one.top, [one.job, one.name, one.phones.join('　'), one.said.join('、')], one.bottom)),
  ];
  const first = Math.min(...rows.map(({ row }) => row));
  if (used) rows.push(...othersOf(texts, used).map(([row, text]) => made(row, [text])));
  rows.sort((a, b) => a.row - b.row);
  const place = rows.filter(({ row }) => row < first).length;
  rows.splice(place, 0, { ...made(first, HEADS), span: 0 });
  const heading = { kind: 'staff' as const, row: place, lines: 1 as const, score: SCORE, isSure: true };
  const names = Array.from({ length: left + HEADS.length }, (_, at) => columnName(at + 1));
  const title = place === 0 ? '' : (rows[0]?.cells.find((cell) => cell !== null)?.text ?? '');
  return madeTable({ sheet, heading, title }, rows, { place, lines: 1 }, names, 'call-tree');
}

/** Of people the whole of the file is: a list of devices beside them needs to know whose these are. */
const SCORE = 7;

/** The row behind a box and the arrows below it. */
function behindArrows(texts: readonly string[][], row: number): number {
  let end = row + 1;
  const isArrows = (line: readonly string[] = []): boolean =>
    line.some((text) => text !== '') && line.every((text) => text === '' || ARROWS.test(text));
  while (isArrows(texts[end])) end++;
  return end;
}

/** What stands in no box, by line. */
const othersOf = (texts: readonly string[][], used: ReadonlySet<string>): [row: number, text: string][] =>
  texts.flatMap((line, row) => {
    const said = line.filter((text, column) => text !== '' && !ARROWS.test(text) && !used.has(placeOf(row, column)));
    return said.length > 0 ? [[row, said.join('　')] as [number, string]] : [];
  });
