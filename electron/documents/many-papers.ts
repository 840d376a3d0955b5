import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { app, shell, type BrowserWindow } from 'electron';
import type { BatchPaper } from '@shared/batch/fill-batch';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { paperFileName } from '@shared/text/file-name';
import { lostProblem } from '@shared/forms/pdf/lost-words';
import { fillMode, type FillMode } from '@shared/forms/fill-mode';
import type { ParsedInput } from '@shared/ipc/contract';
import type { PrintRoute } from '@shared/ipc/printing';
import { allowedOutput } from '@shared/packs/allowed-output';
import { failure, success, type Result } from '@shared/problems/problem';
import type { OpenForm, PackRepository } from '../packs/pack-repository';
import type { FillQueue } from '../filling/fill-queue';
import { askForFile } from '../shell/file-dialogs';
import type { PdfLook } from './look-at-pdf';
import type { MayLeave } from './may-leave';
import { outputOf, writePapers, type PaperOutput } from './write-papers';

type Some = Pick<ParsedInput<'papers:evaluate'>, 'packId' | 'formId' | 'shared' | 'items'>;
type Order = ParsedInput<'papers:save'>;
type Leaving = Pick<ParsedInput<'papers:print-add'>, 'packId' | 'formId' | 'shared' | 'items' | 'mode'>;
interface Folder {
  path: string;
  last: string | null;
  /** Programs that failed for a paper of this folder, and that somebody agreed to go on without. */
  without: Set<PrintRoute>;
}
type Told<T> = Result<{ id: string; result: Result<T> }[]>;

/**
 * Papers of one form for many: the page asks for some at a time, so that it can count, and end it between two. Every rule
 * of the pack is asked again here. Nothing of the ledger is kept from one time to the next.
 */
export class ManyPapers {
  /** Folders that a person chose in this session, and the last file written into each: the page names no paths. */
  private readonly folders = new Map<string, Folder>();

  constructor(
    private readonly shelf: PackRepository,
    private readonly jobs: FillQueue,
    private readonly toPdf: (bytes: Uint8Array, title: string, without: Set<PrintRoute>) => Promise<Result<Uint8Array>>,
    private readonly look: Pick<PdfLook, 'lost'>,
    private readonly mayLeave: MayLeave,
  ) {}

  async evaluate({ packId, formId, shared, items }: ParsedInput<'papers:evaluate'>): Promise<Told<Evaluation>> {
    const opened = await this.shelf.open(packId, formId);
    if (!opened.ok) return opened;
    const { form, template, owner } = opened.value;
    return this.jobs.run({ kind: 'evaluate-many', form, template, shared, items }, owner);
  }

  async chooseFolder(window: BrowserWindow, { title }: ParsedInput<'papers:choose-folder'>) {
    const path = await askForFile(window, {
      title,
      defaultPath: [...this.folders.values()].at(-1)?.path ?? app.getPath('documents'),
      buttonLabel: 'ここに保存',
      properties: ['openDirectory', 'createDirectory'],
    });
    if (path === null) return { cancelled: true as const };
    const folder = randomUUID();
    this.folders.set(folder, { path, last: null, without: new Set() });
    return { cancelled: false as const, folder, name: basename(path) || path };
  }

  /** Each paper stands in the folder with all of its files, or is told with its problem. Nothing there is replaced. */
  async save(order: Order): Promise<Told<{ files: string[] }>> {
    const folder = this.folders.get(order.folder);
    if (!folder) return failure('file/not-found', { file: 'フォルダー' });
    const opened = await this.shelf.open(order.packId, order.formId);
    if (!opened.ok) return opened;
    for (const output of order.outputs) {
      const allowed = allowedOutput(opened.value.form, output);
      if (!allowed.ok) return allowed;
    }
    const filled = await this.fillToLeave(opened.value, order, order.mode);
    if (!filled.ok) return filled;
    const pdfMode = order.outputs.includes('pdf') ? fillMode(order.mode, 'pdf') : order.mode;
    const forPdf = pdfMode === order.mode ? filled : await this.fill(opened.value, order, pdfMode);
    if (!forPdf.ok) return forPdf;
    const told: { id: string; result: Result<{ files: string[] }> }[] = [];
    for (const [i, paper] of filled.value.entries()) {
      const results = { pdf: (paper.result.ok && forPdf.value[i]?.result) || paper.result, other: paper.result };
      const result = await this.write(folder, opened.value, order, paper.id, results);
      told.push({ id: paper.id, result });
      // やめる is meant for all of them: those behind it stay untold.
      if (!result.ok && result.code === 'route/cancelled') break;
    }
    return success(told);
  }

  fill({ form, template, owner }: OpenForm, { shared, items }: Some, mode: FillMode): Promise<Result<BatchPaper[]>> {
    return this.jobs.run({ kind: 'fill-many', form, template, shared, items, mode }, owner);
  }

  /** As {@link fill}; a paper that may not leave is told with its problem. */
  async fillToLeave(open: OpenForm, order: Leaving, mode: FillMode): Promise<Result<BatchPaper[]>> {
    const filled = await this.fill(open, order, mode);
    if (!filled.ok) return filled;
    const papers: BatchPaper[] = [];
    for (const paper of filled.value) {
      const { id, result } = paper;
      const seal = order.items.find((one) => one.id === id)?.seal ?? null;
      const may = result.ok ? await this.mayLeave(open, result.value.evaluation, { mode: order.mode, seal }) : result;
      papers.push(may.ok ? paper : { id, result: may });
    }
    return success(papers);
  }

  reveal(id: string): boolean {
    const file = this.folders.get(id)?.last;
    if (!file) return false;
    shell.showItemInFolder(file);
    return true;
  }

  private async write(
    folder: Folder,
    { pack, form }: OpenForm,
    order: Order,
    id: string,
    results: Record<'pdf' | 'other', BatchPaper['result']>,
  ): Promise<Result<{ files: string[] }>> {
    const outputs: PaperOutput[] = [];
    for (const output of order.outputs) {
      const result = results[output === 'pdf' ? 'pdf' : 'other'];
      if (!result.ok) return result;
      const toPdf = (bytes: Uint8Array): Promise<Result<Uint8Array>> => this.toPdf(bytes, form.title, folder.without);
      const made = await outputOf(output, form, result.value, toPdf, async (pdfs, values) => {
        const lost = await this.look.lost(pdfs, values);
        // Nobody looks at each of many papers: one that would show a wrong name isn't made, and told.
        return lost.ok && lost.value.length > 0 ? { ok: false, ...lostProblem(lost.value) } : lost;
      });
      if (!made.ok) return made;
      outputs.push(made.value);
    }
    const { about = '', date = '' } = order.items.find((one) => one.id === id) ?? {};
    const name = paperFileName({ ...pack, ...form, about, date, isDraft: order.mode === 'draft' });
    const written = await writePapers(folder.path, name, outputs, { instead: false });
    if (!written.ok) return written;
    folder.last = written.value[0]?.file ?? folder.last;
    return success({ files: written.value.map(({ file }) => basename(file)) });
  }
}
