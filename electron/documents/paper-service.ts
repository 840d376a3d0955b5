import { basename, dirname, join } from 'node:path';
import { app, shell, type BrowserWindow, type FileFilter } from 'electron';
import { csvPapers } from '@shared/forms/csv-form';
import type { LostCharacter, ValueToFind } from '@shared/forms/pdf/look-at-pdf';
import { valuesToFind } from '@shared/forms/pdf/values-to-find';
import { paperFileName, safeFileName } from '@shared/text/file-name';
import type { ChannelOutput, ParsedInput } from '@shared/ipc/contract';
import type { PrintRoute } from '@shared/ipc/printing';
import type { Evaluation, FormFinding } from '@shared/forms/bindings/evaluation';
import { fillMode, type FillMode } from '@shared/forms/fill-mode';
import { allowedOutput } from '@shared/packs/allowed-output';
import { ownOutput } from '@shared/packs/own-output';
import type { ProcedureRun } from '@shared/procedures/result';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import type { OpenForm, PackRepository } from '../packs/pack-repository';
import { writeFileAtomically } from '../storage/atomic-file';
import type { FillQueue } from '../filling/fill-queue';
import { askWhereToSave } from '../shell/file-dialogs';
import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import type { JobOwner } from '../filling/job-places';
import { byWhatIsOwed } from '@shared/procedures/by-what-is-owed';
import { hasSay } from '@shared/procedures/packs-asked';
import type { Pack } from '@shared/packs/schema';
import { cleanedScan } from './clean-scan';
import type { PdfLook } from './look-at-pdf';
import { paperDigest } from '../reviews/paper-digest';
import { lookedAtCopies, type LeavingCopy } from './looked-at-copies';
import type { PaperRoutes } from './routes/paper-routes';
import type { MayLeave } from './may-leave';

type FillInput = ParsedInput<'documents:fill'>;
type EvaluateInput = ParsedInput<'documents:evaluate'>;
type SaveInput = ParsedInput<'documents:save'>;
type PrintInput = ParsedInput<'documents:print'>;
type Saved = ChannelOutput<'documents:save'> & { ok: true };
type Made = { bytes: Uint8Array; by: PrintRoute | null };

const FILTERS = {
  docx: { name: 'Word 文書', extensions: ['docx'] },
  xlsx: { name: 'Excel ブック', extensions: ['xlsx'] },
  csv: { name: 'CSV（表）', extensions: ['csv'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
};

/** Packs that can have something to say of it. */
const asksOf = ({ kind, packId }: LedgerEvent, { enrolments }: Ledger): ((pack: Pack) => boolean) => {
  const ids = new Set([...(packId === undefined ? [] : [packId]), ...enrolments.map((one) => one.packId)]);
  // Who moves joins where they come to.
  const kinds = kind === 'transfer' ? ([kind, 'join'] as const) : [kind];
  return (pack) => hasSay(pack, kinds, ids);
};

/** Beside the preview: whether a PDF or a print has the character right is known when it is made. */
const undrawnFinding = ({ character, label }: LostCharacter): FormFinding => ({
  ...{ level: 'warning', id: 'undrawn', label, path: null, why: null, stage: 'fill' },
  message: problem('document/undrawn', { character, label }).message,
});

/** Papers from packs: evaluated, filled, saved, printed. Every rule of the pack is asked again here, at the door out. */
export class PaperService {
  /** Files written in this session: only they may be shown in their folder. */
  private readonly written = new Set<string>();
  private lastFolder: string | null = null;

  constructor(
    private readonly shelf: PackRepository,
    private readonly jobs: FillQueue,
    private readonly routes: PaperRoutes,
    private readonly look: Pick<PdfLook, 'notBundled'>,
    private readonly mayLeave: MayLeave,
  ) {}

  async evaluate({ packId, formId, context, overrides }: EvaluateInput): Promise<Result<Evaluation>> {
    const opened = await this.shelf.open(packId, formId);
    if (!opened.ok) return opened;
    const { form, owner } = opened.value;
    return this.jobs.run({ kind: 'evaluate', form, context, overrides }, owner);
  }

  /** By all packs that can be used here. */
  async procedures({ event, ledger, today }: ParsedInput<'procedures:for'>): Promise<Result<ProcedureRun>> {
    // Those of others each by itself: one of them has no hand in what another network asks for.
    const byOwner = new Map<JobOwner, Pack[]>();
    const isAsked = asksOf(event, ledger);
    for (const listing of await this.shelf.list())
      if (listing.pack.ok && isAsked(listing.pack.value))
        byOwner.set(this.shelf.ownerOf(listing), [
          ...(byOwner.get(this.shelf.ownerOf(listing)) ?? []),
          listing.pack.value,
        ]);
    const networks: ProcedureRun['networks'] = [];
    for (const [owner, packs] of byOwner) {
      const run = await this.jobs.run({ kind: 'procedures', packs, ledger, event, today }, owner);
      if (!run.ok) return run;
      networks.push(...run.value.networks.filter((one) => packs.some(({ id }) => id === one.packId)));
    }
    // The office's own work is what no network of any owner asks.
    const { ownHandOver } = await import('@shared/procedures/own-hand-over');
    const own = ownHandOver({ event, networks, ledger, packs: [...byOwner.values()].flat() });
    return success({ networks: [...(byOwner.size > 1 ? byWhatIsOwed(networks) : networks), ...own] });
  }

  async filled(input: FillInput): Promise<Result<{ evaluation: Evaluation; bytes: Uint8Array; digest: string }>> {
    const opened = await this.shelf.open(input.packId, input.formId);
    if (!opened.ok) return opened;
    const filled = await this.fill(opened.value, input, input.mode);
    if (!filled.ok) return filled;
    const { evaluation, bytes } = filled.value;
    const digest = paperDigest(opened.value, evaluation);
    if (input.mode !== 'preview') return success({ evaluation, bytes, digest });
    const lost = await this.look.notBundled(valuesToFind(opened.value.form, evaluation));
    const findings = [...evaluation.findings, ...lost.map(undrawnFinding)];
    return success({ evaluation: { ...evaluation, findings }, bytes, digest });
  }

  /** As it leaves the office, with the form that it stands on. */
  async filledToLeave(
    input: EvaluateInput,
  ): Promise<Result<{ open: OpenForm; evaluation: Evaluation; bytes: Uint8Array }>> {
    const opened = await this.shelf.open(input.packId, input.formId);
    if (!opened.ok) return opened;
    const filled = await this.fill(opened.value, input, 'finished');
    return filled.ok ? success({ open: opened.value, ...filled.value }) : filled;
  }

  async save(window: BrowserWindow, input: SaveInput): Promise<Result<Saved['value']>> {
    const opened = await this.shelf.open(input.packId, input.formId);
    if (!opened.ok) return opened;
    const allowed = allowedOutput(opened.value.form, input.output);
    if (!allowed.ok) return allowed;
    const filled = await this.fill(opened.value, input, fillMode(input.mode, input.output));
    if (!filled.ok) return filled;
    const may = await this.mayLeave(opened.value, filled.value.evaluation, input);
    if (!may.ok) return may;

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
    const csv = input.output === 'csv' ? csvPapers(form, evaluation) : success([]);
    if (!csv.ok) return csv;
    return this.keep(window, { title, name: `${name}.${input.output}`, filter: FILTERS[input.output] }, () =>
      input.output === 'pdf' && ownOutput(form.template) !== 'pdf'
        ? this.pdf(bytes, form.title, valuesToFind(form, evaluation))
        : success({ bytes: input.output === 'csv' ? (csv.value[0] ?? bytes) : bytes, by: null }),
    );
  }

  /** What was handed in, as it was. Only kinds of files that papers are: the page can't write a program, nor a paper that does what one does. */
  async saveCopy(
    window: BrowserWindow,
    { name, bytes }: ParsedInput<'documents:save-copy'>,
  ): Promise<Result<Saved['value']>> {
    const looked = await this.looked([{ name, bytes }]);
    if (!looked.ok) return looked;
    const [kind] = looked.value;
    if (!kind) return failure('submission/copy-unsafe', { name });
    const stem = safeFileName(name.replace(/\.[a-z]{3,4}$/i, ''));
    const filter = { name: kind.words, extensions: [kind.extension] };
    return this.keep(window, { title: '控えを保存', name: `${stem}.${kind.extension}`, filter }, () =>
      success({ bytes, by: null }),
    );
  }

  /** A text of the office's own as the Word file that the page has made of it, or as the PDF of that; looked at as any copy. */
  async saveText(
    window: BrowserWindow,
    { output, name, text, bytes }: ParsedInput<'documents:save-text'>,
  ): Promise<Result<Saved['value']>> {
    const looked = await this.looked([{ name, bytes }]);
    if (!looked.ok) return looked;
    if (looked.value[0]?.extension !== 'docx') return failure('submission/copy-unsafe', { name });
    const order = { title: `${name}を保存`, name: `${safeFileName(name)}.${output}`, filter: FILTERS[output] };
    const values = text.split(/\r\n|[\r\n]/).map((shown, at) => ({ label: `${at + 1}行目`, shown }));
    return this.keep(window, order, () =>
      output === 'pdf' ? this.pdf(bytes, name, values) : success({ bytes, by: null }),
    );
  }

  /** A letter as a file (.eml), for another mail program. */
  saveMail(window: BrowserWindow, stem: string, bytes: Uint8Array): Promise<Result<Saved['value']>> {
    const filter = { name: 'メール', extensions: ['eml'] };
    return this.keep(window, { title: 'メールの控えを保存', name: `${stem}.eml`, filter }, () =>
      success({ bytes, by: null }),
    );
  }

  /** Asks where, then writes what `make` gives. */
  private async keep(
    window: BrowserWindow,
    { title, name, filter }: { title: string; name: string; filter: FileFilter },
    make: () => Result<Made> | Promise<Result<Made>>,
  ): Promise<Result<Saved['value']>> {
    const answer = await askWhereToSave(window, {
      title,
      defaultPath: join(this.lastFolder ?? app.getPath('documents'), name),
      buttonLabel: '保存',
      filters: [filter],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (answer.canceled || !answer.filePath) return success({ cancelled: true });
    const content = await make();
    if (!content.ok) return content;
    const written = await writeFileAtomically(answer.filePath, content.value.bytes);
    if (!written.ok) return written;
    this.lastFolder = dirname(answer.filePath);
    this.written.add(answer.filePath);
    return success({
      cancelled: false,
      file: answer.filePath,
      name: basename(answer.filePath),
      madeBy: content.value.by,
    });
  }

  async print(input: PrintInput): Promise<Result<{ cancelled: boolean }>> {
    const opened = await this.shelf.open(input.packId, input.formId);
    if (!opened.ok) return opened;
    const filled = await this.fill(opened.value, input, fillMode(input.mode, 'print'));
    if (!filled.ok) return filled;
    const may = await this.mayLeave(opened.value, filled.value.evaluation, input);
    if (!may.ok) return may;
    const { form } = opened.value;
    if (ownOutput(form.template) === 'pdf') return failure('print/pdf-form', {});
    const { bytes, evaluation } = filled.value;
    return this.routes.print({ bytes, title: form.title, values: valuesToFind(form, evaluation) });
  }

  /** Whether copies may go to another program, and what they are. */
  looked(copies: readonly LeavingCopy[]): ReturnType<typeof lookedAtCopies> {
    return lookedAtCopies(this.jobs, copies);
  }

  /** What was handed in, as it was: looked at before Word or another program opens it. */
  async printCopy({ bytes, title }: ParsedInput<'documents:print-copy'>): Promise<Result<{ cancelled: boolean }>> {
    const looked = await this.looked([{ name: title, bytes }]);
    if (!looked.ok) return looked;
    return this.routes.print({ bytes, title, values: null });
  }

  /** 試しに1枚つくる: the first form that may be a PDF, empty, through the chosen program. */
  async tryRoute(window: BrowserWindow): Promise<Result<Saved['value']>> {
    const forms = (await this.shelf.list()).flatMap(({ pack }) =>
      pack.ok ? pack.value.forms.map((form) => ({ packId: pack.value.id, form })) : [],
    );
    const found = forms.find(({ form }) => form.template.endsWith('.docx') && allowedOutput(form, 'pdf').ok);
    const opened = await this.shelf.open(found?.packId ?? '', found?.form.id ?? '');
    if (!opened.ok) return opened;
    const { form, template } = opened.value;
    const title = '試しに1枚つくる';
    return this.keep(window, { title, name: `試し_${form.shortTitle}.pdf`, filter: FILTERS.pdf }, () =>
      this.pdf(template, form.title, []),
    );
  }

  private async pdf(bytes: Uint8Array, title: string, values: readonly ValueToFind[]): Promise<Result<Made>> {
    const made = await this.routes.pdf({ bytes, title });
    if (!made.ok) return made;
    const looked = await this.routes.lookAt([made.value.pdf], values);
    return looked.ok ? success({ bytes: made.value.pdf, by: made.value.by }) : looked;
  }

  /** A scan as it may go out. */
  cleanScan(scan: Uint8Array): ReturnType<typeof cleanedScan> {
    return cleanedScan(this.jobs, scan);
  }

  reveal(file: string): boolean {
    if (!this.written.has(file)) return false;
    shell.showItemInFolder(file);
    return true;
  }

  private fill(
    { form, template, owner }: OpenForm,
    { context, overrides }: EvaluateInput,
    mode: FillMode,
  ): Promise<Result<{ evaluation: Evaluation; bytes: Uint8Array }>> {
    return this.jobs.run({ kind: 'fill', form, context, overrides, template, mode }, owner);
  }
}
