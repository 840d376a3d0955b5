import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KnownChannels } from '@shared/packs/network-schema';
import { zipLimits } from '@shared/forms/zip/limits';
import type { ChosenOfficial, DroppedPack, IncomingPack, OfForm } from '@shared/ipc/packs';
import type { Ledger } from '@shared/ledger/entities';
import type { PackFinding } from '@shared/pack-check/pack-finding';
import type { PackSignature } from '@shared/packs/pack-signature';
import type { Pack } from '@shared/packs/schema';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../filling/fill-queue';
import { writeFailure } from '../storage/atomic-file';
import { checkPackFolder } from './check-folder';
import type { OfficialFiles } from './official-files';
import { inNewFormat, type ConvertOld } from './in-new-format';
import { copyFolder, copyZip, INCOMING, placeFolder, unpackTo, writeFiles } from './pack-copy';
import { readBounded } from './pack-folder';
import { folderFor } from './folder-for';
import { questionFacts, isDoubtful, lookAtIncoming, UNKNOWN_FACTS, type IncomingFacts } from './look-at-incoming';
import type { OwnPacks } from './own-packs';
import type { PackHistory } from './pack-history';
import type { PackRepository } from './pack-repository';
import { verifyFolder } from './pack-signing';
import type { SignerList } from './signer-list';
import { keyText, type SigningKey } from './signing-key';
import type { Turns } from '../storage/turns';
import { mainClock } from '../storage/clock';

interface PackDeskParts {
  shelf: PackRepository;
  official: OfficialFiles;
  jobs: Pick<FillQueue, 'run'>;
  channels: KnownChannels;
  /** Folder of the profile's packs. */
  packs: string;
  sample: () => Promise<Ledger>;
  /** A person's word for one that was dropped on the window, as a page could say so of its own, or that may not be what it seems. */
  mayTake: (facts: readonly string[], isDoubtful: boolean) => Promise<Result<null>>;
  history: PackHistory;
  signers: SignerList;
  own: OwnPacks;
  key: Pick<SigningKey, 'find'>;
  /** Of whatever changes packs in the profile. */
  turns: Turns;
  convertOld: ConvertOld;
}

/** One whose signer is known by all of its bytes (zip-seal.ts). */
export interface SealedPack {
  name: string;
  zip: Uint8Array;
  signer: string;
}

/** Copied aside. */
interface Incoming {
  token: string;
  folder: string;
  /** What can be read of it, and of who has signed it. */
  known: { pack: Pack; facts: IncomingFacts; signature: PackSignature | null } | null;
  isSound: boolean;
  /** Its bytes are the page's, or came by themselves; any other a person has chosen in a dialog of the system's. */
  isUnchosen: boolean;
}

/** Loads packs and official files into the profile, after they were checked there. */
export class PackService {
  /** Ends the look at an official file that is under way. */
  private replacing: AbortController | null = null;
  private incoming: Incoming | null = null;

  constructor(private readonly parts: PackDeskParts) {}

  /** Copies a pack aside and checks the copy: what is loaded later is what was checked. Problems: `pack/…`, `zip/…`, `file/…`. */
  take(path: string, from: 'folder' | 'zip'): Promise<Result<IncomingPack>> {
    const { jobs } = this.parts;
    return this.takeIn({ name: basename(path), isUnchosen: false }, (folder) =>
      from === 'zip' ? copyZip(path, folder, jobs) : copyFolder(path, folder),
    );
  }

  /** The same of one that was dropped on the window. */
  takeDropped(dropped: DroppedPack): Promise<Result<IncomingPack>> {
    const { jobs } = this.parts;
    return this.takeIn({ name: dropped.name, isUnchosen: true }, (folder) =>
      dropped.from === 'zip' ? unpackTo(dropped.bytes, folder, jobs) : writeFiles(dropped.files, folder),
    );
  }

  /** The same of one that lies where the office has said (`electron/pack-source/`): nobody but its signer may have put together what is in it. */
  takeSealed({ name, zip, signer }: SealedPack): Promise<Result<IncomingPack>> {
    const { jobs } = this.parts;
    return this.takeIn({ name, isUnchosen: true, signer }, (folder) => unpackTo(zip, folder, jobs));
  }

  /** @param name what a person calls it */
  private async takeIn(
    { name, isUnchosen, signer }: { name: string; isUnchosen: boolean; signer?: string },
    copyTo: (folder: string) => Promise<Result<null>>,
  ): Promise<Result<IncomingPack>> {
    await this.discard();
    const token = randomUUID();
    const folder = join(this.parts.packs, INCOMING + token);
    this.incoming = { token, folder, known: null, isSound: false, isUnchosen };
    const checked = await this.copyAndCheck({ name, signer }, copyTo, folder);
    const { signers, shelf } = this.parts;
    const pack = checked.ok ? checked.value.pack : null;
    const signature = checked.ok ? checked.value.signature : null;
    const facts = pack && (await lookAtIncoming(folder, pack, signature, { shelf, signers }));
    if (!checked.ok || facts?.ok === false) {
      await this.discard();
      return checked.ok ? (facts as Failure) : checked;
    }
    const { findings } = checked.value;
    const known = pack && facts ? { pack, facts: facts.value, signature } : null;
    this.incoming = { token, folder, known, isSound: findings.every(({ level }) => level !== 'error'), isUnchosen };
    return success({ token, pack, findings, ...(facts?.value ?? UNKNOWN_FACTS) });
  }

  private async copyAndCheck(
    { name, signer }: { name: string; signer: string | undefined },
    copyTo: (folder: string) => Promise<Result<null>>,
    folder: string,
  ) {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, basename(this.parts.packs));
    }
    const copied = await copyTo(folder);
    if (!copied.ok) return copied;
    const signed = await verifyFolder(folder);
    if (!signed.ok) return signed;
    if (signer !== undefined && signed.value?.key !== signer) return failure('pack/altered', {});
    const checked = await checkPackFolder(folder, this.parts.jobs, await this.parts.sample(), this.parts.channels);
    // The copy's own name says nothing to a person.
    if (!checked.ok && checked.code === 'pack/no-manifest') return failure('pack/no-manifest', { folder: name });
    return checked.ok ? success({ ...checked.value, signature: signed.value }) : checked;
  }

  /** Loads what was taken in. Problems: `pack/not-sound`, `pack/no-incoming`, `file/…`, `asked/…`; what was there before then still holds. */
  async install(token: string): Promise<Result<{ packId: string }>> {
    const { incoming, parts } = this;
    const known = incoming?.known;
    if (incoming?.token !== token || !known) return failure('pack/no-incoming', {});
    if (!incoming.isSound) return failure('pack/not-sound', {});
    const [{ pack, facts }, isOdd] = [known, isDoubtful(known.facts)];
    const agreed =
      incoming.isUnchosen || isOdd ? await parts.mayTake(questionFacts(pack, facts), isOdd) : success(null);
    if (!agreed.ok) return agreed;
    // Another one may have been dropped while it was asked about.
    if (this.incoming !== incoming) return failure('pack/no-incoming', {});
    // From here on nobody discards it, or brings another: a page could have half of its folder put into place.
    this.incoming = null;
    const placed = await parts.turns.take(() => this.place(incoming.folder, known));
    parts.shelf.refresh();
    if (placed.ok) return success({ packId: pack.id });
    if (this.incoming) await rm(incoming.folder, { recursive: true, force: true }).catch(() => {});
    else this.incoming = incoming;
    return placed;
  }

  /** What is left where it breaks off is the version before, and where that is kept once more. */
  private async place(folder: string, { pack, signature }: NonNullable<Incoming['known']>): Promise<Result<null>> {
    const { signers, own, packs, shelf, key } = this.parts;
    const kept = await this.keepBefore(pack.id);
    if (!kept.ok) return kept;
    const mine = await key.find();
    const isMine = signature !== null && mine.ok && mine.value !== null && keyText(mine.value) === signature.key;
    const given = isMine ? success(null) : await own.remove(pack.id);
    if (!given.ok) return given;
    const known = signature ? await signers.remember(pack.id, signature.key) : success(null);
    return known.ok ? placeFolder(folder, packs, await folderFor(pack.id, shelf)) : known;
  }

  private async keepBefore(packId: string): Promise<Result<null>> {
    const before = await this.parts.shelf.find(packId);
    return before?.origin === 'profile' ? this.parts.history.keep(packId, before.folder) : success(null);
  }

  /** Whoever has signed what was taken in: an office can give them a name before it loads it. */
  incomingKey(): string | null {
    return this.incoming?.known?.signature?.key ?? null;
  }

  /** Drops what was taken in and not loaded. */
  async discard(): Promise<void> {
    const { incoming } = this;
    this.incoming = null;
    if (incoming) await rm(incoming.folder, { recursive: true, force: true }).catch(() => {});
  }

  /** Takes a pack out of the profile; a bundled one of the same id holds again, and it is kept among the earlier ones. Problems: `pack/not-found`, `file/…`. */
  remove(name: string): Promise<Result<null>> {
    return this.parts.turns.take(() => this.takeOut(name));
  }

  private async takeOut(name: string): Promise<Result<null>> {
    const { shelf, packs } = this.parts;
    const ours = (await shelf.list()).find((one) => one.origin === 'profile' && one.name === name);
    if (!ours) return failure('pack/not-found', { pack: name });
    const kept = ours.pack.ok ? await this.keepBefore(ours.pack.value.id) : success(null);
    if (!kept.ok) return kept;
    try {
      await rm(join(packs, name), { recursive: true });
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, name);
    } finally {
      shelf.refresh();
    }
    return success(null);
  }

  /** Puts an official file in the place of a form's own when it has all of the form's places. Problems: `pack/…`, `file/…`. */
  async replaceForm(of: OfForm, file: string): Promise<Result<ChosenOfficial>> {
    const { shelf, official, jobs, sample } = this.parts;
    const opened = await shelf.openOwn(of.packId, of.formId);
    if (!opened.ok) return opened;
    const read = await readBounded(file, zipLimits.file);
    if (!read.ok) return read;
    this.stopReplacing();
    const { signal } = (this.replacing = new AbortController());
    const converted = await inNewFormat(read.value, signal, this.parts);
    if (converted && !converted.ok) return converted;
    const bytes = converted?.value.bytes ?? read.value;
    const { pack, form } = opened.value;
    const alone = { ...pack, forms: [form] };
    const templates = { [form.id]: bytes };
    const checked = await jobs.run({ kind: 'check-pack', pack: alone, templates, aids: { sample: await sample() } });
    if (!checked.ok) return checked;
    if (signal.aborted) return failure('old-format/cancelled', {});
    const findings = checked.value.filter(isOfFile);
    const originalName = basename(file).slice(-300);
    const accepted = findings.every(({ level }) => level !== 'error');
    const wasConverted = converted !== null;
    const answer = { cancelled: false as const, originalName, accepted, wasConverted, findings };
    if (!accepted) return success(answer);
    const replaced = await official.replace(of, bytes, originalName, mainClock.today());
    shelf.refresh();
    return replaced.ok ? success(answer) : replaced;
  }

  /** Ends the look at an official file, a conversion too; it comes back as `old-format/cancelled`. */
  stopReplacing(): void {
    this.replacing?.abort();
    this.replacing = null;
  }

  /** The form's own file holds again. Problems: `file/…`. */
  async restoreForm(of: OfForm): Promise<Result<null>> {
    const restored = await this.parts.official.restore(of);
    this.parts.shelf.refresh();
    return restored;
  }
}

/** What the pack itself may have against it is no fault of the city's file. */
const isOfFile = ({ code }: PackFinding): boolean =>
  !['pack/unknown-field', 'pack/unknown-term', 'pack/expression', 'pack/endless-expression'].includes(code);
