import type { OfficePaper } from '@shared/inspection/inspection-plan';
import {
  indexTable,
  inFolders,
  receiptTable,
  type IndexLine,
  type HandInRecord,
} from '@shared/inspection/inspection-tables';
import { failure, problem, success, type Problem, type Result } from '@shared/problems/problem';
import { shortFileName } from '@shared/submission/short-file-name';
import type { OutTable } from '@shared/tables/export/out-table';
import type { RecordWatch } from '../../data/record-batches';
import { ask } from '../../ipc/ask';
import { sender } from '../../papers/make-papers';
import { gatherPapers, type InspectionOrder, type InspectionPlace, type InspectionWay } from './gather-papers';

/** Rows of 操作の記録 that are set at once: some forty pages. */
const ROWS_AT_ONCE = 1_000;
/** Of a file, where the printer asks for one. */
const TITLE = 120;
/** Where its numbers become longer, 目次 may come to one page more, and then all of them are others. */
const ROUNDS = 3;

export interface PrintedPapers {
  pages: number;
  /** What isn't on paper, and why. */
  left: readonly { what: string; why: string }[];
}

interface PrintOrder extends InspectionOrder {
  /** It goes to the printer: whether that stands in the record. */
  note: (pages: number) => Promise<boolean>;
  /** It stands there, and came to nothing. */
  noteEnded: (pages: number, ended: 'cancelled' | 'failed') => Promise<void>;
}

/**
 * Prints all that an office has of a period in one job, behind 目次 with the number of each page. What can't be printed is told in 目次 and by what
 * this gives. Problems: `print/…`, `output/cancelled`, `export/…`; null: やめる in the system's dialog. Throws the signal's reason when it was ended.
 */
export async function printPapers(
  order: PrintOrder,
  watch: Required<RecordWatch>,
): Promise<Result<PrintedPapers | null>> {
  const begun = await ask('papers:print-begin', { isMixed: true });
  if (!begun.ok) return begun;
  const { job } = begun.value;
  try {
    const printer = new Printer(job, order);
    const gathered = await gatherPapers(order, printer, watch);
    if (!gathered.ok) return gathered;
    const lines = inFolders(gathered.value);
    const whole = await printer.addIndex(lines);
    watch.signal.throwIfAborted();
    if (!whole.ok) return whole;
    const pages = whole.value;
    if (!(await order.note(pages))) return { ok: false, ...problem('export/not-noted', {}) };
    const printed = await ask('papers:print-run', { job, isTwoSided: false });
    const isDone = printed.ok && !printed.value.cancelled;
    if (!isDone) await order.noteEnded(pages, printed.ok ? 'cancelled' : 'failed');
    if (!printed.ok) return printed;
    return success(isDone ? { pages, left: leftOut(lines) } : null);
  } finally {
    await ask('papers:print-end', { job });
  }
}

const leftOut = (lines: readonly IndexLine[]): PrintedPapers['left'] =>
  lines
    .filter(({ file }) => file === '')
    .map(({ what, about, note }) => ({ what: [what, about].filter((words) => words !== '').join('　'), why: note }));

/** Each thing as pages behind those that are there; where it is, is the page on which it begins, 目次 not counted. */
class Printer implements InspectionWay {
  readonly mostRows = ROWS_AT_ONCE;
  /** Of all but 目次. */
  private pages = 0;

  constructor(
    private readonly job: string,
    private readonly order: InspectionOrder,
  ) {}

  async file({ name }: InspectionPlace, bytes: Uint8Array): Promise<Result<string>> {
    return this.added(await ask('papers:print-add-copy', { job: this.job, title: shortFileName(name, TITLE), bytes }));
  }

  async list(_to: InspectionPlace, list: OutTable): Promise<Result<string>> {
    const table = { ...list, isForPaper: true };
    return this.added(await ask('papers:print-add-table', { job: this.job, table, at: 'end' }));
  }

  receipt(to: InspectionPlace, receipt: HandInRecord): Promise<Result<string>> {
    return this.list(to, receiptTable(this.order.of, receipt));
  }

  /** As papers for many are printed: only what lacks nothing, and what may leave. */
  async kept(_to: InspectionPlace, { paper, pack, form }: OfficePaper): Promise<Result<string>> {
    const wanted = [{ paper, mode: 'finished' as const }];
    const send = sender({ pack, form, ledger: this.order.ledger, wanted });
    const told = await ask('papers:print-add', { ...send(wanted), job: this.job, copies: [], isTwoSided: false });
    if (!told.ok) return told;
    return this.added(told.value[0]?.result ?? failure('print/no-pages', {}));
  }

  endsAll({ code }: Problem): boolean {
    return code === 'output/cancelled' || code === 'print/failed';
  }

  /** 目次 stands before all: only when it is set is it known on which page what begins. @returns how many pages there are then */
  async addIndex(lines: readonly IndexLine[]): Promise<Result<number>> {
    const { job, pages, order } = this;
    let before = 1;
    for (let round = 0; round < ROUNDS; round++) {
      const moved = lines.map((line) => ({ ...line, file: line.file && String(Number(line.file) + before) }));
      const table = { ...indexTable(order.of, moved, 'page'), isForPaper: true };
      const set = await ask('papers:print-add-table', { job, table, at: 'front' });
      if (!set.ok) return set;
      if (set.value.pages - pages === before) return success(set.value.pages);
      before = set.value.pages - pages;
    }
    return failure('print/failed', { reason: 'index' });
  }

  private added(set: Result<{ pages: number }>): Result<string> {
    if (!set.ok) return set;
    const first = this.pages + 1;
    this.pages = set.value.pages;
    return success(String(first));
  }
}
