import { read } from 'xlsx';
import { unwrap } from '@shared/problems/problem';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { aView, TODAY, written } from '../shared/tables/matching/planning';
import { acceptanceTable } from '../support/acceptance-table';
import { madeCsv } from '../support/table-sheet';
import { goal, median, say } from './figures.ts';

/**
 * A table of 10,000 people, from its bytes to rows of the ledger. Excel against SheetJS's own parse of the same bytes, CSV against
 * decoding and splitting it; Excel once with its texts shared, as Excel itself writes them, once with them in the cells; then the plan of an import beside a ledger that holds all of them (no peer: printed alone). In
 * turns, so that a slow machine slows all alike. Goal: Excel ≤ 1.3 × SheetJS.
 */
const AGAINST_SHEETJS = 1.3;
const ROWS = 10_000;
const TURNS = 15;

const OFFICE = 'みほん台訪問看護ステーション';
const { bytes: shared, people } = acceptanceTable([OFFICE], { count: ROWS, texts: 'shared' });
const { bytes: inCells } = acceptanceTable([OFFICE], { count: ROWS, texts: 'in-cells' });
const FIELDS = ['name', 'kana', 'office', 'jobType', 'birthday', 'joinedOn', 'phone', 'mail'] as const;
const HEADINGS = ['お名前', 'フリガナ', '事業所', '職種', '生年月日', '入職日', '携帯', 'メール'];
const lines = Object.values(people).map((person) => FIELDS.map((field) => person[field] ?? ''));
const csv = new TextEncoder().encode(madeCsv([HEADINGS, ...lines]));

const { gc } = globalThis as { gc?: () => void };
const taken = (work: () => unknown): number => {
  // What the way before has left behind isn't this one's.
  gc?.();
  const began = performance.now();
  work();
  return performance.now() - began;
};
const reading = (bytes: Uint8Array, file: string): TableReading =>
  unwrap(readTable(unwrap(readRawWorkbook(bytes, file)), { kind: 'staff', today: TODAY }));

const alone = (bytes: Uint8Array) => read(bytes, { type: 'array', dense: true });
const ways = {
  'Excel, texts shared': () => reading(shared, 'table.xlsx'),
  'SheetJS alone on it': () => alone(shared),
  'Excel, texts in cells': () => reading(inCells, 'table.xlsx'),
  'SheetJS alone on that': () => alone(inCells),
  CSV: () => reading(csv, 'table.csv'),
  'decode and split': () =>
    new TextDecoder()
      .decode(csv)
      .split('\r\n')
      .map((line) => line.split(',')),
};
const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
for (let turn = 0; turn < TURNS; turn++)
  for (const [name, work] of Object.entries(ways)) times.get(name)?.push(taken(work));
// The first turn warms up.
const of = (name: keyof typeof ways): number => median(times.get(name)?.slice(1) ?? []);
for (const name of Object.keys(ways) as (keyof typeof ways)[])
  say(`read-table  ${name.padEnd(22)} ${of(name).toFixed(0).padStart(6)} ms`);
for (const [ours, peer, texts] of [
  ['Excel, texts shared', 'SheetJS alone on it', 'shared'],
  ['Excel, texts in cells', 'SheetJS alone on that', 'in cells'],
] as const) {
  // Of one turn each, as the machine's pace changes between them.
  const ratios = (times.get(ours) ?? []).map((time, turn) => time / (times.get(peer)?.[turn] ?? Number.NaN));
  goal(`${ROWS} rows of Excel, texts ${texts}, against SheetJS's own parse`, median(ratios.slice(1)), AGAINST_SHEETJS);
}
say(`read-table  CSV against decode and split: ${(of('CSV') / of('decode and split')).toFixed(1)}`);

const half = { ...reading(csv, 'table.csv') };
half.rows = half.rows
  .slice(0, ROWS / 2)
  .map((row, i) => ({ ...row, values: { ...row.values, employeeNumber: String(i) } }));
const empty = aView();
const ledger = written(planImport(half, empty, noDecisions, TODAY), empty);
const plans = Array.from({ length: TURNS }, () => taken(() => planImport(half, ledger, noDecisions, TODAY)));
say(
  `read-table  plan of ${half.rows.length} rows against ${ledger.people.length} people: ${median(plans.slice(1)).toFixed(0)} ms`,
);
