import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { lastDayBefore } from '@shared/form-studio/next-year/days-of-use';
import type { studioRefusals } from '@shared/form-studio/decide/refusals';
import type { StudioRefusal } from '@shared/form-studio/write/about-own-form';
import { handInsOf } from '@shared/form-studio/write/hand-ins';
import { cityFilesOf, ownPack } from '@shared/form-studio/write/own-pack';
import type { SavedForm, StudioWork } from '@shared/ipc/form-studio';
import type { Ledger } from '@shared/ledger/entities';
import { claimedNames } from '@shared/packs/claimed-names';
import type { KnownChannels } from '@shared/packs/network-schema';
import { nextVersion } from '@shared/text/version';
import type { Pack } from '@shared/packs/schema';
import { success, type Result } from '@shared/problems/problem';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { FillQueue } from '../../filling/fill-queue';
import { writeFailure } from '../../storage/atomic-file';
import { checkPackFolder } from '../check-folder';
import type { OwnPacks } from '../own-packs';
import { questionFacts, UNKNOWN_FACTS } from '../look-at-incoming';
import type { PackHistory } from '../pack-history';
import type { PackRepository } from '../pack-repository';
import { copyFolder, INCOMING, placeFolder, writeFiles } from '../pack-copy';
import { DECISIONS_FILE, type KeptDecisions } from './kept-decisions';
import type { FormDraft } from './form-drafts';
import { templateOf, writeOwnForm, type WrittenOwnForm } from './write-own-form';

export interface SavingParts {
  own: OwnPacks;
  jobs: Pick<FillQueue, 'run'>;
  channels: KnownChannels;
  /** Folder of the profile's packs. */
  packs: string;
  sample: () => Promise<Ledger>;
  history: PackHistory;
  today: () => CalendarDate;
  shelf: PackRepository;
  /** A person's word for a pack that takes a name of the app's own ones. */
  mayTake: (facts: readonly string[], isDoubtful: boolean) => Promise<Result<null>>;
}

/** @property before the own pack as it is, and where; null for a new one */
export interface Saving {
  draft: FormDraft & { bytes: Uint8Array };
  work: StudioWork;
  before: { pack: Pack; folder: string } | null;
}

/**
 * A draft becomes a form of a pack that was made here, in a version of its own: laid out in a folder beside, checked as a pack from elsewhere is, and put
 * into its place as a whole.
 */
export async function saveForm(saving: Saving, parts: SavingParts): Promise<Result<SavedForm>> {
  const aside = join(parts.packs, INCOMING + randomUUID());
  try {
    return await saveBeside(aside, saving, parts);
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  }
}

async function saveBeside(aside: string, saving: Saving, parts: SavingParts): Promise<Result<SavedForm>> {
  const { draft, work, before } = saving;
  const id = before?.pack.id ?? `own-${randomUUID().slice(0, 8)}`;
  const replaced = replacedForm(saving, parts.today());
  const formId = idOfForm(before, replaced);
  const written = await writeOwnForm(draft, work, formId, parts);
  if (!written.ok) return written;
  const version = nextVersion(before?.pack.version ?? null);
  const laid = await lay(aside, { ...saving, id, version, replaced, form: written.value }, parts);
  if (!laid.ok) return laid;
  const checked = await checkPackFolder(aside, parts.jobs, await parts.sample(), parts.channels);
  if (!checked.ok) return checked;
  const { pack, findings } = checked.value;
  const errors = findings.filter(({ level }) => level === 'error');
  if (!pack || errors.length > 0)
    return success({ saved: false, findings, refusals: await refusalsOf(errors, written.value, work) });
  const claimed = await mayBeCalled(pack, before?.pack ?? null, parts);
  if (!claimed.ok) return claimed;
  const kept = before ? await parts.history.keep(id, before.folder) : success(null);
  const listed = kept.ok ? await parts.own.add(id) : kept;
  const placed = listed.ok ? await placeFolder(aside, parts.packs, before ? basename(before.folder) : id) : listed;
  return placed.ok ? success({ saved: true, packId: id, formId, version, findings }) : placed;
}

/** In words of who makes it, with what each is about. */
export async function refusalsOf(
  found: Parameters<typeof studioRefusals>[0],
  { json, origins }: WrittenOwnForm,
  { decisions }: StudioWork,
): Promise<StudioRefusal[]> {
  // It knows each item by its name: an office that makes no forms never loads them.
  const { studioRefusals: told } = await import('@shared/form-studio/decide/refusals');
  return told(found, { form: json, origins }, decisions);
}

/** An office may make forms for a city that the app knows; a page that was taken over may not by itself. Asked once for each name. */
async function mayBeCalled(pack: Pack, before: Pack | null, { shelf, mayTake }: SavingParts): Promise<Result<null>> {
  const bundled = await shelf.bundledPacks();
  const known = new Set(before ? claimedNames(before, bundled) : []);
  // Whose form it is has somebody chosen from a list here: it goes nowhere that others can't.
  const { of: _, ...said } = pack;
  const claims = claimedNames(said, bundled).filter((title) => !known.has(title));
  if (claims.length === 0) return success(null);
  return mayTake(questionFacts(pack, { ...UNKNOWN_FACTS, claims }), true);
}

/** The form whose place another takes. @property until its last day, where both stand side by side until then */
interface ReplacedForm {
  id: string;
  until: CalendarDate | null;
}

/** Of the pack that it goes into: one that is changed, or the one that next year's follows. */
function replacedForm({ draft: { edits, follows }, work, before }: Saving, today: CalendarDate): ReplacedForm | null {
  const of = edits ?? follows;
  const last = of?.packId === before?.pack.id ? before?.pack.forms.find(({ id }) => id === of?.formId) : undefined;
  if (!last) return null;
  return { id: last.id, until: edits ? null : lastDayBefore(work.form, last, today) };
}

/** What stands beside another is form-1, form-2, … */
function idOfForm(before: Saving['before'], replaced: ReplacedForm | null): string {
  if (replaced?.until === null) return replaced.id;
  const forms = new Set(before?.pack.forms.map(({ id }) => id));
  for (let number = 1; ; number++) if (!forms.has(`form-${number}`)) return `form-${number}`;
}

interface Laying extends Saving {
  id: string;
  version: string;
  replaced: ReplacedForm | null;
  form: WrittenOwnForm;
}

async function lay(aside: string, laying: Laying, { packs, channels }: SavingParts): Promise<Result<null>> {
  const { id, version, draft, work, before, replaced, form } = laying;
  try {
    await mkdir(aside, { recursive: true });
    const copied = before ? await copyFolder(before.folder, aside) : success(null);
    if (!copied.ok) return copied;
    // Of the form as it was nothing stays: this year's file may be of another kind.
    await rm(join(aside, form.id), { recursive: true, force: true });
    // Written anew of what is said of all forms.
    await rm(join(aside, PROCEDURES), { recursive: true, force: true });
    if (replaced?.until) await endOn(replaced.until, join(aside, replaced.id, FORM_FILE));
  } catch (error) {
    return writeFailure(error as NodeJS.ErrnoException, basename(packs));
  }
  const there = (before?.pack.forms ?? []).map((one) => ({
    ...one,
    ...(one.id === replaced?.id && replaced.until && { effectiveTo: replaced.until }),
    handIns: before ? handInsOf(before.pack, one.id) : [],
  }));
  const forms = there.some((one) => one.id === form.id)
    ? there.map((one) => (one.id === form.id ? form : one))
    : [...there, form];
  const files = [...(before ? cityFilesOf(before.pack) : []), draft.file];
  const { pack, procedures } = ownPack({ id, version, about: work.pack, forms, files }, channels);
  const beside: KeptDecisions = { format: 1, file: draft.file, decisions: work.decisions };
  return writeFiles(
    [
      { path: `${form.id}/${templateOf(draft.kind)}`, bytes: draft.bytes },
      { path: `${form.id}/${FORM_FILE}`, bytes: asText(form.json) },
      { path: `${form.id}/${DECISIONS_FILE}`, bytes: asText(beside) },
      { path: 'pack.json', bytes: asText(pack) },
      ...[...procedures].map(([event, json]) => ({ path: `${PROCEDURES}/${event}.json`, bytes: asText(json) })),
    ],
    aside,
  );
}

const FORM_FILE = 'form.json';
const PROCEDURES = 'procedures';

/** It is offered no longer than that: its own file and places stay as they are. Throws where it can't be written. */
async function endOn(last: CalendarDate, file: string): Promise<void> {
  const form = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, asText({ ...form, effectiveTo: last }));
}

const asText = (json: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
