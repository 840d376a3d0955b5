import { isMobilePhone, normalizePhone, toHalfWidth } from '../../text/width';
import { shareOf, valuesOf } from './column-values';
import type { OpenColumns } from './guess-names';
import type { GuessedColumn } from './guessed-column';
import { importTables, type ImportField } from './import-fields';
import { isPhoneOfOthers, phoneSort, type PhoneSort } from './phone-heads';

/** What the heading of a column says of a field. */
export interface PhoneCandidate {
  column: GuessedColumn;
  field: ImportField;
  rank: number;
  exact: boolean;
}

const PHONE = 'phone';
const OTHER = 'otherPhone';

/** Who is called at home or by a number that says no more is called there first; 携帯 is the number that is carried about. */
const FIRST: readonly PhoneSort[] = ['plain', 'home', 'mobile', 'second'];
const BESIDE: readonly PhoneSort[] = ['mobile', 'second', 'home', 'plain'];

interface PhoneColumn extends Omit<PhoneCandidate, 'field'> {
  sort: PhoneSort;
  isSure: boolean;
  /** 電話 beside 電話番号 says the same twice: that is asked about. */
  isSecond: boolean;
}

const MOSTLY = 0.5;

/**
 * The columns of phones among each other, whatever their order: 携帯 is the second number wherever another column has the first.
 * One column alone is the phone, but for 「ほかの番号」. What is passed over is asked about as any column is.
 */
export function phonesApart(table: OpenColumns, candidates: readonly PhoneCandidate[]): void {
  const taken = new Set(table.columns.map(({ field }) => field?.name));
  const [open, ...more] = phoneColumns(table, candidates);
  const { fields } = importTables[table.heading.kind];
  const fieldNamed = (name: string): ImportField | undefined =>
    taken.has(name) ? undefined : fields.find((field) => field.name === name);
  if (!open || (more.length === 0 && open.sort === 'second' && fieldNamed(OTHER))) return;
  const all = carriedAbout(table, [open, ...more]);
  const first = taken.has(PHONE) ? undefined : likeliest(all, FIRST);
  const second = likeliest(
    all.filter((one) => one.column !== first?.column && one.isSecond),
    BESIDE,
  );
  give(first?.column, fieldNamed(PHONE));
  give(second?.column, fieldNamed(OTHER));
}

function give(column: GuessedColumn | undefined, field: ImportField | undefined): void {
  if (!column || !field) return;
  column.field = field;
  column.why = `見出し「${column.heading}」から`;
}

/** By sort, of one sort by how well the words fit, then from the left. */
const likeliest = (columns: readonly PhoneColumn[], order: readonly PhoneSort[]): PhoneColumn | undefined =>
  [...columns].sort(
    (a, b) =>
      order.indexOf(a.sort) - order.indexOf(b.sort) ||
      Number(b.exact) - Number(a.exact) ||
      (a.sort === 'mobile' ? 0 : a.rank - b.rank) ||
      a.column.index - b.column.index,
  )[0];

/** Columns that mean a phone more than anything else. Of a heading that only begins or ends so, or says 家 alone, the cells have to be numbers. */
function phoneColumns(table: OpenColumns, candidates: readonly PhoneCandidate[]): PhoneColumn[] {
  const found: PhoneColumn[] = [];
  for (const column of table.columns) {
    if (column.field || isPhoneOfOthers(column.heading)) continue;
    const own = candidates.filter((one) => one.column === column).sort((a, b) => a.rank - b.rank);
    const [best] = own;
    const sort = phoneSort(column.heading);
    const { rank, exact } = best ?? { rank: UNKNOWN, exact: false };
    if (!(best ? own.some(isOwnPhone) : sort !== 'plain')) continue;
    if (!exact && !holdsNumbers(table, column)) continue;
    found.push({
      column,
      rank,
      exact,
      sort,
      isSure: best ? isOwnPhone(best) : true,
      isSecond: sort !== 'plain' || own.some(({ field }) => field.name === OTHER),
    });
  }
  // 連絡先 alone may be the family's: over 自宅 and 携帯 it is one's own.
  const isPair = new Set(found.map(({ sort }) => sort)).size > 1;
  return found.filter(({ isSure, sort }) => isSure || (isPair && sort !== 'plain'));
}

/** Behind all that words are known for. */
const UNKNOWN = 10_000;

const isOwnPhone = ({ field }: PhoneCandidate): boolean => field.name === PHONE || field.name === OTHER;

/** 電話番号 of numbers that are carried about, beside 自宅 and no 携帯, is what 携帯 would say. */
function carriedAbout(table: OpenColumns, columns: readonly PhoneColumn[]): PhoneColumn[] {
  const has = (sort: PhoneSort): boolean => columns.some((one) => one.sort === sort);
  if (!has('home') || has('mobile')) return [...columns];
  return columns.map((one) => {
    const values = valuesOf(table.grid, table.heading, table.end, one.column.index);
    const isMobile = values.length > 0 && shareOf(values, (text) => isMobilePhone(normalizePhone(text))) > MOSTLY;
    return one.sort === 'plain' && isMobile ? { ...one, sort: 'mobile', isSecond: true } : one;
  });
}

function holdsNumbers({ grid, heading, end }: OpenColumns, { index }: GuessedColumn): boolean {
  const values = valuesOf(grid, heading, end, index);
  return values.length > 0 && shareOf(values, (text) => /^[\d\s()-]{9,}$/.test(toHalfWidth(text))) > MOSTLY;
}
