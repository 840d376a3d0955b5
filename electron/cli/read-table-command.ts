import { noteSentence, type CellNote } from '@shared/tables/import/cell-note';
import { importKinds, type ImportKind } from '@shared/tables/lists';
import type { CellRemark, TableReading } from '@shared/tables/import/reading';
import { shown } from '@shared/tables/import/shown-text';
import { unwrap } from '@shared/problems/problem';
import { threadPlace } from '../jobs/thread-place';
import { readTableFile } from '../tables/read-table-file';
import { readingLimits } from '../tables/table-limits';
import { outcomeOrRefusal, parseOptions, required, UsageError, type Command } from './command';
import { tableWorkerFile } from './places';
import { mainClock } from '../storage/clock';

const options = {
  kind: { type: 'string' },
  sheet: { type: 'string' },
  'header-row': { type: 'string' },
  with: { type: 'string' },
  take: { type: 'string' },
} as const;

/** `read-table FILE`: the rows of a table as an import would read them. Writes nothing, asks no ledger. */
export const readTableCommand: Command = Object.assign(
  async (args: string[]) => {
    const { values, positionals } = parseOptions(args, options, 1);
    const file = required(positionals[0], 'FILE');
    const ask = {
      ...(values.kind === undefined ? {} : { kind: kindOf(values.kind) }),
      ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
      ...(values['header-row'] === undefined ? {} : { headerRow: lineOf(values['header-row']) }),
      ...(values.with === undefined ? {} : { with: listOf(values.with, TABLE, '--with は tables の id です') }),
      ...(values.take === undefined ? {} : { take: listOf(values.take, LINE, '--take は行の番号です').map(Number) }),
      today: mainClock.today(),
    };
    return outcomeOrRefusal(async () => {
      const { reading, sheets, notes } = unwrap(
        await readTableFile(threadPlace(tableWorkerFile, readingLimits.megabytes), { file, ask }),
      );
      refuseUnknown(ask, reading);
      const rows = reading.rows.map((row) => ({ ...row, notes: row.notes.map(noteInWords) }));
      return { exit: 0, output: { ok: true, ...reading, rows, notes, sheets } };
    });
  },
  {
    usage: `read-table FILE [--kind ${importKinds.join('|')}] [--sheet シート名] [--header-row 行] [--with 表,…] [--take 行,…]`,
    help: {
      does: '名簿の Excel・CSV・ODS が、取り込みでどう読まれるかを見せます。何も書き込みません。',
      words: {
        FILE: '名簿の .xlsx、.xls、.ods か .csv',
        '--kind': '何の名簿か。書かなければ、見出しからわかります',
        '--sheet': '読むシートの名前',
        '--header-row': '見出しのある行（1 から）',
        '--with': 'いっしょに読む表（答えの tables の id）を「,」でつないで',
        '--take': '飛ばされた行のうち読むもの（答えの skipped の line）を「,」でつないで',
      },
      example: 'read-table 職員名簿.xlsx --kind people',
    },
  },
);

const noteInWords = (note: CellNote): CellRemark => ({
  field: note.field,
  code: note.code,
  message: noteSentence(note),
  text: shown(note.text),
});

const TABLE = /^\d+\/\d+\/[A-Z]+$/;
const LINE = /^[1-9]\d{0,9}$/;

/** Parted by commas; nothing at all is an empty list: no further table. */
function listOf(given: string, form: RegExp, reason: string): string[] {
  const list = given.split(',').filter((one) => one !== '');
  if (list.some((one) => !form.test(one))) throw new UsageError(`${reason}（いくつもあれば , で区切ります）`);
  return list;
}

/** What was asked for and isn't there would else be passed over in silence. */
function refuseUnknown(ask: { with?: string[]; take?: number[] }, { tables, rows, skipped }: TableReading): void {
  const alike = tables.filter((table) => table.isAlike && table.part !== 0).map(({ id }) => id);
  const table = ask.with?.find((id) => !alike.includes(id));
  if (table !== undefined)
    throw new UsageError(`--with ${table} という、いっしょに読める表はありません。あるもの：${alike.join(',')}`);
  const lines = new Set([...rows, ...skipped].map(({ line }) => line));
  const line = ask.take?.find((one) => !lines.has(one));
  if (line !== undefined) throw new UsageError(`--take ${line} という行はありません。skipped の line を書いてください`);
}

function kindOf(given: string): ImportKind {
  const kind = importKinds.find((one) => one === given);
  if (!kind) throw new UsageError(`--kind は ${importKinds.join(' | ')} のどれかです`);
  return kind;
}

function lineOf(given: string): number {
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new UsageError('--header-row は 1 からの行の番号です');
  return Number(given);
}
