import { partsOfWord } from '../../text/joint-words';
import type { PlannedCell, PlannedRow, Twins } from './planned';

/** Rows that nothing but each other keeps out: the same person twice, or two of one name. A record that is claimed is asked about at its row. */
export function twinsOf(rows: readonly PlannedRow[]): Twins[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const seen = new Set<number>();
  const found: Twins[] = [];
  for (const row of [...rows].sort((a, b) => a.line - b.line)) {
    if (seen.has(row.line) || !isTwin(row)) continue;
    const together = togetherWith(row, byLine);
    for (const { line } of together) seen.add(line);
    const [first, ...others] = together;
    if (!first || others.length === 0) continue;
    const fullest = others.reduce((most, one) => (filled(one) > filled(most) ? one : most), first);
    const differing = differingOf(together);
    found.push({
      ...{ title: row.title, lines: together.map(({ line }) => line), fullest: fullest.line },
      ...{ differing, likely: likelyOf(together, differing) },
    });
  }
  return found;
}

const isTwin = ({ verdict, question, recordId }: PlannedRow): boolean =>
  verdict === 'fix' && question !== null && question.lines.length > 0 && recordId === null;

/** All that are reached from one to the other. */
function togetherWith(first: PlannedRow, byLine: ReadonlyMap<number, PlannedRow>): PlannedRow[] {
  const lines = new Set([first.line]);
  for (const line of lines) for (const other of byLine.get(line)?.question?.lines ?? []) lines.add(other);
  const rows = [...lines].flatMap((line) => byLine.get(line) ?? []);
  return rows.filter(isTwin).sort((a, b) => a.line - b.line);
}

function differingOf(rows: readonly PlannedRow[]): string[] {
  const fields = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  return [...fields].filter((field) => {
    const said = rows.map(({ cells }) => saidIn(cells[field])).filter((one) => one !== '');
    return new Set(said).size > 1;
  });
}

/** As the ledger would have it; what can't be read as it stands there. 上記 differs from nothing. */
const saidIn = (cell: PlannedCell | undefined): string =>
  cell?.problem?.code === 'cell/ditto'
    ? ''
    : String((cell?.problem ? cell.typed : cell?.after) ?? '').replaceAll(/\s/g, '');

/** 居宅（訪看兼務）, and the same name in 訪看: the one row says where the other stands, whether or not anybody has decided which offices these are. */
const sayEachOther = (rows: readonly PlannedRow[]): boolean =>
  rows.some(({ alsoAt, cells: { office: own } }) => {
    const parts = partsOfWord(saidIn(own));
    return rows.some(({ cells: { office } }) => {
      const said = saidIn(office);
      return (
        said !== saidIn(own) && (parts.includes(said) || alsoAt?.some(({ officeId }) => officeId === said) === true)
      );
    });
  });

const likelyOf = (rows: readonly PlannedRow[], differing: readonly string[]): Twins['likely'] =>
  haveOneBirthday(rows) ||
  sayEachOther(rows) ||
  nameOtherNumber(rows) ||
  haveTwoJobs(rows, differing) ||
  sayBoth(rows, differing)
    ? 'one'
    : likelyBy(differing);

/** デイと掛け持ち（職員番号2007） beside the name of whom 2007 is. */
const nameOtherNumber = (rows: readonly PlannedRow[]): boolean =>
  rows.every(hasWholeName) &&
  rows.some(({ cells: { note, employeeNumber: own } }) =>
    rows.some(({ cells: { employeeNumber } }) => {
      const number = saidIn(employeeNumber);
      const isAnother = number.length > 2 && number !== saidIn(own);
      return (
        isAnother &&
        saidIn(note)
          .split(/[^0-9A-Za-z-]+/)
          .includes(number)
      );
    }),
  );

/** 兼 beside a whole name that stands in the list once more: nobody else is called so, where nothing but the place and the job differs. */
const sayBoth = (rows: readonly PlannedRow[], differing: readonly string[]): boolean =>
  rows.every(hasWholeName) &&
  differing.every((field) => field === 'note' || OF_PLACE.has(field)) &&
  rows.some(({ cells }) => ['jobType', 'note'].some((field) => SAYS_BOTH_ALONE.test(saidIn(cells[field]))));
/** A family name alone may be of two people. */
const hasWholeName = ({ cells: { name } }: PlannedRow): boolean => /\S\s\S/.test(String(name?.after ?? ''));
const SAYS_BOTH_ALONE = /(?:^|[（(、。])兼務?(?:$|[）)、。])/;

/** Of one office a list has a line for each job of somebody: 管理者, and 看護職員 further down, or each line with the other's job in its remarks. */
function haveTwoJobs(rows: readonly PlannedRow[], differing: readonly string[]): boolean {
  const isOfOffice = rows.every(({ cells: { office } }) => saidIn(office) !== '');
  if (!isOfOffice || !rows.every(hasWholeName) || !differing.includes('jobType')) return false;
  if (!differing.every((field) => field === 'jobType' || field === 'note')) return false;
  const jobs = new Set(rows.map(({ cells }) => saidIn(cells['jobType'])));
  return (
    jobs.has('管理者') ||
    rows.every(({ cells }) =>
      [...jobs].some((job) => job !== saidIn(cells['jobType']) && saidIn(cells['note']).includes(job)),
    )
  );
}

/** Nobody has the name and the birthday of another one: they work in two offices. */
function haveOneBirthday(rows: readonly PlannedRow[]): boolean {
  const days = new Set(rows.map(({ cells }) => saidIn(cells['birthday'])));
  return days.size === 1 && !days.has('');
}

/** Who works in two offices has two of these. */
const OF_PLACE = new Set(['office', 'jobType', 'title', 'department']);

/** Of one person two lists may say different things of one kind; the fewer, the likelier. What is remarked of them says nothing of it. */
function likelyBy(differing: readonly string[]): Twins['likely'] {
  const of = differing.filter((field) => field !== 'note');
  const telling = of.filter((field) => !OF_PLACE.has(field)).length;
  return of.length === 0 ? 'one' : telling < 2 ? 'unclear' : 'several';
}

const filled = ({ cells }: PlannedRow): number =>
  Object.values(cells).filter(({ after }) => after !== null && after !== '').length;
