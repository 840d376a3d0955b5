import { lastOfMonth, type CalendarDate } from '../../text/calendar-date';
import { firstOfMonth, isMonthAlone } from '../../text/parse-date';
import { byWord, entryOf } from '../../text/by-word';
import { isLoginField, besideFields } from '../import/beside-fields';
import { ENDS } from '../import/date-in-words';
import { importTables } from '../import/import-fields';
import { mendRow } from '../import/read-typed';
import { AS_ABOVE, headingOf, isOwnField, shownAsRead } from '../import/take-from-above';
import { PART, type CellRemark, type ReadRow, type ReadValue, type TableReading } from '../import/reading';
import { holdsBack } from './holds-back';
import type { ImportDecisions, ValueDecision } from './import-decisions';
import { loginSaid } from './login-said';
import { properJobType } from '../../text/job-words';
import { properServiceKind } from '../../text/service-words';

/** The rows as somebody said that their cells are to be read: what was decided for all that say the same, then by hand. */
export function sayValues(
  rows: readonly ReadRow[],
  { values, fixed }: Pick<ImportDecisions, 'values' | 'fixed'>,
  reading: Pick<TableReading, 'kind' | 'columns'>,
  today: CalendarDate,
): readonly ReadRow[] {
  const decided = Object.entries(values);
  let above: Record<string, string> = byWord();
  let former: ReadRow | null = null;
  return rows.map((row) => {
    if (!isOneList(row, former)) above = byWord();
    former = row;
    if (row.leftOut) above = passedOn(aboveOf(decided, row.leftOut), above);
    const typed = Object.fromEntries(
      decided.flatMap(([field, said]) => {
        const stands = saidIn(row, field);
        const decision = entryOf(said, stands);
        const text = decision && textOf(decision, { above: above[field], stands, today });
        return text === undefined ? [] : [[field, text]];
      }),
    );
    const mended = mendRow(row, { ...typed, ...fixed[row.line] }, reading, today);
    above = aboveOf(decided, mended.values);
    return mended;
  });
}

/** Nobody means the last row of another sheet, nor the last one of the office above, where a line parts the two. */
function isOneList(row: ReadRow, former: ReadRow | null): former is ReadRow {
  if (!former || Math.floor(former.line / PART) !== Math.floor(row.line / PART)) return false;
  const isNext = (former.through ?? former.line) + 1 === row.line;
  return isNext || row.values['office'] === former.values['office'];
}

/** What stands in a cell, as decisions name it: the text that can't be read, else the value. */
function saidIn({ problems, values }: ReadRow, field: string): string {
  const wrong = problems.find((one) => one.field === field);
  if (wrong) return wrong.text;
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

interface Said {
  above: string | undefined;
  stands: string;
  today: CalendarDate;
}

function textOf(decision: ValueDecision, { above, stands, today }: Said): string | undefined {
  if (decision.as === 'first-day') return firstOfMonth(stands, today) ?? undefined;
  return decision.as === 'text' ? decision.text : decision.as === 'above' ? above : undefined;
}

/** Beyond a row that isn't taken in, whose cell said 同上, too, stands what was above that. */
const passedOn = (own: Record<string, string>, above: Record<string, string>): Record<string, string> =>
  byWord(
    Object.fromEntries(
      Object.entries(own).flatMap(([field, text]): [string, string][] => {
        const passed = text === AS_ABOVE ? above[field] : text;
        return passed === undefined ? [] : [[field, passed]];
      }),
    ),
  );

/** What the next row finds above it. Where nothing stands in that cell, 同上 means nothing: a row further up is somebody else's. */
function aboveOf(
  decided: readonly [field: string, said: unknown][],
  values: ReadRow['values'],
): Record<string, string> {
  const above: Record<string, string> = byWord();
  for (const [field] of decided) {
    const value = values[field];
    if (typeof value === 'string' && value !== '') above[field] = value;
    if (typeof value === 'boolean') above[field] = value ? '○' : '×';
  }
  return above;
}

/** Cells of one field that say the same, and nobody has said yet what that means. */
export interface OpenValue {
  field: string;
  /** As the ledger calls the field. */
  label: string;
  /** What stands in them; '' where it is missing. Of months without their days what stands in the first, and in {@link months} each. */
  text: string;
  months?: readonly string[];
  lines: readonly number[];
  /** Whether it can't be taken as it stands; else a better word is known. */
  isWrong: boolean;
  /** What stands above them, each once, as a person reads it: what 「上の行と同じ」 would put there. */
  above: readonly string[];
  /**
   * What is right for most; 「上の行と同じ」 of 同上 and its kin alone, as なし and the like mean nothing above them. Null: only who knows them
   * can say. Emptied, a day of leaving says that somebody is there still.
   */
  proposal: ValueDecision | null;
  /** What it may mean, too. */
  others: readonly ValueDecision[];
}

/**
 * A number or an address that is somebody's own may be shared all the same, as of a couple: that is offered, and not proposed, as one would call
 * somebody else. Under 電話 stand mobiles, too.
 */
const REACHED: ReadonlySet<string> = new Set(['phone', 'mail']);

/** 令和3年4月 in a column of days: all of them are one question. */
const isMonthOf = ({ code, text }: Pick<CellRemark, 'code' | 'text'>): boolean =>
  code === 'cell/date' && isMonthAlone(text);

/** What 同上, なし and other texts that can't be read may mean. */
function meaningsOf(
  reading: Pick<TableReading, 'kind' | 'columns'>,
  problem: CellRemark,
  today: CalendarDate,
): Pick<OpenValue, 'proposal' | 'others'> {
  return ENDS.has(problem.field) ? endsBy(problem, today) : usualMeanings(reading, problem);
}

/** R8年3月いっぱいで退職: a month, and no day behind it. */
const monthSaidIn = (text: string): string => /^[^月]*月(?=[^0-9０-９]*$)/.exec(text.trim())?.[0] ?? text;

/** A month alone ends with its last day. */
function endsBy({ code, text }: CellRemark, today: CalendarDate): Pick<OpenValue, 'proposal' | 'others'> {
  const said = monthSaidIn(text);
  const month = isMonthOf({ code, text: said }) ? firstOfMonth(said, today) : null;
  if (month !== null) return { proposal: { as: 'text', text: lastOfMonth(month) }, others: [EMPTY] };
  return { proposal: null, others: code === 'cell/ditto' ? [{ as: 'above' }, EMPTY] : [EMPTY] };
}

function usualMeanings(
  { kind, columns }: Pick<TableReading, 'kind' | 'columns'>,
  { field, code, text }: CellRemark,
): Pick<OpenValue, 'proposal' | 'others'> {
  const [above, empty] = [{ as: 'above' }, { as: 'empty' }] as const;
  // On which day somebody was born nobody says by a month.
  if (isMonthOf({ code, text })) return { proposal: empty, others: field === 'birthday' ? [] : [{ as: 'first-day' }] };
  if (code !== 'cell/ditto') return { proposal: empty, others: [] };
  if (holdsBack(kind, field)) return { proposal: above, others: [] };
  // 〃 in the second row of one person is their own ID, and not that of whoever stands above.
  if (isLoginField(field)) return { proposal: empty, others: [above] };
  if (!isOwnField(kind, field, headingOf(columns, field))) return { proposal: above, others: [empty] };
  const type = importTables[kind].fields.find(({ name }) => name === field)?.type ?? '';
  return { proposal: empty, others: REACHED.has(type) ? [above] : [] };
}

/** Of what keeps a row outside one thing can be said for all: 同上 in a column that rows share, as of offices. */
const meansAbove = (
  { kind, columns }: Pick<TableReading, 'kind' | 'columns'>,
  { field, code }: Pick<CellRemark, 'field' | 'code'>,
): boolean => code === 'cell/ditto' && !isOwnField(kind, field, headingOf(columns, field));

/**
 * By field, what each 同上 of a row can mean by what stands right above it, as a person reads it; of several below each other the
 * first one's; '' for nothing.
 *
 * @param former the row before, and what its own 同上 meant
 */
function meantIn(row: ReadRow, former: { row: ReadRow; meant: Record<string, string> } | null): Record<string, string> {
  const words = (field: string, value: ReadValue | undefined): string =>
    value === undefined || value === null || value === '' ? '' : shownAsRead(field, value);
  const above = former && isOneList(row, former.row) ? former : null;
  const meant: Record<string, string> = byWord();
  for (const { field, code } of row.problems) {
    if (code !== 'cell/ditto') continue;
    if (row.leftOut && row.leftOut[field] !== AS_ABOVE) meant[field] = words(field, row.leftOut[field]);
    else if (above) {
      const isOpen = above.row.problems.some((one) => one.field === field);
      meant[field] = isOpen ? (above.meant[field] ?? '') : words(field, above.row.values[field]);
    }
  }
  return meant;
}

/** 同上 that has nothing above it can't be the same as that. */
const withoutAbove = (one: OpenValue): OpenValue =>
  one.isWrong && mayBeAbove(one)
    ? { ...one, ...(ENDS.has(one.field) ? { proposal: null, others: [EMPTY] } : { proposal: EMPTY, others: [] }) }
    : one;

/** flp-ky（事業所ID） above: that is everybody's there. */
const ofOfficesId = (one: OpenValue, today: CalendarDate): OpenValue =>
  isLoginField(one.field) && mayBeAbove(one) && one.above.every((text) => loginSaid(text, today)?.isOfOffice)
    ? { ...one, proposal: { as: 'above' }, others: [EMPTY] }
    : one;

const EMPTY = { as: 'empty' } as const;
const mayBeAbove = ({ proposal, others }: Pick<OpenValue, 'proposal' | 'others'>): boolean =>
  [proposal, ...others].some((way) => way?.as === 'above');

/** One cell is mended where it stands; so many are a question. */
const SEVERAL = 2;

/** A word for a job or a service, and what papers would rather have there. */
function properWord(
  kind: TableReading['kind'],
  { values }: ReadRow,
  serviceKinds: readonly string[],
): { field: string; text: string; proper: string } | null {
  const field = kind === 'staff' ? 'jobType' : kind === 'office' ? 'serviceKind' : null;
  const text = field && values[field];
  if (field === null || typeof text !== 'string') return null;
  const proper = field === 'jobType' ? properJobType(text) : properServiceKind(text, serviceKinds);
  return proper === null ? null : { field, text, proper };
}

/**
 * What is worth a decision: what can't be read in several cells, 同上 in any, and words for a job or a service that a paper would
 * rather have written out. The most frequent first.
 *
 * @param about.serviceKinds what the code lists of the networks call services
 */
export function openValues(
  rows: readonly ReadRow[],
  reading: Pick<TableReading, 'kind' | 'columns'>,
  { values, fixed, leave }: Pick<ImportDecisions, 'values' | 'fixed' | 'leave'>,
  { today, serviceKinds = [] }: { today: CalendarDate; serviceKinds?: readonly string[] },
): OpenValue[] {
  const { kind } = reading;
  const labels = new Map([...importTables[kind].fields, ...besideFields(kind)].map(({ name, label }) => [name, label]));
  const left = new Set(leave);
  const found = new Map<string, OpenValue & { lines: number[]; above: string[]; months?: string[] }>();
  const tell = (
    line: number,
    field: string,
    text: string,
    said: Pick<OpenValue, 'isWrong' | 'proposal' | 'others'>,
    { meant = '', isMonth = false } = {},
  ): void => {
    if (left.has(line) || fixed[line]?.[field] !== undefined) return;
    if (entryOf(values[field] ?? {}, text) !== undefined) return;
    const key = isMonth ? field : `${field}\n${text}`;
    const known = found.get(key);
    if (meant !== '' && known?.above.includes(meant) === false) known.above.push(meant);
    if (known?.months?.includes(text) === false) known.months.push(text);
    // せい and めい of one person are two cells of one line.
    if (known) return void (known.lines.at(-1) !== line && known.lines.push(line));
    const opened = { field, label: labels.get(field) ?? '', text, lines: [line], above: meant === '' ? [] : [meant] };
    found.set(key, { ...opened, ...said, ...(isMonth && { months: [text] }) });
  };
  let former: { row: ReadRow; meant: Record<string, string> } | null = null;
  for (const row of rows) {
    const { line, problems } = row;
    const meant = meantIn(row, former);
    former = { row, meant };
    for (const one of problems)
      if (!holdsBack(kind, one.field) || meansAbove(reading, one))
        tell(
          ...([line, one.field, one.text] as const),
          { isWrong: true, ...meaningsOf(reading, one, today) },
          { meant: meant[one.field] ?? '', isMonth: isMonthOf(one) && !ENDS.has(one.field) },
        );
    const word = properWord(kind, row, serviceKinds);
    if (!word) continue;
    const [proposal, asItStands] = [word.proper, word.text].map((text) => ({ as: 'text' as const, text }));
    if (proposal && asItStands) tell(line, word.field, word.text, { isWrong: false, proposal, others: [asItStands] });
  }
  return [...found.values()]
    .map((one): OpenValue => (one.above.length > 0 ? ofOfficesId(one, today) : withoutAbove(one)))
    .filter((one) => !one.isWrong || mayBeAbove(one) || ENDS.has(one.field) || one.lines.length >= SEVERAL)
    .sort((a, b) => b.lines.length - a.lines.length);
}
