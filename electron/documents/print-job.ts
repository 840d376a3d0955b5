import { randomUUID } from 'node:crypto';
import type { BatchPaper } from '@shared/batch/fill-batch';
import type { ValueToFind } from '@shared/forms/pdf/look-at-pdf';
import { valuesToFind } from '@shared/forms/pdf/values-to-find';
import type { ParsedInput } from '@shared/ipc/contract';
import { ownOutput } from '@shared/packs/own-output';
import { failure, success, type Failure, type Problem, type Result } from '@shared/problems/problem';
import type { OutTable } from '@shared/tables/export/out-table';
import type { PackRepository } from '../packs/pack-repository';
import type { LeavingCopy } from './looked-at-copies';
import type { ManyPapers } from './many-papers';
import { PaperWindow } from './paper-window';

/** More would be too much for one window, and for one printer. */
export const MOST_PAGES = 800;

interface Work {
  id: string;
  paper: PaperWindow;
  values: ValueToFind[];
  isMixed: boolean;
}

export interface PrintJobParts {
  /** Whether copies may go to another program: the hidden window is one. */
  looked: (copies: readonly LeavingCopy[]) => Promise<Result<unknown>>;
  /** A list, as Excel. */
  makeTable: (table: OutTable) => Promise<Result<Uint8Array>>;
  mayPrint: (pdf: Uint8Array, values: readonly ValueToFind[]) => Promise<boolean>;
}

/**
 * Several papers, and several prints of a paper, in one job of the printer: they are set one behind the other in a hidden
 * window, and one dialog of the system prints them all. One job at a time.
 */
export class PrintJob {
  private work: Work | null = null;
  /** Counts what began or was dropped, so that a window that comes too late is closed. */
  private turn = 0;

  constructor(
    private readonly shelf: PackRepository,
    private readonly papers: ManyPapers,
    private readonly parts: PrintJobParts,
  ) {}

  /** Begins anew; what was under way before is dropped. Problems: `print/failed`, `output/cancelled`. */
  async begin({ isMixed }: ParsedInput<'papers:print-begin'>): Promise<Result<{ job: string }>> {
    this.drop();
    const { turn } = this;
    const paper = await PaperWindow.begin();
    if (!paper.ok) return failure('print/failed', { reason: paper.code });
    if (turn !== this.turn) {
      paper.value.close();
      return failure('output/cancelled', {});
    }
    this.work = { id: randomUUID(), paper: paper.value, values: [], isMixed };
    return success({ job: this.work.id });
  }

  /**
   * Sets some papers behind those that are there. Of each the pages that the job has then, or why it isn't in it.
   * Problems: `output/cancelled` when the job is over, `print/failed`, of the pack.
   */
  async add(
    order: ParsedInput<'papers:print-add'>,
  ): Promise<Result<{ id: string; result: Result<{ pages: number }> }[]>> {
    const opened = await this.shelf.open(order.packId, order.formId);
    if (!opened.ok) return opened;
    const { form } = opened.value;
    if (ownOutput(form.template) === 'pdf') return failure('print/pdf-form', {});
    // A draft is printed without its controls, so that paper shows the same as the preview.
    const mode = order.mode === 'draft' ? 'printed-draft' : 'finished';
    const filled = await this.papers.fillToLeave(opened.value, order, mode);
    if (!filled.ok) return filled;
    const marks = order.copies.length > 0 ? order.copies.map((i) => form.copies[i]?.mark ?? '') : [''];
    const told: { id: string; result: Result<{ pages: number }> }[] = [];
    for (const { id, result } of filled.value) {
      const work = this.work;
      if (work?.id !== order.job) return failure('output/cancelled', {});
      if (isFull(work)) {
        told.push({ id, result: failure('print/too-many', { most: MOST_PAGES }) });
        continue;
      }
      if (result.ok) for (const _ of marks) work.values.push(...valuesToFind(form, result.value.evaluation));
      told.push({ id, result: result.ok ? await set(work, form.title, result.value, marks, order) : result });
    }
    return success(told);
  }

  /**
   * Sets a copy behind those that are there. Problems: `output/cancelled` when the job is over, `print/failed` when it comes to nothing;
   * `submission/copy-unsafe`, `print/no-pages` and `print/too-many`, after which it goes on without.
   */
  async addCopy({ job, title, bytes }: ParsedInput<'papers:print-add-copy'>): Promise<Result<{ pages: number }>> {
    const looked = await this.parts.looked([{ name: title, bytes }]);
    return looked.ok ? this.addBytes(job, title, bytes, 'paper') : looked;
  }

  /** Sets a list: behind those that are there, or before all. Problems: of {@link addCopy}, `export/…`. */
  async addTable({ job, table, at }: ParsedInput<'papers:print-add-table'>): Promise<Result<{ pages: number }>> {
    const made = await this.parts.makeTable(table);
    return made.ok ? this.addBytes(job, table.title, made.value, at === 'front' ? 'front' : 'paper') : made;
  }

  private async addBytes(
    job: string,
    title: string,
    bytes: Uint8Array,
    among: 'paper' | 'front',
  ): Promise<Result<{ pages: number }>> {
    const { work } = this;
    if (work?.id !== job || !work.isMixed) return failure('output/cancelled', {});
    if (among === 'paper' && isFull(work)) return failure('print/too-many', { most: MOST_PAGES });
    const added = await work.paper.add({ bytes, title, mark: '', startsOnFront: false, among });
    return added.ok ? success({ pages: work.paper.pages }) : notSet(work, added);
  }

  /** The system's print dialog, for all of it. It is over in any case. */
  async run({ job, isTwoSided }: ParsedInput<'papers:print-run'>): Promise<Result<{ cancelled: boolean }>> {
    const { work } = this;
    if (work?.id !== job) return failure('output/cancelled', {});
    try {
      const pdf = await work.paper.pdf();
      if (!pdf.ok) return failure('print/failed', { reason: pdf.code });
      if (!(await this.parts.mayPrint(pdf.value, work.values))) return success({ cancelled: true });
      return await work.paper.print({ isTwoSided });
    } finally {
      this.end(job);
    }
  }

  /** Ends the job of this id. */
  end(id: string): void {
    if (this.work?.id === id) this.drop();
  }

  /** Ends whatever is under way. */
  drop(): void {
    this.turn++;
    this.work?.paper.close();
    this.work = null;
  }
}

type Filled = Extract<BatchPaper['result'], { ok: true }>['value'];

const isFull = ({ isMixed, paper }: Work): boolean => isMixed && paper.pages >= MOST_PAGES;

/** Among papers of other forms a job goes on without one; not without its window. */
const notSet = ({ paper, isMixed }: Pick<Work, 'paper' | 'isMixed'>, { code }: Problem): Failure =>
  isMixed && paper.isThere ? failure('print/no-pages', {}) : failure('print/failed', { reason: code });

/** All prints of a paper, each with the mark of its copy. */
async function set(
  { paper, isMixed }: Work,
  title: string,
  { files }: Filled,
  marks: readonly string[],
  { isTwoSided }: { isTwoSided: boolean },
): Promise<Result<{ pages: number }>> {
  for (const mark of marks)
    for (const { bytes } of files) {
      const added = await paper.add({
        bytes,
        title,
        mark,
        startsOnFront: isTwoSided,
        ...(isMixed && { among: 'paper' }),
      });
      if (!added.ok) return notSet({ paper, isMixed }, added);
    }
  return success({ pages: paper.pages });
}
