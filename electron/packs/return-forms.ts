import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readForms, type ArchivedFile, type ArchivedForms, type ArchivedPack } from '@shared/backup/forms-archive';
import type { ReturnedForms } from '@shared/ipc/backup';
import { claimedNames } from '@shared/packs/claimed-names';
import { isMadeHere } from '@shared/packs/network-of';
import type { KnownChannels } from '@shared/packs/network-schema';
import type { PackSignature } from '@shared/packs/pack-signature';
import type { Pack } from '@shared/packs/schema';
import { success, type Result } from '@shared/problems/problem';
import { isNewer } from '@shared/text/version';
import { sha256 } from '../storage/sha256';
import { folderFor } from './folder-for';
import type { KeptForms } from './gather-forms';
import { INCOMING, placeFolder, writeFiles } from './pack-copy';
import { readPackFiles } from './pack-files';
import { openPackFolder } from './pack-folder';
import { fingerprintOf, verifyFolder } from './pack-signing';

export interface ReturningParts extends KeptForms {
  channels: KnownChannels;
  /** Folder of the profile's packs. */
  packs: string;
  /** A person's word: a page could say so of its own that something came out of a backup. */
  mayReturn: (facts: readonly string[]) => Promise<Result<null>>;
}

/** One of the backup's packs, laid out beside those of the profile. */
interface Laid extends Whole {
  of: ArchivedPack;
  /** bring: it isn't here, or an older one is · same: it is here · keep: what is here is as new, or newer */
  becomes: 'bring' | 'same' | 'keep';
  /** What is used here. */
  here: Pack | null;
  /** Versions before it that aren't here, and the pack itself where it only goes among them. */
  before: Before[];
}

/** What goes among the versions before: from there a page puts it into use by itself. */
interface Before extends Whole {
  /** The moment at which another took its place; null: now. */
  id: string | null;
}

/** A pack's folder as its own files and its signature say. */
interface Whole {
  folder: string;
  pack: Pack;
  signature: PackSignature | null;
}

/**
 * Forms out of a backup come back beside what is here: nothing that is newer here, or isn't in the backup, is touched. Each pack is whole and comes
 * whole; one that isn't is told, and keeps no other from coming.
 *
 * Problems: `backup/damaged-forms`: nothing was changed.
 */
export async function returnForms(archive: Uint8Array, parts: ReturningParts): Promise<Result<ReturnedForms>> {
  const read = readForms(archive);
  if (!read.ok) return read;
  const aside = join(parts.packs, INCOMING + randomUUID());
  try {
    return await parts.turns.take(() => returnAll(read.value, aside, parts));
  } finally {
    parts.shelf.refresh();
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  }
}

async function returnAll(forms: ArchivedForms, aside: string, parts: ReturningParts): Promise<Result<ReturnedForms>> {
  const told: ReturnedForms = { brought: [], kept: [], damaged: [], drafts: 0, isDeclined: false };
  const laid: Laid[] = [];
  for (const [at, one] of forms.packs.entries()) {
    const beside = await lay(one, join(aside, String(at)), parts);
    if (beside) laid.push(beside);
    else told.damaged.push(one.title);
  }
  const official = await newOfficial(forms.official, parts, told);
  const accepted = await newNames(forms.accepted, parts);
  const coming = laid.filter(({ becomes, before }) => becomes === 'bring' || before.length > 0);
  if (coming.length + official.length + accepted.length > 0) {
    const facts = [
      ...(await Promise.all(coming.map((one) => factsOf(one, parts)))).flat(),
      ...official.map(({ originalName }) => `市の公式ファイル「${originalName}」`),
      ...accepted.map(({ key, name }) => `発行元の名前「${name}」（確認番号：${fingerprintOf(key)}）`),
    ];
    const agreed = await parts.mayReturn(facts);
    told.isDeclined = !agreed.ok;
  }
  if (!told.isDeclined) await bring({ laid, official, accepted }, parts, told);
  for (const { id, title, files } of forms.drafts) {
    const put = await parts.drafts.putBack(id, files);
    if (put.ok) told.drafts += Number(put.value);
    else told.damaged.push(title);
  }
  return success(told);
}

/** @returns null where it isn't a whole pack of that id, as its own files and its signature say */
async function lay(of: ArchivedPack, folder: string, parts: ReturningParts): Promise<Laid | null> {
  const { shelf } = parts;
  const whole = await opened(of.id, of.files, folder, parts);
  if (!whole) return null;
  const { pack } = whole;
  const found = await shelf.find(of.id);
  const here = found?.pack ?? null;
  const isSame = found?.origin === 'profile' && (await digestOf(found.folder)) === (await digestOf(folder));
  // One that was loaded in the place of the app's own had a reason to be.
  const isOlderHere =
    here === null ||
    (found?.origin === 'bundled' ? !isNewer(here.version, pack.version) : isNewer(pack.version, here.version));
  const becomes = isSame ? 'same' : isOlderHere ? 'bring' : 'keep';
  const before = await beforeOf({ ...whole, of, becomes }, `${folder}-earlier`, parts);
  return { ...whole, of, here, becomes, before };
}

async function opened(
  id: string,
  files: readonly ArchivedFile[],
  folder: string,
  { channels }: ReturningParts,
): Promise<Whole | null> {
  const read = (await laidOut(files, folder)) ? await openPackFolder(folder, channels) : null;
  const signed = await verifyFolder(folder);
  if (!read?.ok || read.value.pack.id !== id || !signed.ok) return null;
  return { folder, pack: read.value.pack, signature: signed.value };
}

/** Those that are whole, and not here yet. Somebody may want to go back to the backup's version of a pack that stays as it is. */
async function beforeOf(
  { of, becomes, ...whole }: Whole & Pick<Laid, 'of' | 'becomes'>,
  aside: string,
  parts: ReturningParts,
): Promise<Before[]> {
  const here = await parts.history.list(of.id);
  const before: Before[] = [];
  if (becomes === 'keep') {
    const digests = await Promise.all(here.map(({ folder }) => digestOf(folder)));
    if (!digests.includes(await digestOf(whole.folder))) before.push({ ...whole, id: null });
  }
  for (const { id, files } of of.earlier) {
    if (here.some((one) => one.id === id)) continue;
    const found = await opened(of.id, files, join(aside, randomUUID()), parts);
    if (found) before.push({ ...found, id });
  }
  return before;
}

async function laidOut(files: readonly ArchivedFile[], folder: string): Promise<boolean> {
  const made = await mkdir(folder, { recursive: true }).catch(() => null);
  return made !== null && (await writeFiles(files, folder)).ok;
}

/** Of all files with their names, in their order; null where one can't be read. */
async function digestOf(folder: string): Promise<string | null> {
  const files = await readPackFiles(folder);
  return files.ok ? sha256(JSON.stringify(files.value.map(({ path, bytes }) => [path, sha256(bytes)]))) : null;
}

/** By what a person can tell it, and what makes it doubtful. */
async function factsOf({ of, pack, signature, here, becomes, before }: Laid, parts: ReturningParts): Promise<string[]> {
  const replaces = here ? `。いまの ${here.version} 版と入れ替わります` : '';
  const versions = before.map((one) => one.pack.version).join('、');
  const doubts = await Promise.all([{ pack, signature }, ...before].map((one) => doubtsOf(one, of, parts)));
  return [
    becomes === 'bring'
      ? `${pack.title}（${[`${pack.version} 版`, ...issuerOf(pack)].join('、')}）${replaces}`
      : `${before[0]?.pack.title}の、前の版（${versions} 版）。いつでも使えるように取っておきます`,
    ...new Set(doubts.flat()),
  ];
}

/** Said beside its title; of forms made here both may be the same words, which are said once. */
const issuerOf = ({ title, issuer }: Pack): string[] => (issuer === title ? [] : [issuer]);

async function doubtsOf(
  { pack, signature }: Pick<Whole, 'pack' | 'signature'>,
  { isMade }: ArchivedPack,
  { shelf, signers }: ReturningParts,
): Promise<string[]> {
  const bundled = await shelf.bundledPacks();
  // Made on the screen, for a network chosen from a list there: that is no name it takes, and studio asks nobody about it either.
  const added = isMade && isMadeHere(pack) ? bundled.find(({ id }) => id === pack.of) : undefined;
  const { of: _, ...said } = pack;
  const standing = await signers.standing(pack.id, signature);
  const isOther = !standing.ok || standing.value === 'other' || standing.value === 'unsigned';
  return [
    ...(added ? [`「${added.title}」で使う様式です`] : []),
    ...claimedNames(added ? said : pack, bundled).map((title) => `付属の「${title}」と同じ名前を名のっています`),
    ...(isOther ? ['発行元が、いまの版と違います'] : []),
  ];
}

/** A file that was loaded here as late, or later, stays. */
async function newOfficial(
  archived: ArchivedForms['official'],
  { official }: ReturningParts,
  told: ReturnedForms,
): Promise<ArchivedForms['official']> {
  const coming: ArchivedForms['official'] = [];
  for (const one of archived) {
    const here = await official.find(one);
    const [file] = one.files;
    if (!file || sha256(file.bytes) !== one.digest) told.damaged.push(one.originalName);
    else if (!here || here.loadedOn < one.loadedOn) coming.push(one);
  }
  return coming;
}

async function newNames(
  accepted: ArchivedForms['accepted'],
  { signers }: ReturningParts,
): Promise<ArchivedForms['accepted']> {
  const here = await signers.read();
  return here.ok ? accepted.filter(({ key }) => here.value.accepted.every((one) => one.key !== key)) : [];
}

async function bring(
  { laid, official, accepted }: { laid: readonly Laid[] } & Pick<ArchivedForms, 'official' | 'accepted'>,
  parts: ReturningParts,
  told: ReturnedForms,
): Promise<void> {
  for (const one of laid) {
    const { pack, here, becomes } = one;
    const kept = await keepBefore(one, parts);
    const placed = kept.ok && becomes === 'bring' ? await place(one, parts) : kept;
    if (!placed.ok) told.damaged.push(pack.title);
    else if (becomes === 'bring') told.brought.push(`${pack.title}（${pack.version} 版）`);
    else if (becomes === 'keep' && here)
      told.kept.push({ title: here.title, here: here.version, inBackup: pack.version });
  }
  for (const { files, ...one } of official) {
    const [file] = files;
    const put = file && (await parts.official.replace(one, file.bytes, one.originalName, one.loadedOn));
    if (put?.ok) told.brought.push(one.originalName);
    else told.damaged.push(one.originalName);
  }
  for (const { key, name, acceptedOn } of accepted) await parts.signers.accept(key, name, acceptedOn);
}

/** Into the place of an older one, which is kept. Lists first: a pack without them would be nobody's. */
async function place({ of, folder, pack, signature }: Laid, parts: ReturningParts): Promise<Result<null>> {
  const { shelf, history, own, signers, packs } = parts;
  const found = await shelf.find(pack.id);
  const kept = found?.origin === 'profile' ? await history.keep(pack.id, found.folder) : success(null);
  if (!kept.ok) return kept;
  const listed = of.isMade ? await own.add(pack.id) : await own.remove(pack.id);
  const signer = signature?.key ?? of.signer;
  const known = listed.ok && signer !== null ? await signers.remember(pack.id, signer) : listed;
  const placed = known.ok ? await placeFolder(folder, packs, await folderFor(pack.id, shelf)) : known;
  // The next one's folder is looked for among those that are there.
  shelf.refresh();
  return placed;
}

async function keepBefore({ pack, before }: Laid, { history }: ReturningParts): Promise<Result<null>> {
  for (const { id, folder } of before) {
    const kept = id === null ? await history.keep(pack.id, folder) : await history.putBack(pack.id, id, folder);
    if (!kept.ok) return kept;
  }
  return success(null);
}
