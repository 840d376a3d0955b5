import { problem } from '../../problems/problem';
import { once } from '../../text/once';
import { besideField, saidUse, saysNoLogin } from './beside-fields';
import { isDash } from './cell-habits';
import { rowChecker } from './check-row';
import { shareOf, valuesOf } from './column-values';
import type { OpenColumns } from './guess-names';
import type { GuessedColumn } from './guessed-column';
import { namesNetwork } from './named-network';
import { remark, SECOND_ID, type ReadRow } from './reading';

const FIRST = 'loginName';
const SECOND = 'otherLogin';

/**
 * 氏名 | FL ID | LINE WORKS ID: of a list of IDs that has a column for each of two networks at hand both are taken. Their headings must name
 * them: 旧ID beside ID is no second network's.
 */
export function secondIds(table: OpenColumns, all: readonly GuessedColumn[], networks: readonly string[]): void {
  const field = besideField('account', SECOND);
  const first = all.find((column) => column.field?.name === FIRST);
  const own = first && networkNamed(first.heading, networks);
  const hasOther = all.some((column) => column.field?.name === 'network' || column.field?.name === SECOND);
  if (!field || own === undefined || hasOther) return;
  const second = table.columns.find((column) => {
    const other = column.field ? undefined : networkNamed(column.heading, networks);
    return other !== undefined && other !== own && holdsIds(table, column.index);
  });
  if (!second) return;
  second.field = field;
  second.why = `見出し「${second.heading}」から。2つ目のネットワークのIDとして、1件ずつ入ります`;
}

/** The network that a heading names, where it is one alone. */
function networkNamed(heading: string, networks: readonly string[]): string | undefined {
  const parts = heading.split('／');
  const [named, ...others] = networks.filter((network) => parts.some((part) => namesNetwork(part, network)));
  return others.length === 0 ? named : undefined;
}

/** Days and phones are written as IDs may be. */
const OTHER = /^[mtshr]?\d+(?:[./-]\d+)+$/i;
const isId = (text: string): boolean => saidUse(text) === 'login' && !OTHER.test(text);

/** Among なし, 申請中 and ○, which are none, what stands there is IDs. */
function holdsIds({ grid, heading, end }: OpenColumns, index: number): boolean {
  const values = valuesOf(grid, heading, end, index).filter((text) => !isDash(text) && !saysNone(text));
  return values.some(isId) && shareOf(values, isId) > 1 / 2;
}

const saysNone = (text: string): boolean => saidUse(text) === 'no' || saysNoLogin(text);

const checker = once(() => rowChecker('account', new Set([FIRST])));

/** Each ID of a list a row: behind the rows those of the second IDs in them. One that has the second alone is that. */
export function splitSecondIds(rows: readonly ReadRow[]): ReadRow[] {
  const split = rows.map((row) => ({ first: firstOf(row), second: secondOf(row) }));
  return [
    ...split.flatMap(({ first, second }) => (second && saysNothing(first) ? [] : [first])),
    ...split.flatMap(({ second }) => second ?? []),
  ];
}

/** なし, ×, or an empty cell: there is no first ID to mend. */
const saysNothing = ({ values, problems }: ReadRow): boolean =>
  (values[FIRST] ?? '') === '' &&
  problems.every(({ field, code, text }) => field !== FIRST || code === 'cell/required' || saidUse(text) === 'no');

function firstOf(row: ReadRow): ReadRow {
  const { [SECOND]: second, ...values } = row.values;
  const isOwn = ({ field }: { field: string }): boolean => field !== SECOND;
  const problems = row.problems.filter(isOwn);
  return second === undefined && problems.length === row.problems.length
    ? row
    : { ...row, values, problems, notes: row.notes.filter(isOwn) };
}

/** Null where no second ID stands, nor anything that might be one. */
function secondOf(row: ReadRow): ReadRow | null {
  const { [SECOND]: second, [FIRST]: _first, ...values } = row.values;
  const wrong = row.problems.filter(({ field }) => field === SECOND);
  const login = typeof second === 'string' ? second : '';
  if ((login === '' || saidUse(login) === 'no') && wrong.length === 0) return null;
  const isNone = saysNoLogin(login);
  const ofSecond = <Said extends { field: string }>(all: readonly Said[]): Said[] =>
    all.flatMap((one) => (one.field === FIRST ? [] : one.field === SECOND ? { ...one, field: FIRST } : one));
  const found: ReadRow = {
    ...row,
    line: row.line + SECOND_ID,
    ...(row.through !== undefined && { through: row.through + SECOND_ID }),
    values: login === '' || isNone ? values : { ...values, [FIRST]: login },
    problems: [...ofSecond(row.problems), ...(isNone ? [remark(FIRST, problem('cell/login', {}), login)] : [])],
    notes: ofSecond(row.notes),
  };
  checker()(found);
  return found;
}
