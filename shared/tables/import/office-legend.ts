import { partsOfWord } from '../../text/joint-words';
import { literalPattern } from '../../text/literal-pattern';
import { serviceAndName } from '../../text/service-words';
import { isPhone, normalizePhone, toHalfWidth } from '../../text/width';
import { officeMeantBy } from '../matching/office-names';
import { bareSection, BARE_PHONE, isOfficeLine, officeAbove, officesOfTitle, saysService } from './office-title';
import { isOfficeName, saysOffice } from './office-words';
import type { ReadRow } from './reading';
import type { BookOffice } from './title-cells';

const EXPLAINS = '[\\s　]*(?:[＝=：:→⇒]|[…‥]+|・{2,}|\\.{2,}|は(?=[\\s　]*[「『]))[\\s　]*';
const PHONE = new RegExp(`(?<![\\d０-９-])${BARE_PHONE}(?![\\d０-９-])`);
/** What stands around the name: （TEL, ）, 、. */
const BEHIND = /[\s　、，,;；・／/（(【［[]*(?:TEL|ＴＥＬ|℡|☎|電話)?[\s　:：]*$/i;
const LONGEST = 40;
/** (P)＝パート, 常：常勤 behind it: the next sign, of something else. */
const NEXT = /[\s　／/、，,;；]+[^\s　＝=：:→⇒、，,]{1,8}[＝=：:→⇒](?![\s　]*[\d０-９]).*$/s;
/** Where it stands, of what no single cell says. */
export const IN_NOTE = '注記';

/**
 * What a list says in a line around it that its words for offices mean: 「訪問=訪問介護 みほん(04-…)　デイ=デイ みほん(04-…)」. Only of words that stand
 * in its rows: 常＝常勤 is of something else. What is said has to be an office by its words, or by the telephone behind it.
 */
export function officesOfLegend(
  legend: readonly (readonly string[])[],
  rows: readonly Pick<ReadRow, 'values'>[],
  sheet: string,
): BookOffice[] {
  const whole = new Set(rows.flatMap(({ values }) => (typeof values['office'] === 'string' ? [values['office']] : [])));
  const words = [...new Set([...whole].flatMap((word) => [word, ...partsOfWord(word)]))].filter((word) => word !== '');
  if (words.length === 0) return [];
  const any = words
    .toSorted((a, b) => b.length - a.length)
    .map(literalPattern)
    .join('|');
  const next = new RegExp(`(?<![\\p{L}\\d])(${any})(?:${EXPLAINS}|(?<=[①-⑳])[\\s　]*)`, 'gu');
  const explained = legend.flatMap((cells) => {
    // What stands in the next cell, as the day of the list, is no part of a name.
    const text = cells.map((cell) => cell.trim()).join('\n');
    const found = [...text.matchAll(next)];
    return found.flatMap(({ 0: head, 1: word = '', index }, place) =>
      officeSaid(text.slice(index + head.length, found[place + 1]?.index).replace(NEXT, ''), {
        word,
        sheet,
        isQuoted: /は[\s　]*$/.test(head),
        isBare: head.trim() === word,
      }),
    );
  });
  return [...explained, ...phonesOfWords(legend, any, sheet)];
}

/** What a list calls the office that its own title names, beside branches of it. */
const MAIN = /^(?:本体|本所|主たる事業所)$/;

/** 本体 in rows of 「訪問看護ステーションみほん 職員名簿」: that office. */
export function officeOfMain(
  above: readonly string[],
  rows: readonly Pick<ReadRow, 'values'>[],
  sheet: string,
): BookOffice[] {
  const words = rows.flatMap(({ values: { office } }) =>
    typeof office === 'string' && MAIN.test(office) ? [office] : [],
  );
  const name = words.length > 0 ? officeAbove(above) : undefined;
  return name === undefined ? [] : [{ name, words: [...new Set(words)], facts: [], sheet, cell: IN_NOTE }];
}

/** What rows call the offices of a title that names several: 大山 of ほなみ薬局 本店・大山店. */
export function officesOfTitles(
  above: readonly string[],
  rows: readonly Pick<ReadRow, 'values'>[],
  sheet: string,
): BookOffice[] {
  const names = officesOfTitle(above);
  const offices = names.map((name) => ({ name }));
  const whole = rows.flatMap(({ values: { office } }) => (typeof office === 'string' && office !== '' ? [office] : []));
  const said = [...new Set(whole.flatMap((word) => [word, ...partsOfWord(word)]))];
  const meantBy = (word: string): string | undefined => {
    const [only, ...others] = names.filter((name) => name.includes(word));
    return others.length === 0 && only !== undefined ? only : officeMeantBy(word, offices)?.name;
  };
  return names.map((name) => {
    const words = said.filter((word) => word !== name && meantBy(word) === name);
    return { name, words, facts: [], sheet, cell: IN_NOTE };
  });
}

/**
 * What another table of the book calls the office of whoever stands in both: ワークス of 野村 is ワークスあすなろ. Only where each word has one name, and
 * each name one word.
 */
export function officesOfOthers(
  rows: readonly Pick<ReadRow, 'values'>[],
  others: readonly Pick<ReadRow, 'values'>[],
  sheet: string,
): BookOffice[] {
  const textOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s/g, '') : '');
  const home = new Map<string, unknown>();
  for (const { values } of rows) {
    const name = textOf(values['name']);
    home.set(name, home.has(name) && home.get(name) !== values['office'] ? null : values['office']);
  }
  const meant = new Map<string, string>();
  for (const { values } of others) {
    const [word, name] = [home.get(textOf(values['holder'])), values['office']];
    if (typeof word !== 'string' || typeof name !== 'string' || word === '' || name === '') continue;
    if ((meant.get(word) ?? name) !== name) return [];
    meant.set(word, name);
  }
  const isShort = [...meant].every(([word, name]) => word !== name && !saysOffice(word) && !isOfficeName(word));
  if (meant.size < 2 || new Set(meant.values()).size < meant.size || !isShort) return [];
  return [...meant].map(([word, name]) => ({ name, words: [word], facts: [], sheet, cell: IN_NOTE }));
}

/**
 * What cells beside each other say anywhere in the book: 訪看 | みほん訪問看護ステーション, みほん訪問看護ステーション（訪看）, and by the code that the list
 * has for its word: 310 | みほん訪問看護ステーション. A word with two names, or one alone of several, may be of others.
 *
 * @param words what rows call their offices, and their codes: each with the word that it means
 */
export function officesBeside(
  lines: readonly { cells: readonly string[]; sheet: string }[],
  words: ReadonlyMap<string, string>,
): BookOffice[] {
  const found = new Map<string, BookOffice>();
  const twice = new Set<string>();
  const take = (word: string | undefined, cell: string, sheet: string): boolean => {
    const name = bareSection(cell);
    const isOne =
      (isOfficeLine(name) || saysService(name)) && name.length <= LONGEST && !/[\d＝=:]/.test(toHalfWidth(name));
    if (word === undefined || name === word || !isOne) return false;
    if ((found.get(word)?.name ?? name) !== name) twice.add(word);
    const phone = normalizePhone(PHONE.exec(cell)?.[0] ?? '');
    const facts = isPhone(phone) ? [{ field: 'phone', value: phone, cell: IN_NOTE }] : [];
    found.set(word, { name, words: [word], facts, sheet, cell: IN_NOTE });
    return true;
  };
  for (const { cells, sheet } of lines) {
    const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    texts.forEach((text, at) => {
      const word = words.get(text);
      texts.slice(at + 1, at + 3).some((next) => take(word, next, sheet));
      for (const [, name = '', short = ''] of text.matchAll(SHORT_BEHIND)) take(words.get(short.trim()), name, sheet);
    });
  }
  const all = [...found.values()].filter(({ words: [word = ''] }) => !twice.has(word));
  return all.length > 1 || new Set(words.values()).size === all.length ? all : [];
}
const SHORT_BEHIND =
  /([^\s　／/、，,；;：:（()）＝=]+(?:[ 　][^\s　／/、，,；;：:（()）＝=]+)?)[（(]([^（()）]+)[)）]/g;

/** 代表電話　訪看 0235-…／居宅 0235-…: the telephone right behind each word. Of a word with two of them nothing is known. */
function phonesOfWords(legend: readonly (readonly string[])[], any: string, sheet: string): BookOffice[] {
  const says = new RegExp(
    `(?<![\\p{L}\\d])(${any})(?:[\\s　]*事務所)?[\\s　:：（(]*(?:TEL|ＴＥＬ|℡|☎|電話)?[\\s　:：]*(${BARE_PHONE})(?![\\d０-９-])`,
    'giu',
  );
  const found = new Map<string, Set<string>>();
  for (const cells of legend)
    for (const [, word = '', phone = ''] of cells.join('　').matchAll(says))
      found.set(word, (found.get(word) ?? new Set()).add(normalizePhone(phone)));
  return [...found].flatMap(([name, phones]) => {
    const [value = '', ...others] = phones;
    if (!isPhone(value) || others.length > 0) return [];
    return [{ name, words: [], facts: [{ field: 'phone', value, cell: IN_NOTE }], sheet, cell: IN_NOTE }];
  });
}

interface Explained {
  word: string;
  sheet: string;
  /** ※サテライトは「訪問看護ステーションみほん サテライト北」です; 訪看は「訪問看護指示書」を確認 explains nothing. */
  isQuoted: boolean;
  /** ①みほん居宅介護支援事業所（市委託）: nothing but the sign stands before the name. */
  isBare: boolean;
}
const QUOTED = /^[「『]([^「」『』]+)[」』](?:です|のこと(?:です)?)?$/;

function officeSaid(said: string, { word, sheet, isQuoted, isBare }: Explained): BookOffice[] {
  const phone = PHONE.exec(said)?.[0] ?? '';
  const [line = ''] = (phone === '' ? said : said.slice(0, said.indexOf(phone))).split(/[。\n]/);
  const bare = line
    .replace(BEHIND, '')
    .replace(BEHIND, '')
    .trim()
    .replace(isBare ? /[（(][^（）()]*[)）]$/ : /$/, '');
  const name = isQuoted ? (QUOTED.exec(bare)?.[1]?.trim() ?? '') : bare;
  const isOffice =
    isQuoted || isBare
      ? saysOffice(name) || isOfficeName(name)
      : phone !== '' || saysOffice(name) || serviceAndName(name).services.length > 0;
  if (name === '' || name === word || name.length > LONGEST || !isOffice || /[\d＝=：:]/.test(toHalfWidth(name)))
    return [];
  const value = normalizePhone(phone);
  const facts = isPhone(value) ? [{ field: 'phone', value, cell: IN_NOTE }] : [];
  return [{ name, words: [word], facts, sheet, cell: IN_NOTE }];
}
