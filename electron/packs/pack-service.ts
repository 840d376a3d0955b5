import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KnownChannels } from '@shared/packs/network-schema';
import { zipLimits } from '@shared/forms/zip/limits';
import type { ChosenOfficial, DroppedPack, IncomingPack, OfForm } from '@shared/ipc/packs';
import type { Ledger } from '@shared/ledger/entities';
import type { PackFinding } from '@shared/pack-check/pack-finding';
import type { Pack } from '@shared/packs/schema';
import { failure, success, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../filling/fill-queue';
import { writeFailure } from '../storage/atomic-file';
import { checkPackFolder } from './check-folder';
import type { OfficialFiles } from './official-files';
import { inNewFormat, type ConvertOld } from './in-new-format';
import { copyFolder, copyZip, INCOMING, placeFolder, unpackTo, writeFiles } from './pack-copy';
import { readBounded } from './pack-folder';
import type { PackRepository } from './pack-repository';
import { mainClock } from '../storage/clock';

interface PackDeskParts {
  shelf: PackRepository;
  official: OfficialFiles;
  jobs: Pick<FillQueue, 'run'>;
  channels: KnownChannels;
  /** Folder of the profile's packs. */
  packs: string;
  sample: () => Promise<Ledger>;
  /** A person's word for one that was dropped on the window: a page could say so of its own. */
  mayTake: (facts: readonly string[]) => Promise<Result<null>>;
  convertOld: ConvertOld;
}

/** Copied aside. */
interface Incoming {
  token: string;
  folder: string;
  pack: Pack | null;
  isSound: boolean;
  /** Its bytes are the page's; any other a person has chosen in a dialog of the system's. */
  isDropped: boolean;
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
    return this.takeIn({ name: basename(path), isDropped: false }, (folder) =>
      from === 'zip' ? copyZip(path, folder, jobs) : copyFolder(path, folder),
    );
  }

  /** The same of one that was dropped on the window. */
  takeDropped(dropped: DroppedPack): Promise<Result<IncomingPack>> {
    const { jobs } = this.parts;
    return this.takeIn({ name: dropped.name, isDropped: true }, (folder) =>
      dropped.from === 'zip' ? unpackTo(dropped.bytes, folder, jobs) : writeFiles(dropped.files, folder),
    );
  }

  /** @param name what a person calls it */
  private async takeIn(
    { name, isDropped }: { name: string; isDropped: boolean },
    copyTo: (folder: string) => Promise<Result<null>>,
  ): Promise<Result<IncomingPack>> {
    await this.discard();
    const token = randomUUID();
    const folder = join(this.parts.packs, INCOMING + token);
    this.incoming = { token, folder, pack: null, isSound: false, isDropped };
    const checked = await this.copyAndCheck(name, copyTo, folder);
    if (!checked.ok) {
      await this.discard();
      return checked;
    }
    const { pack, findings } = checked.value;
    this.incoming = { token, folder, pack, isSound: findings.every(({ level }) => level !== 'error'), isDropped };
    return success({ token, pack, findings, replaces: pack && (await this.replacedBy(pack)) });
  }

  private async copyAndCheck(name: string, copyTo: (folder: string) => Promise<Result<null>>, folder: string) {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, basename(this.parts.packs));
    }
    const copied = await copyTo(folder);
    if (!copied.ok) return copied;
    const checked = await checkPackFolder(folder, this.parts.jobs, await this.parts.sample(), this.parts.channels);
    // The copy's own name says nothing to a person.
    return !checked.ok && checked.code === 'pack/no-manifest' ? failure('pack/no-manifest', { folder: name }) : checked;
  }

  private async replacedBy({ id }: Pack): Promise<IncomingPack['replaces']> {
    const found = (await this.parts.shelf.list()).find(({ pack }) => pack.ok && pack.value.id === id);
    return found?.pack.ok ? { origin: found.origin, version: found.pack.value.version } : null;
  }

  /** Loads what was taken in. Problems: `pack/not-sound`, `pack/no-incoming`, `file/…`, `asked/…`; what was there before then still holds. */
  async install(token: string): Promise<Result<{ packId: string }>> {
    const { incoming, parts } = this;
    if (incoming?.token !== token || !incoming.pack) return failure('pack/no-incoming', {});
    if (!incoming.isSound) return failure('pack/not-sound', {});
    const agreed = incoming.isDropped ? await parts.mayTake(await this.factsOf(incoming.pack)) : success(null);
    if (!agreed.ok) return agreed;
    // Another one may have been dropped while it was asked about.
    if (this.incoming !== incoming) return failure('pack/no-incoming', {});
    const { id } = incoming.pack;
    const placed = await placeFolder(incoming.folder, parts.packs, await this.folderFor(id));
    parts.shelf.refresh();
    if (!placed.ok) return placed;
    this.incoming = null;
    return success({ packId: id });
  }

  /** By what a person can tell it: as its own pack.json says. */
  private async factsOf(pack: Pack): Promise<string[]> {
    const replaced = await this.replacedBy(pack);
    return [
      `${pack.title}（${pack.version} 版）`,
      `出しているところ：${pack.issuer}`,
      ...(replaced ? [`いまの ${replaced.version} 版と入れ替わります`] : []),
    ];
  }

  /** The pack's own folder; for a new one a name under which no other pack lies, whatever folders are called. */
  private async folderFor(id: string): Promise<string> {
    const there = (await this.parts.shelf.list()).filter(({ origin, pack }) => origin === 'profile' && pack.ok);
    const own = there.find(({ pack }) => pack.ok && pack.value.id === id);
    if (own) return own.name;
    const taken = new Set(there.map(({ name }) => name.toLowerCase()));
    for (let number = 1; ; number++) {
      const name = number === 1 ? id : `${id}-${number}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /** Drops what was taken in and not loaded. */
  async discard(): Promise<void> {
    const { incoming } = this;
    this.incoming = null;
    if (incoming) await rm(incoming.folder, { recursive: true, force: true }).catch(() => {});
  }

  /** Takes a pack out of the profile; a bundled one of the same id holds again. Problems: `pack/not-found`, `file/…`. */
  async remove(name: string): Promise<Result<null>> {
    const { shelf, packs } = this.parts;
    const isOurs = (await shelf.list()).some((one) => one.origin === 'profile' && one.name === name);
    if (!isOurs) return failure('pack/not-found', { pack: name });
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
