import { unzipSync } from 'fflate';
import { read } from 'xlsx';
import { checkWorkbook } from '@shared/forms/finished/check-workbook';
import { fillWorkbook } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { ExcelAnchors, ExcelSlot, ExcelValues } from '@shared/forms/excel/values';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';
import { goal, median, say } from './figures.ts';
import { FIRST, NAMES, PRINTED, twentyTwoPartForm } from './excel-form';
import { excelPeers } from './excel-peers';
import { learnFloor, type RegistrationUser, type RegistrationValues } from './excel-floor';

/**
 * From evaluated values to the bytes of a filled workbook of 22 parts: our engine, the least that any program must do (the
 * floor), and libraries that write .xlsx, of which only SheetJS is always there: the others with `--with-peers`. In turns,
 * so that a slow machine slows all alike, with fresh bytes each time. What a turn counts is its best try. Ours is measured as
 * the app fills, which opens a form for the first paper and keeps it open for the next; the first paper stands beside it.
 * Goals (next papers): ≤ 1.5 × the floor, ahead of every library with the check of the finished file; a row at 5,000 costs
 * ≤ 1.3 × a row at 500, of the check too.
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

const { peers, missing } = excelPeers();
const libraries = peers.map(({ name }) => name);
/** Ours as the app fills: the form was opened for an earlier paper (shared/filling/opened-forms.ts). */
const OURS = 'ours';
/** The first paper of a form since the program started: it is opened for it. */
const FIRST_PAPER = 'ours, first paper';
/** Of the finished file, before it is given out: what the app does behind each fill. */
const CHECK = 'check';
const fillers = ['floor', OURS, CHECK, FIRST_PAPER, ...libraries];
/** By filler. */
type Job = Record<string, () => Uint8Array | Promise<Uint8Array>>;

async function jobOf(rows: number): Promise<Job> {
  const values = valuesOf(rows);
  const fill = { anchors, sheets: [slotsOf(values)] };
  const opened = unwrap(openWorkbook(bytes.slice(), nodeCodec));
  const finished = unwrap(fillWorkbook(opened, fill, nodeCodec)).bytes;
  const job: Job = {
    [CHECK]: () => {
      unwrap(checkWorkbook(opened, fill, finished, nodeCodec));
      return finished;
    },
    floor: () => floor(bytes.slice(), values, nodeCodec),
    [OURS]: () => unwrap(fillWorkbook(opened, fill, nodeCodec)).bytes,
    [FIRST_PAPER]: () => unwrap(fillWorkbook(unwrap(openWorkbook(bytes.slice(), nodeCodec)), fill, nodeCodec)).bytes,
    ...Object.fromEntries(peers.map(({ name, fill: fillWith }) => [name, () => fillWith(bytes.slice(), values)])),
  };
  await verify(job, values);
  return job;
}

/** Nothing is measured that doesn't do its job. */
async function verify(job: Job, { users }: RegistrationValues): Promise<void> {
  const least = unzipSync(await job['floor']!());
  for (const own of [OURS, FIRST_PAPER]) {
    const ours = unzipSync(await job[own]!());
    for (const name of Object.keys(least))
      if (Buffer.compare(ours[name]!, least[name]!) !== 0) throw new Error(`our ${name} is not the floor’s`);
  }
  for (const library of libraries) {
    const sheet = read(await job[library]!(), { type: 'array' }).Sheets['登録票']!;
    const lost = users.find(({ name }, i) => (sheet[`B${FIRST + i}`] as { v?: unknown } | undefined)?.v !== name);
    if (lost) throw new Error(`${library} lost ${lost.name}`);
  }
}

type Medians = Record<string, number>;

/** Medians in milliseconds. */
async function measure(job: Job, { warmUp, turns, tries, library }: (typeof SIZES)[number]): Promise<Medians> {
  const times = Object.fromEntries(fillers.map((filler): [string, number[]] => [filler, []]));
  const take = async (filler: string, most: number, counts: boolean): Promise<void> => {
    const time = await best(job[filler]!, most);
    if (counts) times[filler]!.push(time);
  };
  for (let turn = -warmUp; turn < turns; turn++) {
    const own = ['floor', OURS, CHECK, FIRST_PAPER];
    for (const one of turn % 2 === 0 ? own : own.reverse()) await take(one, tries, turn >= 0);
    if (turn < 0 || turn % library.every !== 0) continue;
    for (const name of libraries) await take(name, library.tries, true);
  }
  return Object.fromEntries(fillers.map((filler) => [filler, median(times[filler]!)]));
}

async function best(fill: () => unknown, tries: number): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    await fill();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** What a row of a 5,000-row form costs against one of a 500-row form, the form itself (20 rows) taken off. */
async function linearity(jobs: Map<number, Job>, of: string, form: number): Promise<number> {
  const [small, large]: number[][] = [[], []];
  for (let turn = 0; turn < 15; turn++) {
    const start = performance.now();
    for (let i = 0; i < 10; i++) await jobs.get(500)![of]!();
    const between = performance.now();
    await jobs.get(5_000)![of]!();
    small!.push((between - start - 10 * form) / (10 * 480));
    large!.push((performance.now() - between - form) / 4_980);
  }
  return median(large!) / median(small!);
}

say(`excel-fill: a form in ${Object.keys(unzipSync(bytes)).length} parts, medians in ms (ratio to the floor)`);
say(['rows', ...fillers].map((head) => head.padStart(18)).join(''));
const jobs = new Map<number, Job>();
const results = new Map<number, Medians>();
for (const size of SIZES) {
  const job = await jobOf(size.rows);
  const result = await measure(job, size);
  jobs.set(size.rows, job);
  results.set(size.rows, result);
  const cells = fillers.map((one) => `${result[one]!.toFixed(1)} (${(result[one]! / result['floor']!).toFixed(2)})`);
  say([String(size.rows), ...cells].map((cell) => cell.padStart(18)).join(''));
}
for (const name of missing) say(`not run: ${name} (npm run bench -- excel-fill --with-peers)`);
for (const [rows, result] of results) {
  goal(`${rows} rows against the floor`, result[OURS]! / result['floor']!, AGAINST_FLOOR);
  for (const library of libraries)
    goal(`${rows} rows and their check against ${library}`, (result[OURS]! + result[CHECK]!) / result[library]!, 1);
}
for (const one of [OURS, CHECK])
  goal(`${one}: a row of 5000 against a row of 500`, await linearity(jobs, one, results.get(20)![one]!), LINEAR);
