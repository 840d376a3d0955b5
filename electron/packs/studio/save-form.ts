import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ownPack } from '@shared/form-studio/write/own-pack';
import type { SavedForm, StudioWork } from '@shared/ipc/form-studio';
import type { Ledger } from '@shared/ledger/entities';
import { claimedNames } from '@shared/packs/claimed-names';
import type { KnownChannels } from '@shared/packs/network-schema';
import { nextVersion } from '@shared/text/version';
import type { Pack } from '@shared/packs/schema';
import { success, type Result } from '@shared/problems/problem';
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
  const formId = idOfForm(saving);
  const written = await writeOwnForm(draft, work, formId, parts.jobs);
  if (!written.ok) return written;
  const version = nextVersion(before?.pack.version ?? null);
  const laid = await lay(aside, { ...saving, id, version, form: written.value }, parts);
  if (!laid.ok) return laid;
  const checked = await checkPackFolder(aside, parts.jobs, await parts.sample(), parts.channels);
  if (!checked.ok) return checked;
  const { pack, findings } = checked.value;
  if (!pack || findings.some(({ level }) => level === 'error')) return success({ saved: false, findings });
  const claimed = await mayBeCalled(pack, before?.pack ?? null, parts);
  if (!claimed.ok) return claimed;
  const kept = before ? await parts.history.keep(id, before.folder) : success(null);
  const listed = kept.ok ? await parts.own.add(id) : kept;
  const placed = listed.ok ? await placeFolder(aside, parts.packs, before ? basename(before.folder) : id) : listed;
  return placed.ok ? success({ saved: true, packId: id, formId, version, findings }) : placed;
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

/** One that is changed, and next year's in the same pack, take the form's place; any other is form-1, form-2, … */
function idOfForm({ draft: { edits, follows }, before }: Saving): string {
  const forms = new Set(before?.pack.forms.map(({ id }) => id));
  const replaced = edits ?? follows;
  if (replaced && replaced.packId === before?.pack.id && forms.has(replaced.formId)) return replaced.formId;
  for (let number = 1; ; number++) if (!forms.has(`form-${number}`)) return `form-${number}`;
}

interface Laying extends Saving {
  id: string;
  version: string;
  form: WrittenOwnForm;
}

async function lay(aside: string, laying: Laying, { packs, channels }: SavingParts): Promise<Result<null>> {
  const { id, version, draft, work, before, form } = laying;
  try {
    await mkdir(aside, { recursive: true });
    const copied = before ? await copyFolder(before.folder, aside) : success(null);
    if (!copied.ok) return copied;
    // Of the form as it was nothing stays: this year's file may be of another kind.
    await rm(join(aside, form.id), { recursive: true, force: true });
  } catch (error) {
    return writeFailure(error as NodeJS.ErrnoException, basename(packs));
  }
  const there = before?.pack.forms ?? [];
  const forms = there.some((one) => one.id === form.id)
    ? there.map((one) => (one.id === form.id ? form : one))
    : [...there, form];
  const files = [...(before?.pack.sources ?? []).map(fileOfSource), draft.file];
  const pack = ownPack({ id, version, about: work.pack, forms, files }, channels);
  const beside: KeptDecisions = { format: 1, file: draft.file, decisions: work.decisions };
  return writeFiles(
    [
      { path: `${form.id}/${templateOf(draft.kind)}`, bytes: draft.bytes },
      { path: `${form.id}/form.json`, bytes: asText(form.json) },
      { path: `${form.id}/${DECISIONS_FILE}`, bytes: asText(beside) },
      { path: 'pack.json', bytes: asText(pack) },
    ],
    aside,
  );
}

const asText = (json: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);

const fileOfSource = (source: string): string => /^市のファイル「(.*)」$/.exec(source)?.[1] ?? source;
