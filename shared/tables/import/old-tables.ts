import type { CalendarDate } from '../../text/calendar-date';
import { foldKey } from '../../text/fold-key';
import { oncePerObject } from '../../text/once';
import { toHalfWidth } from '../../text/width';
import { guessColumns } from './guess-columns';
import { LIST_SIGNS } from './list-signs';
import { officeAbove, withoutRemark } from './office-title';
import { saysOffice } from './office-words';
import type { PastTable } from './reading';
import type { SheetTable } from './sheet-table';

const WORDS: readonly (readonly [PastTable, RegExp])[] = [
  ['left', /退職|離職|抹消|削除|解約|終了/],
  ['sample', /見本|記入例|サンプル|原本/],
  ['copy', /控え?|バックアップ|コピー|copy|backup/i],
  ['old', /旧|過去|前年|昨年|履歴|old|[(（[【〔]\s*古\s*[)）\]】〕]|古い|古版/i],
];
/** Of the name of a sheet alone: above a list stands 押印不要, too. 宮古 is a place. */
const OF_SHEET =
  /[_＿\s・.．-]古$|(?:名簿|一覧|連絡[網先表]|リスト|表)古$|^古$|前回|以前|(?:変更|改[訂定]|更新)前|使わない|使用しない|[不未]使用|不要|廃止|下書き|作業用|テスト/;
/** 「※入退職があったら事務まで」 and 「・石田さん 12/31退職」 above a list say nothing of who stands there. */
const REMARK = /^[※＊*（(・･]|^注|[。！]|さん[\s　はがの]/;
/** 網かけは退職者, ★＝退職, 退職者は灰色: how the list shows somebody who left, among those who are there. */
const LOOK = `(?:網|アミ|グレー|ピンク|灰色?|[黄赤青緑白黒桃橙紫水]色?|太字|斜[体線]|取り?消し?線|[${LIST_SIGNS}×])`;
const SHOWN_SO = new RegExp(
  `${LOOK}[^ 　、。＝=：:…は]{0,6}(?:は|が|[＝=：:→]|[…‥・]+)[^ 　、。]*(?:退職|離職|抹消|削除|解約|終了|旧)[^ 　、。]*|` +
    `(?:退職|離職)(?:者|済み?)?(?:は|に|[＝=：:→])${LOOK}[^ 　、。]*`,
  'g',
);
/** 退職者を除く, 旧姓あり, コピー禁止: of those who are there, of their names, of the paper. */
const NO_PAST =
  /退職(?:者|済み?)?[はを]?(?:除|含|ふく)|旧[姓字]|(?:コピー|削除|控え?)[はを・]?[^ 　]{0,4}(?:禁|不可|しない)/g;

const saidBy = (text: string): PastTable | null => {
  const words = text.replace(SHOWN_SO, '').replace(NO_PAST, '');
  return WORDS.find(([, says]) => says.test(words))?.[0] ?? null;
};

/** By the name of its sheet, or what stands right above it. */
export function pastBy({ grid, title }: Pick<SheetTable, 'grid' | 'title'>): PastTable | null {
  const { name } = grid.sheet;
  const ofSheet = saidBy(name) ?? (OF_SHEET.test(name) ? 'old' : null);
  return ofSheet ?? (REMARK.test(title) ? null : saidBy(withoutOffice(withoutRemark(title))));
}

/** An office may be called by such a word. */
const withoutOffice = (title: string): string => {
  const office = officeAbove([title]);
  return office && saysOffice(office) ? title.replace(office, '') : title;
};

/** Not the 2012 of a phone number, nor the h 2 of March 2. */
const YEAR = /(令和|平成|(?<![a-z])[RH])\s*(元|\d{1,2})(?!\d)|(?<![\d-])((?:19|20)\d\d)(?![\d-]*-\d{4})(?!\d)/i;
/** 10 of R8.10 and 令和8年10月, behind the year. */
const MONTH = /^(?:\s*年|[./-])\s*(1[0-2]|0?[1-9])(?!\d)/;
const BEFORE_FIRST = new Map([
  ['令和', 2018],
  ['R', 2018],
  ['平成', 1988],
  ['H', 1988],
]);

/** Of which year it says that it is: 2023 of R5年度, 名簿2023.4; null: it says none. */
function yearIn(text: string): number | null {
  const [, era, of, western] = YEAR.exec(toHalfWidth(text)) ?? [];
  if (western !== undefined) return Number(western);
  return era === undefined ? null : (BEFORE_FIRST.get(era.toUpperCase()) ?? 0) + (of === '元' ? 1 : Number(of));
}

/** R8.10 is before R8.12: months of one year, where both say theirs. */
function isEarlierInYear(table: SheetTable, other: SheetTable): boolean {
  const monthOf = ({ grid, title }: SheetTable): number => {
    const text = toHalfWidth(yearIn(grid.sheet.name) === null ? title : grid.sheet.name);
    const found = YEAR.exec(text);
    return Number(MONTH.exec(text.slice((found?.index ?? 0) + (found?.[0].length ?? 0)))?.[1] ?? 0);
  };
  const [own, now] = [monthOf(table), monthOf(other)];
  return own > 0 && own < now && yearOf(table) === yearOf(other);
}

const yearOf = ({ grid, title }: Pick<SheetTable, 'grid' | 'title'>): number | null =>
  yearIn(grid.sheet.name) ?? yearIn(title);

/** So many of those in an old list stand in the newer one still; of two offices hardly anybody. */
const SHARED = 0.25;

/** Whether it is a list of years ago beside a newer one of the same people, or things. One alone of its kind is what the office has. */
export function isOlderThan(table: SheetTable, other: SheetTable, today: CalendarDate): boolean {
  if (table === other || table.heading.kind !== other.heading.kind) return false;
  const [year, others] = [yearOf(table), yearOf(other)];
  // Beside one that says no year: 「令和7年4月1日現在」 above the list of today was forgotten there, most likely; a sheet is called R5年度 on purpose.
  if (others === null && yearIn(table.grid.sheet.name) === null) return false;
  // The year of an office begins in April.
  const newest = others ?? Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 1 : 0);
  if (year === null || (year >= newest && !isEarlierInYear(table, other))) return false;
  const [own, now] = [namesIn(table), namesIn(other)];
  const shared = [...own].filter((name) => now.has(name)).length;
  return shared > 0 && shared >= own.size * SHARED;
}

/** Most of whom stand in no other of the two: of two offices, and no second list of the same people. */
export function areOtherPeople(one: SheetTable, other: SheetTable): boolean {
  const [names, others] = [namesIn(one), namesIn(other)];
  const shared = [...names].filter((name) => others.has(name)).length;
  return shared <= Math.min(names.size, others.size) * SHARED;
}

/** 笹川 alone in a 緊急連絡網 beside 笹川 百合 in a list: she stands there already. */
export function hasSurnamesOf(tree: SheetTable, list: SheetTable): boolean {
  const names = [...namesIn(list)];
  return [...namesIn(tree)].some((name) => names.some((whole) => whole !== name && whole.startsWith(name)));
}

const namesIn = oncePerObject(({ grid, heading, end }: SheetTable): ReadonlySet<string> => {
  const [columns] = guessColumns(grid, heading, end);
  const keys = columns.flatMap(({ index, field }) => (field?.key || field?.part?.of === 'name' ? [index] : []));
  const names = grid.sheet.rows
    .slice(heading.row + 1, end)
    .map((cells) => foldKey(keys.map((column) => cells[column]?.text ?? '').join('')));
  return new Set(names.filter((name) => name !== ''));
});
