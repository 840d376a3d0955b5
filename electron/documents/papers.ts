import { basename, dirname, join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import { paperFileName } from '@shared/forms/file-name';
import type { ParsedInput } from '@shared/ipc/contract';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { allowedOutput } from '@shared/packs/allowed-output';
import { problem, success, type Result } from '@shared/problems/problem';
import type { OpenForm, PackShelf } from '../packs/pack-shelf';
import { writeFileAtomically } from '../storage/atomic-file';
import type { FillThread } from './fill-thread';
import { PaperWindow } from './paper-window';

type FillInput = ParsedInput<'documents:fill'>;
type SaveInput = ParsedInput<'documents:save'>;
type PrintInput = ParsedInput<'documents:print'>;

const FILTERS = { docx: { name: 'Word 文書', extensions: ['docx'] }, pdf: { name: 'PDF', extensions: ['pdf'] } };

/** Papers from packs: evaluated, filled, saved, printed. Every rule of the pack is asked again here, at the door out. */
export class Papers {
  /** Files written in this session: only they may be shown in their folder. */
  private readonly written = new Set<string>();
  private lastFolder: string | null = null;

  constructor(
    private readonly shelf: PackShelf,
    private readonly thread: FillThread,
  ) {}

  async evaluate({ packId, formId, context, overrides }: FillInput): Promise<Result<Evaluation>> {
    const opened = await this.shelf.open(packId, formId);
    if (!opened.ok) return opened;
    const { pack, form } = opened.value;
    return this.thread.run({ kind: 'evaluate', pack, form, context, overrides });
  }

  async preview(input: FillInput): Promise<Result<{ evaluation: Evaluation; bytes: Uint8Array }>> {
    const opened = await this.shelf.open(input.packId, input.formId);
    return opened.ok ? this.fill(opened.value, input, 'preview') : opened;
  }

  async save(
    window: BrowserWindow,
    input: SaveInput,
  ): Promise<Result<{ cancelled: true } | { cancelled: false; file: string; name: string }>> {
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
    const folder = this.lastFolder ?? app.getPath('documents');
    const answer = await dialog.showSaveDialog(window, {
      title: `${form.number} ${form.shortTitle}を保存`,
      defaultPath: join(folder, `${name}.${input.output}`),
      buttonLabel: '保存',
      filters: [FILTERS[input.output]],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (answer.canceled || !answer.filePath) return success({ cancelled: true });
    const content =
      input.output === 'pdf' ? await this.pdf(filled.value.bytes, form.title) : success(filled.value.bytes);
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
    const paper = await PaperWindow.open({ bytes: filled.value.bytes, title: opened.value.form.title });
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
    { context, overrides }: FillInput,
    mode: 'preview' | 'draft' | 'finished' | 'printed-draft',
  ): Promise<Result<{ evaluation: Evaluation; bytes: Uint8Array }>> {
    return this.thread.run({ kind: 'fill', pack, form, context, overrides, template, mode });
  }
}
