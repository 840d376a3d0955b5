import type { ImportKind } from '../lists';
import { cellNote } from './cell-note';
import type { GuessedColumn } from './guessed-column';
import { importTables } from './import-fields';
import { officeAbove } from './office-title';
import { isOfficeName, OTHERWISE, saysOffice } from './office-words';
import type { ReadRow } from './reading';

const MARKS = /^[■□●◆◇▼▲▽△【＜〈《★◎・\s　]+|[】＞〉》\s　]+$/g;
/** （12名） behind it. */
const COUNT = /[\s　]*[（(]?(?:計\s*)?[\d０-９]+\s*[名人][）)]?$/;
const unmarked = (text: string): string =>
  withoutService(text.replace(COUNT, '').replaceAll(MARKS, '').replace(COUNT, ''));

/** 居宅　居宅介護支援事業所つむぎ: what the list calls it for short, and the name. */
function withoutService(text: string): string {
  const [, short = '', name = ''] = /^(\S{1,6})[\s　]+(\S+)$/.exec(text) ?? [];
  return !isOfficeName(short) && isOfficeName(name) ? name : text;
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
  lines: readonly { row: number; text: string }[],
  above: readonly string[],
): { placed: (row: number, found: ReadRow) => ReadRow } {
  const hasOffice = importTables[kind].fields.some(({ name }) => name === 'office');
  const isSaid = columns.some(({ field }) => field?.name === 'office');
  const named = lines.map(({ row, text }) => ({
    row,
    mark: text.slice(0, 1),
    name: unmarked(text),
  }));
  const marks = new Set(named.flatMap(({ mark, name }) => (isOffice(name) ? [mark] : [])));
  const sections = named.filter(({ mark, name }) => isOffice(name) || (marks.has(mark) && !OTHERWISE.test(name)));
  const whole = officeAbove(above);
  const isAsked = hasOffice && !isSaid && kind !== 'office';
  if (!isAsked || (sections.length === 0 && whole === undefined)) return { placed: (_row, found) => found };
  let next = 0;
  let office = '';
  return {
    placed: (row, found) => {
      for (let one = sections[next]; one && one.row < row; one = sections[++next]) office = one.name;
      const [name, code] = office === '' ? ([whole, 'note/title'] as const) : ([office, 'note/section'] as const);
      if (name === undefined) return found;
      found.values['office'] = name;
      found.notes.push(cellNote('office', { code, to: name }, name));
      return found;
    },
  };
}

/** The whole names of offices in such lines: 【居宅介護支援事業所めいわ】. 【訪問看護】 and 【訪問看護ステーション職員】 are none. */
export const officeNamesOf = (lines: readonly string[]): string[] => lines.map(unmarked).filter(isOfficeName);

/** みほん訪問介護事業所, and 居宅介護支援事業所つむぎ, whose own name stands behind. */
const isOffice = (name: string): boolean => (saysOffice(name) || isOfficeName(name)) && !OTHERWISE.test(name);
