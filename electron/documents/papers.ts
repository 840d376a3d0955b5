import { basename, dirname, join } from 'node:path';
import { app, dialog, shell, type BrowserWindow, type FileFilter } from 'electron';
import { csvFiles } from '@shared/forms/csv-form';
import { paperFileName, safeFileName } from '@shared/forms/file-name';
import type { ParsedInput } from '@shared/ipc/contract';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { allowedOutput } from '@shared/packs/allowed-output';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import { fileKindOf } from '@shared/submission/file-kind';
import type { OpenForm, PackShelf } from '../packs/pack-shelf';
import { writeFileAtomically } from '../storage/atomic-file';
import type { FillThread } from './fill-thread';
import { PaperWindow } from './paper-window';

type FillInput = ParsedInput<'documents:fill'>;
type EvaluateInput = ParsedInput<'documents:evaluate'>;
type SaveInput = ParsedInput<'documents:save'>;
type PrintInput = ParsedInput<'documents:print'>;
type Saved = { cancelled: true } | { cancelled: false; file: string; name: string };

const FILTERS = {
  docx: { name: 'Word 文書', extensions: ['docx'] },
  xlsx: { name: 'Excel ブック', extensions: ['xlsx'] },
  csv: { name: 'CSV（表）', extensions: ['csv'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
};

/** Papers from packs: evaluated, filled, saved, printed. Every rule of the pack is asked again here, at the door out. */
export class Papers {
  /** Files written in this session: only they may be shown in their folder. */
  private readonly written = new Set<string>();
  private lastFolder: string | null = null;

  constructor(
    private readonly shelf: PackShelf,
    private readonly thread: FillThread,
  ) {}

  async evaluate({ packId, formId, context, overrides }: EvaluateInput): Promise<Result<Evaluation>> {
    const opened = await this.shelf.open(packId, formId);
    if (!opened.ok) return opened;
    const { pack, form } = opened.value;
    return this.thread.run({ kind: 'evaluate', pack, form, context, overrides });
  }

  async filled(input: FillInput): Promise<Result<{ evaluation: Evaluation; bytes: Uint8Array }>> {
    const opened = await this.shelf.open(input.packId, input.formId);
    return opened.ok ? this.fill(opened.value, input, input.mode) : opened;
  }

  async save(window: BrowserWindow, input: SaveInput): Promise<Result<Saved>> {
    const opened = await this.shelf.open(input.packId, input.formId);
    if (!opened.ok) return opened;
    const allowed = allowedOutput(opened.value.form, input.output);
    if (!allowed.ok) return allowed;
    const filled = await this.fill(opened.value, input, input.mode);
    if (!filled.ok) return filled;

    const { pack, form } = opened.value;
    const name = paperFileName({
      ...pack,
      ...form,
      about: input.about,
      date: input.date,
      isDraft: input.mode === 'draft',
    });
    const title = `${form.number} ${form.shortTitle}を保存`;
    const { bytes, evaluation } = filled.value;
    const [csv = ''] = input.output === 'csv' ? csvFiles(form, evaluation) : [];
    return this.keep(window, { title, name: `${name}.${input.output}`, filter: FILTERS[input.output] }, () =>
      input.output === 'pdf'
        ? this.pdf(bytes, form.title)
        : success(input.output === 'csv' ? new TextEncoder().encode(csv) : bytes),
    );
  }

  /** What was handed in, as it was. Only kinds of files that papers are: the page can't write a program. */
  async saveCopy(window: BrowserWindow, { name, bytes }: ParsedInput<'documents:save-copy'>): Promise<Result<Saved>> {
    const kind = fileKindOf(bytes);
    if (!kind) return failure('submission/scan-kind', { name });
    const stem = safeFileName(name.replace(/\.[a-z]{3,4}$/i, ''));
    const filter = { name: kind.words, extensions: [kind.extension] };
    return this.keep(window, { title: '控えを保存', name: `${stem}.${kind.extension}`, filter }, () => success(bytes));
  }

  /** Asks where, then writes what `make` gives. */
  private async keep(
    window: BrowserWindow,
    { title, name, filter }: { title: string; name: string; filter: FileFilter },
    make: () => Result<Uint8Array> | Promise<Result<Uint8Array>>,
  ): Promise<Result<Saved>> {
    const answer = await dialog.showSaveDialog(window, {
      title,
      defaultPath: join(this.lastFolder ?? app.getPath('documents'), name),
      buttonLabel: '保存',
      filters: [filter],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (answer.canceled || !answer.filePath) return success({ cancelled: true });
    const content = await make();
    if (!content.ok) return content;
    const written = await writeFileAtomically(answer.filePath, content.value);
    if (!written.ok) return written;
    this.lastFolder = dirname(answer.filePath);
    this.written.add(answer.filePath);
    return success({ cancelled: false, file: answer.filePath, name: basename(answer.filePath) });
  }

  async print(input: PrintInput): Promise<Result<{ cancelled: boolean }>> {
    const opened = await this.shelf.open(input.packId, input.formId);
    if (!opened.ok) return opened;
    // A draft is printed without its controls, so that paper shows the same as the preview.
    const filled = await this.fill(opened.value, input, input.mode === 'draft' ? 'printed-draft' : 'finished');
    if (!filled.ok) return filled;
    return this.printCopy({ bytes: filled.value.bytes, title: opened.value.form.title });
  }

  async printCopy({ bytes, title }: ParsedInput<'documents:print-copy'>): Promise<Result<{ cancelled: boolean }>> {
    const paper = await PaperWindow.open({ bytes, title });
    if (!paper.ok) return { ok: false, ...problem('print/failed', { reason: paper.code }) };
    try {
      return await paper.value.print();
    } finally {
      paper.value.close();
    }
  }

  async pdf(bytes: Uint8Array, title: string): Promise<Result<Uint8Array>> {
    const paper = await PaperWindow.open({ bytes, title });
    if (!paper.ok) return paper;
    try {
      return await paper.value.pdf();
    } finally {
      paper.value.close();
    }
  }

  reveal(file: string): boolean {
    if (!this.written.has(file)) return false;
    shell.showItemInFolder(file);
    return true;
  }

  private fill(
    { pack, form, template }: OpenForm,
    { context, overrides }: EvaluateInput,
    mode: 'preview' | 'draft' | 'finished' | 'printed-draft',
  ): Promise<Result<{ evaluation: Evaluation; bytes: Uint8Array }>> {
    return this.thread.run({ kind: 'fill', pack, form, context, overrides, template, mode });
  }
}
