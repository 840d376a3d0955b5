import { unzipSync } from 'fflate';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import type { Evaluation, FilledEntry } from '@shared/forms/bindings/evaluation';
import { wordFill } from '@shared/forms/fill-form';
import { checkWord } from '@shared/forms/finished/check-word';
import { fillTemplate, type WordFill } from '@shared/forms/word/fill-template';
import { openTemplate, type WordTemplate } from '@shared/forms/word/open-template';
import { openPack } from '../support/open-pack';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';
import { anEvent, anEventStaff } from '../builders/event';
import { aLedger } from '../builders/ledger';
import { OFFICE_ID } from '../builders/organization';
import { goal, median, say } from './figures.ts';
import { eighteenPartForm } from './eighteen-part-form';
import { dataFor, fillWithDocxtemplater, fillWithEasyTemplate, withTags } from './other-libraries';
import { learnFloor, type ApplicationValues } from './word-floor';

/**
 * From evaluated values to the bytes of a filled 様式1-1 of 18 parts: our engine, the least that any program must do (the
 * floor), and two libraries that fill Word templates. Ours as the app fills, which opens a form for the first paper and keeps
 * it open for the next; the first paper stands beside it. In turns, so that a slow machine slows all alike, with fresh bytes
 * each time. What a turn counts is its best try: the others hold what the machine did meanwhile.
 * Goals: at 20 and 500 rows ≤ 1.5 × the floor; ahead of both libraries with the check of the finished file; a row at 5,000
 * costs ≤ 1.3 × a row at 500, of the check too.
 */
const AGAINST_FLOOR = 1.5;
const LINEAR = 1.3;
/** The libraries take ten times as long, and are that far behind: they have fewer turns, one in `every`, and fewer tries. */
const SIZES = [
  { rows: 20, warmUp: 100, turns: 100, tries: 10, libraries: { every: 10, tries: 3 } },
  { rows: 500, warmUp: 10, turns: 30, tries: 5, libraries: { every: 6, tries: 2 } },
  { rows: 5_000, warmUp: 1, turns: 9, tries: 3, libraries: { every: 4, tries: 1 } },
] as const;

const pack = openPack('nagareyama-tritrus');
const form = pack.forms.find(({ id }) => id === '1-1')!;
const actions = ['new', 'renew', 'delete'] as const;

/** One person of each kind, evaluated as in the app. */
async function evaluatedThree(): Promise<Evaluation> {
  const staff = actions.map((action, i) => anEventStaff({ action, isSystemManager: i === 0 }));
  const context = buildContext(aLedger({ people: staff }), {
    packId: pack.id,
    officeId: OFFICE_ID,
    event: anEvent({ kind: 'join', staff }),
    date: '2026-11-20',
    input: { signatureMode: 'seal' },
  });
  return unwrap(await evaluateForm({ form, context, overrides: {} }, new ExpressionRunner()));
}

/** As many people as wanted, each under a name of their own: expressions are not what is measured here. */
function grown({ sheets, ...rest }: Evaluation, rows: number): Evaluation {
  const named = (entry: FilledEntry, name: string): FilledEntry => ({
    id: name,
    fields: entry.fields.map((field) => (field.key === 'users.name' ? { ...field, value: name, shown: name } : field)),
  });
  const users = (entries: FilledEntry[]): FilledEntry[] =>
    Array.from({ length: rows }, (_, i) => named(entries[i % entries.length]!, `職員 ${i + 1}`));
  return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, rows: { users: users(sheet.rows['users']!) } })) };
}

function plainValues({ sheets }: Evaluation): ApplicationValues {
  const [sheet] = sheets;
  const fields = Object.fromEntries(sheet!.fields.map(({ key, shown }) => [key, shown]));
  const [, year = '', month = '', day = ''] = /令和(.+)年(.+)月(.+)日/.exec(fields['applicationDate'] ?? '') ?? [];
  return {
    fields: { ...fields, 'applicationDate.y': year, 'applicationDate.m': month, 'applicationDate.d': day },
    users: sheet!.rows['users']!.map((entry) => {
      const shown = Object.fromEntries(entry.fields.map((field) => [field.key, field.shown]));
      return {
        kind: shown['users.kind']!,
        kana: shown['users.kana']!,
        name: shown['users.name']!,
        isSystemManager: shown['users.isSystemManager']!,
        jobType: shown['users.jobType']!,
      };
    }),
  };
}

const documentOf = (file: Uint8Array): string => new TextDecoder().decode(unzipSync(file)['word/document.xml']);

const bytes = eighteenPartForm();
const tagged = eighteenPartForm(withTags);
const floor = learnFloor(documentOf(bytes));

const three = await evaluatedThree();

/** The form is opened for it. */
const FIRST_PAPER = 'ours, first paper';
/** Of the finished file, before it is given out: what the app does behind each fill. */
const CHECK = 'check';
const fillers = ['floor', 'ours', CHECK, FIRST_PAPER, 'docxtemplater', 'easy-template-x'] as const;
type Filler = (typeof fillers)[number];
type Job = Record<Filler, () => Uint8Array | Promise<Uint8Array>>;

async function jobOf(rows: number): Promise<Job> {
  const evaluation = grown(three, rows);
  const values = plainValues(evaluation);
  const data = dataFor(values);
  const fill = (template: WordTemplate): Uint8Array =>
    unwrap(fillTemplate(template, wordFill(form, evaluation, 'finished'), nodeCodec)).bytes;
  const opened = unwrap(openTemplate(bytes.slice(), nodeCodec));
  const finished = fill(opened);
  const job: Job = {
    check: () => looked(opened, wordFill(form, evaluation, 'finished'), finished),
    floor: () => floor(bytes.slice(), values, nodeCodec),
    ours: () => fill(opened),
    [FIRST_PAPER]: () => fill(unwrap(openTemplate(bytes.slice(), nodeCodec))),
    docxtemplater: () => fillWithDocxtemplater(tagged.slice(), data),
    'easy-template-x': () => fillWithEasyTemplate(tagged.slice(), data),
  };
  await verify(job, values);
  return job;
}

function looked(template: WordTemplate, fill: WordFill, finished: Uint8Array): Uint8Array {
  unwrap(checkWord(template, fill, finished, nodeCodec));
  return finished;
}

/** Nothing is measured that doesn't do its job. */
async function verify(job: Job, { users }: ApplicationValues): Promise<void> {
  for (const ours of ['ours', FIRST_PAPER] as const)
    if (documentOf(await job[ours]()) !== documentOf(await job.floor()))
      throw new Error('our document is not the floor’s');
  for (const library of ['docxtemplater', 'easy-template-x'] as const) {
    const printed = new Set(documentOf(await job[library]()).match(/(?<=>)[^<>]+(?=<)/g));
    const lost = users.find(({ name }) => !printed.has(name));
    if (lost) throw new Error(`${library} lost ${lost.name}`);
  }
}

type Medians = Record<Filler, number>;

/** Medians in milliseconds. */
async function measure(job: Job, { warmUp, turns, tries, libraries }: (typeof SIZES)[number]): Promise<Medians> {
  const times: Record<Filler, number[]> = {
    ...{ floor: [], ours: [], [CHECK]: [], [FIRST_PAPER]: [] },
    ...{ docxtemplater: [], 'easy-template-x': [] },
  };
  const take = async (filler: Filler, most: number, counts: boolean): Promise<void> => {
    const time = await best(job[filler], most);
    if (counts) times[filler].push(time);
  };
  for (let turn = -warmUp; turn < turns; turn++) {
    const [one, other]: Filler[] = turn % 2 === 0 ? ['floor', 'ours'] : ['ours', 'floor'];
    await take(one!, tries, turn >= 0);
    await take(other!, tries, turn >= 0);
    await take(CHECK, tries, turn >= 0);
    await take(FIRST_PAPER, tries, turn >= 0);
    if (turn < 0 || turn % libraries.every !== 0) continue;
    await take('docxtemplater', libraries.tries, true);
    await take('easy-template-x', libraries.tries, true);
  }
  return {
    floor: median(times.floor),
    ours: median(times.ours),
    [CHECK]: median(times[CHECK]),
    [FIRST_PAPER]: median(times[FIRST_PAPER]),
    docxtemplater: median(times.docxtemplater),
    'easy-template-x': median(times['easy-template-x']),
  };
}

async function best(fill: Job[Filler], tries: number): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    await fill();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/**
 * What a row of a 5,000-row form costs against one of a 500-row form, the form itself (20 rows) taken off. Ten small fills
 * against a large one: what else the machine does meets both for the same time.
 */
async function linearity(jobs: Map<number, Job>, of: Filler, form: number): Promise<number> {
  const [small, large]: number[][] = [[], []];
  for (let turn = 0; turn < 15; turn++) {
    const start = performance.now();
    for (let i = 0; i < 10; i++) await jobs.get(500)![of]();
    const between = performance.now();
    await jobs.get(5_000)![of]();
    small!.push((between - start - 10 * form) / (10 * 480));
    large!.push((performance.now() - between - form) / 4_980);
  }
  return median(large!) / median(small!);
}

say(`word-fill: ${form.number} in ${Object.keys(unzipSync(bytes)).length} parts, medians in ms (ratio to the floor)`);
say(['rows', ...fillers].map((head) => head.padStart(20)).join(''));
const jobs = new Map<number, Job>();
const results = new Map<number, Medians>();
for (const size of SIZES) {
  const job = await jobOf(size.rows);
  const result = await measure(job, size);
  jobs.set(size.rows, job);
  results.set(size.rows, result);
  const cells = fillers.map((filler) => `${result[filler].toFixed(1)} (${(result[filler] / result.floor).toFixed(2)})`);
  say([String(size.rows), ...cells].map((cell) => cell.padStart(20)).join(''));
}

for (const [rows, { floor: least, ours, check, docxtemplater, 'easy-template-x': easy }] of results) {
  if (rows < 5_000) goal(`${rows} rows against the floor`, ours / least, AGAINST_FLOOR);
  goal(`${rows} rows and their check against the quicker library`, (ours + check) / Math.min(docxtemplater, easy), 1);
}
for (const one of ['ours', CHECK] as const)
  goal(`${one}: a row of 5000 against a row of 500`, await linearity(jobs, one, results.get(20)![one]), LINEAR);
