import {
  formsLimits,
  hasForms,
  writeForms,
  type ArchivedFile,
  type ArchivedForms,
  type ArchivedPack,
} from '@shared/backup/forms-archive';
import { success, type Result } from '@shared/problems/problem';
import type { Turns } from '../storage/turns';
import type { OfficialFiles } from './official-files';
import type { OwnPacks } from './own-packs';
import { readPackFiles } from './pack-files';
import type { PackHistory } from './pack-history';
import type { PackRepository } from './pack-repository';
import type { SignerList } from './signer-list';
import { listed, type FormDrafts } from './studio/form-drafts';

export interface KeptForms {
  shelf: PackRepository;
  own: OwnPacks;
  history: PackHistory;
  official: OfficialFiles;
  signers: SignerList;
  drafts: FormDrafts;
  /** Of whatever changes packs in the profile. */
  turns: Turns;
}

/**
 * What the office has loaded or made, for a backup: packs of the profile with the versions before, cities' official files, drafts, and the names of
 * signers. What can't be read, or is too large, keeps nobody from a backup of the ledger: it is named.
 *
 * @returns empty where there is nothing; `left`: by their titles
 */
export function gatherForms(kept: KeptForms): Promise<{ archive: Uint8Array; left: string[] }> {
  return kept.turns.take(async () => {
    const left: string[] = [];
    const room = new Room();
    // In the order in which somebody would miss them.
    const packs = await packsOf(kept, room, left);
    const drafts = await draftsOf(kept, room, left);
    const official = await officialOf(kept, room, left);
    const signers = await kept.signers.read();
    const forms = { packs, official, drafts, accepted: signers.ok ? [...signers.value.accepted] : [] };
    for (const pack of packs) pack.earlier = await earlierOf(pack.id, kept, room);
    return { archive: hasForms(forms) ? writeForms(forms) : new Uint8Array(), left };
  });
}

/** For titles, names and all else of the list that isn't a file's. */
const FOR_LIST = 2 * 1024 * 1024;
/** What a file takes in the list beside its path. */
const FOR_FILE = 64;

/** What of the whole is still free. */
class Room {
  private free = formsLimits.total - FOR_LIST;

  /** Those files where they can be read and fit; null: they can't, or don't. */
  take(files: Result<ArchivedFile[]>): ArchivedFile[] | null {
    const bytes = files.ok
      ? files.value.reduce((sum, one) => sum + one.bytes.length + one.path.length * 3 + FOR_FILE, 0)
      : Infinity;
    if (!files.ok || bytes > this.free) return null;
    this.free -= bytes;
    return files.value;
  }
}

/** Those that were made here first: nobody could give them once more. */
async function packsOf({ shelf, own, signers }: KeptForms, room: Room, left: string[]): Promise<ArchivedPack[]> {
  const [made, signed] = [await own.ids(), await signers.read()];
  const isMade = (id: string): boolean => made.ok && made.value.has(id);
  const ids = (await shelf.list()).flatMap(({ origin, pack }) =>
    origin === 'profile' && pack.ok ? [pack.value.id] : [],
  );
  const packs: ArchivedPack[] = [];
  for (const id of [...new Set(ids)].sort((a, b) => Number(isMade(b)) - Number(isMade(a)))) {
    const found = await shelf.find(id);
    if (found?.origin !== 'profile') continue;
    const { title, version } = found.pack;
    const files = room.take(await readPackFiles(found.folder));
    const signer = (signed.ok && signed.value.packs.find(({ packId }) => packId === id)?.key) || null;
    if (files) packs.push({ id, title: title.slice(0, 300), version, isMade: isMade(id), signer, files, earlier: [] });
    else left.push(title);
  }
  return packs.slice(0, formsLimits.entries);
}

/** Without a word where they don't fit: nobody works with them. */
async function earlierOf(packId: string, { history }: KeptForms, room: Room): Promise<ArchivedPack['earlier']> {
  const earlier: ArchivedPack['earlier'] = [];
  for (const { id, folder } of await history.list(packId)) {
    const files = room.take(await readPackFiles(folder));
    if (files) earlier.push({ id, files });
  }
  return earlier;
}

async function draftsOf({ drafts }: KeptForms, room: Room, left: string[]): Promise<ArchivedForms['drafts']> {
  const kept: ArchivedForms['drafts'] = [];
  for (const draft of await drafts.list()) {
    const title = listed(draft).title || draft.file;
    const files = room.take(await drafts.files(draft.id));
    if (files) kept.push({ id: draft.id, title: title.slice(0, 300), files });
    else left.push(title);
  }
  return kept;
}

async function officialOf({ official }: KeptForms, room: Room, left: string[]): Promise<ArchivedForms['official']> {
  const kept: ArchivedForms['official'] = [];
  for (const one of await official.list()) {
    const read = await official.read(one);
    const files = room.take(read.ok ? success([{ path: one.originalName || 'file', bytes: read.value }]) : read);
    if (files) kept.push({ ...one, files });
    else left.push(one.originalName);
  }
  return kept.slice(0, formsLimits.entries);
}
