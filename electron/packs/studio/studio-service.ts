import { basename } from 'node:path';
import type { z } from 'zod';
import { zipLimits } from '@shared/forms/zip/limits';
import type { Overrides } from '@shared/forms/bindings/evaluation';
import type { ExpressionContext } from '@shared/forms/bindings/context';
import type { FillOutcomes } from '@shared/filling/fill-job';
import { aboutForm, aboutPack, collectionFor, newOwnForm, ownPack } from '@shared/form-studio/write/own-pack';
import type { CutValue } from '@shared/form-studio/decide/cut-values';
import type { PlaceWays } from '@shared/form-studio/decide/place-ways';
import type { SaidRows } from '@shared/form-studio/find/row-groups';
import type { AlreadySaid, AskedSpot } from '@shared/form-studio/propose-spot';
import type { ListProposal } from '@shared/form-studio/propose-list';
import {
  ListOfDraft,
  ReadForm,
  type DroppedForm,
  type ListedDraft,
  type OpenDraft,
  type OwnPack,
  type SavedForm,
  type StudioWork,
  WaysAtSpot,
} from '@shared/ipc/form-studio';
import { firstDay } from '@shared/form-studio/next-year/days-of-use';
import type { OfForm } from '@shared/ipc/packs';
import type { Form, Pack } from '@shared/packs/schema';
import { failure, problemOf, success, type Failure, type Result } from '@shared/problems/problem';
import type { Turns } from '../../storage/turns';
import { inNewFormat, type ConvertOld } from '../in-new-format';
import { findForm, readBounded } from '../pack-folder';
import { readKeptDecisions, type KeptDecisions } from './kept-decisions';
import { listed, type DraftFile, type FormDraft, type FormDrafts } from './form-drafts';
import { refusalsOf, saveForm, type Saving, type SavingParts } from './save-form';
import { templateOf, writeOwnForm, type WrittenOwnForm } from './write-own-form';

interface StudioParts extends SavingParts {
  drafts: FormDrafts;
  /** Of whatever changes packs in the profile. */
  turns: Turns;
  convertOld: ConvertOld;
}

/** A form of a pack, as it is filled. */
type OwnForm = { pack: Pack; form: Form };
/** A draft with its file. */
type WholeDraft = FormDraft & { bytes: Uint8Array };

/** 様式づくり: cities' files become drafts, and drafts forms of packs that were made here. */
export class StudioService {
  constructor(private readonly parts: StudioParts) {}

  /** A file that a person has chosen. Problems: `studio/…`, `file/…`, and those of reading it. */
  async take(path: string, follows: OfForm | null): Promise<Result<OpenDraft>> {
    const bytes = await readBounded(path, zipLimits.file);
    return bytes.ok ? this.begin(basename(path), bytes.value, follows) : bytes;
  }

  takeDropped({ name, bytes, follows }: DroppedForm): Promise<Result<OpenDraft>> {
    return this.begin(name, bytes, follows);
  }

  /** A draft of a form that was made here, or came with its decisions. Problems: `studio/no-decisions`, `pack/…`. */
  async edit(of: OfForm): Promise<Result<OpenDraft>> {
    const { shelf, own } = this.parts;
    const opened = await shelf.openOwn(of.packId, of.formId);
    if (!opened.ok) return opened;
    const beside = await this.beside(of);
    if (!beside.ok) return beside;
    const made = await own.ids();
    const { pack, form, template: bytes } = opened.value;
    const isOwn = made.ok && made.value.has(pack.id);
    const { file, decisions } = beside.value;
    const work = { packId: isOwn ? pack.id : null, pack: aboutPack(pack), form: aboutForm(pack, form), decisions };
    const kind = kindOf(form.template) ?? 'docx';
    return this.begun({ file, kind, follows: null, edits: isOwn ? of : null, before: decisions, work, bytes });
  }

  async drafts(): Promise<ListedDraft[]> {
    return (await this.parts.drafts.list()).map(listed);
  }

  async open(id: string): Promise<Result<OpenDraft>> {
    const draft = await this.parts.drafts.open(id);
    if (!draft.ok) return draft;
    const read = await this.read(draft.value);
    return read.ok ? this.opened(draft.value, read.value) : read;
  }

  keep(id: string, work: StudioWork): Promise<Result<null>> {
    return this.parts.drafts.keep(id, work);
  }

  discard(id: string): Promise<Result<null>> {
    return this.parts.drafts.discard(id);
  }

  /** What a place would be that somebody adds there, or in the place of one that was found. Problems: `studio/no-spot`, those of reading the file. */
  spot(id: string, spot: AskedSpot, said: AlreadySaid = {}): Promise<Result<PlaceWays>> {
    return this.toldOf(id, WaysAtSpot, (file) => this.parts.jobs.run({ kind: 'spot', ...file, spot, ...said }));
  }

  /** What its rows from there on would be as a list. Problems: `studio/no-rows`, those of reading the file. */
  list(id: string, rows: SaidRows): Promise<Result<ListProposal>> {
    return this.toldOf(id, ListOfDraft, (file) => this.parts.jobs.run({ kind: 'list', ...file, rows }));
  }

  private async toldOf<T>(
    id: string,
    shape: z.ZodType<T>,
    ask: (file: { file: string; template: Uint8Array }) => Promise<Result<unknown>>,
  ): Promise<Result<T>> {
    const draft = await this.parts.drafts.open(id);
    if (!draft.ok) return draft;
    const { kind, bytes } = draft.value;
    return readAs(shape, await ask({ file: templateOf(kind), template: bytes }));
  }

  /** A copy of a draft's file that says which names in it aren't known, and how it may be called. Problems: `studio/…`, those of reading the file. */
  async commented(id: string): Promise<Result<{ name: string; ending: string; bytes: Uint8Array }>> {
    const draft = await this.parts.drafts.open(id);
    if (!draft.ok) return draft;
    const { file, kind, bytes: template } = draft.value;
    const told = await this.parts.jobs.run({ kind: 'comment', file: templateOf(kind), template });
    if (!told.ok) return told;
    const name = `${file.replace(/\.[^.]*$/, '')}_直すところ.${kind}`;
    return told.value instanceof Uint8Array
      ? success({ name, ending: kind, bytes: told.value })
      : failure('studio/too-much', {});
  }

  /** The form as it would be saved, filled. Problems: `studio/…`, `pack/…`, and those of filling. */
  async try(
    id: string,
    work: StudioWork,
    filled: { context: ExpressionContext; overrides: Overrides },
  ): Promise<Result<Pick<FillOutcomes['fill'], 'evaluation' | 'bytes'> & { cut: CutValue[]; unfilled: number[] }>> {
    const draft = await this.parts.drafts.open(id);
    if (!draft.ok) return draft;
    const form = await this.tried(draft.value, work);
    if (!form.ok) return form;
    const { bytes: template } = draft.value;
    const { written, form: tried } = form.value;
    const job = { kind: 'fill', form: tried, ...filled, template, mode: 'preview', triesRings: true } as const;
    const done = await this.parts.jobs.run(job, `draft ${id}`);
    if (!done.ok) return refusedTrial(done, written, work);
    // It knows each item by its name: an office that makes no forms never loads it.
    const { cutValues, unfilledPlaces } = await import('@shared/form-studio/decide/cut-values');
    const { evaluation, bytes } = done.value;
    const made = { form: written.json, origins: written.origins };
    const unfilled = unfilledPlaces(evaluation, made, work.decisions);
    return success({ evaluation, bytes, cut: cutValues(evaluation, made), unfilled });
  }

  /**
   * The draft becomes a form of a pack that was made here. What lies in the profile is either the pack before or the whole new one. Problems:
   * `studio/…`, `pack/…`, `file/…`; the draft stays then.
   */
  save(id: string, work: StudioWork): Promise<Result<SavedForm>> {
    return this.parts.turns.take(async () => {
      const { drafts, shelf } = this.parts;
      const kept = await drafts.keep(id, work);
      if (!kept.ok) return kept;
      const draft = await drafts.open(id);
      if (!draft.ok) return draft;
      const before = await this.before(work.packId);
      if (!before.ok) return before;
      const saved = await saveForm({ draft: draft.value, work, before: before.value }, this.parts);
      shelf.refresh();
      // Where it stays it can be taken away once more: the form is saved.
      if (saved.ok && saved.value.saved) await drafts.discard(id);
      return saved;
    });
  }

  /** Those that were made here, as they were said. */
  async packs(): Promise<Result<OwnPack[]>> {
    const ids = await this.parts.own.ids();
    if (!ids.ok) return ids;
    const there = (await this.parts.shelf.list()).flatMap(({ origin, pack }) =>
      origin === 'profile' && pack.ok && ids.value.has(pack.value.id) ? [pack.value] : [],
    );
    return success(there.map((pack) => ({ packId: pack.id, version: pack.version, about: aboutPack(pack) })));
  }

  private async begin(name: string, given: Uint8Array, follows: OfForm | null): Promise<Result<OpenDraft>> {
    const converted = await inNewFormat(given, new AbortController().signal, this.parts);
    if (converted && !converted.ok) return converted;
    const kind = converted?.value.kind ?? kindOf(name);
    if (kind === null) return failure('studio/other-file', { file: name });
    const last = follows ? await this.beside(follows) : null;
    if (last?.ok === false) return last;
    const bytes = converted?.value.bytes ?? given;
    const before = last?.value.decisions ?? [];
    return this.begun({ file: name.slice(-300), kind, follows, edits: null, before, work: null, bytes });
  }

  /** Read before it is kept: what can't be read becomes no draft. */
  private async begun(given: DraftFile): Promise<Result<OpenDraft>> {
    const read = await this.read(given);
    if (!read.ok) return read;
    if (given.kind === 'pdf' && read.value.proposals.length === 0)
      return failure('studio/no-places', { file: given.file });
    const draft = await this.parts.drafts.begin(given);
    return draft.ok ? this.opened({ ...draft.value, bytes: given.bytes }, read.value) : draft;
  }

  private async read({ kind, bytes, before }: Pick<DraftFile, 'kind' | 'bytes' | 'before'>): Promise<Result<ReadForm>> {
    const file = { file: templateOf(kind), template: bytes };
    return readAs(ReadForm, await this.parts.jobs.run({ kind: 'propose', ...file, before }));
  }

  private async opened(draft: WholeDraft, read: ReadForm): Promise<Result<OpenDraft>> {
    const { id, file, keptAt, follows, edits, bytes, before } = draft;
    const followed = follows && (await this.parts.shelf.openOwn(follows.packId, follows.formId));
    const lastForm = followed?.ok ? followed.value : null;
    const last = lastForm && { bytes: lastForm.template, decisions: before };
    const work = draft.work ?? (await this.newWork(lastForm, read));
    return success({ id, file, keptAt, follows, edits, bytes, ...read, work, last });
  }

  /** Next year's form is called as it says itself, and goes the same ways as this year's. */
  private async newWork(last: OwnForm | null, read: ReadForm): Promise<StudioWork> {
    const { title, number, addressee, decisions } = read;
    const own = await this.packs();
    const packs = own.ok ? own.value : [];
    const { packId, about } = packs.find((one) => one.packId === last?.pack.id) ?? collectionFor(addressee, packs);
    const effectiveFrom = firstDay(this.parts.today(), title);
    const form = last
      ? { ...aboutForm(last.pack, last.form), effectiveFrom, effectiveTo: undefined }
      : newOwnForm('', this.parts.channels);
    const called = title.slice(0, 200) || form.title;
    // A short word for last year's title would have the new form listed under the old year.
    const shortTitle = called === form.title ? form.shortTitle : '';
    return {
      ...{ packId, pack: about },
      form: { ...form, title: called, shortTitle, number: form.number || number },
      decisions,
    };
  }

  private async tried(draft: WholeDraft, work: StudioWork): Promise<Result<{ form: Form; written: WrittenOwnForm }>> {
    const { channels } = this.parts;
    const written = await writeOwnForm(draft, work, 'tried', this.parts);
    if (!written.ok) return written;
    const parts = { id: 'tried', version: '1.0.0', about: work.pack, forms: [written.value], files: [draft.file] };
    const text = JSON.stringify(written.value.json);
    const beside = { forms: [{ path: 'tried/form.json', text }] };
    const { readPack } = await import('@shared/packs/read-pack');
    const pack = readPack(JSON.stringify(ownPack(parts, channels).pack), channels, beside);
    if (!pack.ok) return refusedTrial(pack, written.value, work);
    const [form] = pack.value.forms;
    // Its file's name alone counts: whoever fills it gets the bytes.
    return form ? success({ form, written: written.value }) : failure('studio/nothing-decided', {});
  }

  private async beside({ packId, formId }: OfForm): Promise<Result<KeptDecisions>> {
    const pack = await this.parts.shelf.find(packId);
    if (pack?.origin !== 'profile') return failure('pack/not-found', { pack: packId });
    // The page has named it, and it becomes part of a path.
    const form = findForm(pack, formId);
    return form.ok ? readKeptDecisions(pack.folder, form.value.id) : form;
  }

  /** Only what was made here is changed: an update of any other would be lost, or lose it. */
  private async before(packId: string | null): Promise<Result<Saving['before']>> {
    if (packId === null) return success(null);
    const ids = await this.parts.own.ids();
    if (!ids.ok) return ids;
    const one = await this.parts.shelf.find(packId);
    if (one?.origin !== 'profile' || !ids.value.has(packId)) return failure('studio/not-own', { pack: packId });
    return success(one);
  }
}

/** The same words as where it is saved. */
async function refusedTrial(found: Failure, written: WrittenOwnForm, work: StudioWork): Promise<Failure> {
  const file = String(found.details['file'] ?? '');
  const [refusal] = await refusalsOf([{ ...problemOf(found), file }], written, work);
  if (!refusal) return found;
  const { message, place, about } = refusal;
  return failure('studio/refused', { words: message, place: place ?? -1, about: about ?? '' });
}

const kindOf = (name: string): DraftFile['kind'] | null =>
  (/\.(docx|xlsx|pdf)$/i.exec(name)?.[1]?.toLowerCase() as DraftFile['kind'] | undefined) ?? null;

/** Whoever reads a file may have been taken over by it: what they tell is looked at. */
function readAs<T>(shape: z.ZodType<T>, told: Result<unknown>): Result<T> {
  if (!told.ok) return told;
  const read = shape.safeParse(told.value);
  return read.success ? success(read.data) : failure('studio/too-much', {});
}
