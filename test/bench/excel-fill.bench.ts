import { unzipSync } from 'fflate';
import { read, write } from 'xlsx';
import { fillWorkbook } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { ExcelAnchors, ExcelSlot, ExcelValues } from '@shared/forms/excel/values';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/documents/node-codec';
import { goal, median, say } from './figures.ts';
import { FIRST, NAMES, PRINTED, twentyTwoPartForm } from './excel-form';
import { learnFloor, type RegistrationUser, type RegistrationValues } from './excel-floor';

/**
 * From evaluated values to the bytes of a filled workbook of 22 parts: our engine, the least that any program must do (the
 * floor), and SheetJS, which keeps little of a form but is the quickest library that writes .xlsx. In turns, so that a
 * slow machine slows all alike, with fresh bytes each time. What a turn counts is its best try.
 * Goals: at 20 and 500 rows ≤ 1.5 × the floor and ahead of SheetJS; a row at 5,000 costs ≤ 1.3 × a row at 500.
 */
const AGAINST_FLOOR = 1.5;
const LINEAR = 1.3;
const SIZES = [
  { rows: 20, warmUp: 100, turns: 60, tries: 10, library: { every: 10, tries: 3 } },
  { rows: 500, warmUp: 10, turns: 30, tries: 5, library: { every: 6, tries: 2 } },
  { rows: 5_000, warmUp: 1, turns: 9, tries: 3, library: { every: 4, tries: 1 } },
] as const;

const bytes = twentyTwoPartForm();
const floor = learnFloor();

const anchorsOf = (keys: readonly string[]) => keys.map((tag) => ({ tag, label: tag }));
const anchors: ExcelAnchors = {
  fields: anchorsOf(Object.keys(NAMES).filter((key) => !key.startsWith('users.'))),
  rows: [
    {
      tag: 'users',
      label: '職員',
      printed: PRINTED,
      fields: anchorsOf(Object.keys(NAMES).filter((key) => key.startsWith('users.'))),
    },
  ],
};

const people = (count: number): RegistrationUser[] =>
  Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    name: `職員 ${i + 1}`,
    kana: `しょくいん ${i + 1}`,
    jobType: ['介護福祉士', '看護師', '生活相談員'][i % 3]!,
    mail: `person${i + 1}@example.jp`,
  }));

const valuesOf = (rows: number): RegistrationValues => ({
  officeName: 'みほん台訪問看護ステーション',
  officeNumber: '1299999990',
  filledOn: 46_346,
  users: people(rows),
});

const text = (value: string): ExcelSlot => ({ kind: 'text', text: value });

const slotsOf = ({ officeName, officeNumber, users }: RegistrationValues): ExcelValues => ({
  fields: {
    'office.name': text(officeName),
    'office.number': text(officeNumber),
    filledOn: { kind: 'date', date: '2026-11-20', shown: '令和8年11月20日' },
    owned: { kind: 'check', checked: true },
  },
  rows: {
    users: users.map((user) => ({
      'users.number': { kind: 'number', text: String(user.number) },
      'users.name': text(user.name),
      'users.kana': text(user.kana),
      'users.jobType': text(user.jobType),
      'users.mail': text(user.mail),
    })),
  },
});

function fillWithSheetJs(
  form: Uint8Array,
  { officeName, officeNumber, filledOn, users }: RegistrationValues,
): Uint8Array {
  const book = read(form, { type: 'array', cellStyles: true, cellNF: true });
  const sheet = book.Sheets['登録票']!;
  const put = (cell: string, value: string | number): void => {
    sheet[cell] = { t: typeof value === 'string' ? 's' : 'n', v: value };
  };
  put('C3', officeName);
  put('C4', officeNumber);
  put('C5', filledOn);
  users.forEach(({ number, name, kana, jobType, mail }, i) =>
    [number, name, kana, jobType, mail].forEach((value, k) => put(`${'ABDGI'.charAt(k)}${FIRST + i}`, value)),
  );
  sheet['!ref'] = `A1:L${Math.max(24, FIRST + users.length)}`;
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

const fillers = ['floor', 'ours', 'SheetJS'] as const;
type Filler = (typeof fillers)[number];
type Job = Record<Filler, () => Uint8Array>;

function jobOf(rows: number): Job {
  const values = valuesOf(rows);
  const fill = { anchors, sheets: [slotsOf(values)] };
  const job: Job = {
    floor: () => floor(bytes.slice(), values, nodeCodec),
    ours: () => unwrap(fillWorkbook(unwrap(openWorkbook(bytes.slice(), nodeCodec)), fill, nodeCodec)).bytes,
    SheetJS: () => fillWithSheetJs(bytes.slice(), values),
  };
  verify(job, values);
  return job;
}

/** Nothing is measured that doesn't do its job. */
function verify(job: Job, { users }: RegistrationValues): void {
  const [ours, least] = [unzipSync(job.ours()), unzipSync(job.floor())];
  for (const name of Object.keys(least))
    if (Buffer.compare(ours[name]!, least[name]!) !== 0) throw new Error(`our ${name} is not the floor’s`);
  const sheet = read(job.SheetJS(), { type: 'array' }).Sheets['登録票']!;
  const lost = users.find(({ name }, i) => (sheet[`B${FIRST + i}`] as { v?: unknown } | undefined)?.v !== name);
  if (lost) throw new Error(`SheetJS lost ${lost.name}`);
}

type Medians = Record<Filler, number>;

/** Medians in milliseconds. */
function measure(job: Job, { warmUp, turns, tries, library }: (typeof SIZES)[number]): Medians {
  const times: Record<Filler, number[]> = { floor: [], ours: [], SheetJS: [] };
  const take = (filler: Filler, most: number, counts: boolean): void => {
    const time = best(job[filler], most);
    if (counts) times[filler].push(time);
  };
  for (let turn = -warmUp; turn < turns; turn++) {
    const [one, other]: Filler[] = turn % 2 === 0 ? ['floor', 'ours'] : ['ours', 'floor'];
    take(one!, tries, turn >= 0);
    take(other!, tries, turn >= 0);
    if (turn >= 0 && turn % library.every === 0) take('SheetJS', library.tries, true);
  }
  return { floor: median(times.floor), ours: median(times.ours), SheetJS: median(times.SheetJS) };
}

function best(fill: () => Uint8Array, tries: number): number {
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    fill();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** What a row of a 5,000-row form costs against one of a 500-row form, the form itself (20 rows) taken off. */
function linearity(jobs: Map<number, Job>, form: number): number {
  const [small, large]: number[][] = [[], []];
  for (let turn = 0; turn < 15; turn++) {
    const start = performance.now();
    for (let i = 0; i < 10; i++) jobs.get(500)!.ours();
    const between = performance.now();
    jobs.get(5_000)!.ours();
    small!.push((between - start - 10 * form) / (10 * 480));
    large!.push((performance.now() - between - form) / 4_980);
  }
  return median(large!) / median(small!);
}

say(`excel-fill: a form in ${Object.keys(unzipSync(bytes)).length} parts, medians in ms (ratio to the floor)`);
say(['rows', ...fillers].map((head) => head.padStart(16)).join(''));
const jobs = new Map<number, Job>();
const results = new Map<number, Medians>();
for (const size of SIZES) {
  const job = jobOf(size.rows);
  const result = measure(job, size);
  jobs.set(size.rows, job);
  results.set(size.rows, result);
  const cells = fillers.map((filler) => `${result[filler].toFixed(1)} (${(result[filler] / result.floor).toFixed(2)})`);
  say([String(size.rows), ...cells].map((cell) => cell.padStart(16)).join(''));
}
for (const rows of [20, 500]) {
  const { floor: least, ours, SheetJS } = results.get(rows)!;
  goal(`${rows} rows against the floor`, ours / least, AGAINST_FLOOR);
  goal(`${rows} rows against SheetJS`, ours / SheetJS, 1);
}
goal('a row of 5000 against a row of 500', linearity(jobs, results.get(20)!.ours), LINEAR);
