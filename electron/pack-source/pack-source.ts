import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundPack, FoundPacks, IncomingPack } from '@shared/ipc/packs';
import type { KnownChannels } from '@shared/packs/network-schema';
import { packLimits } from '@shared/packs/pack-limits';
import { failure, problemOf, success, type Failure, type Result } from '@shared/problems/problem';
import { isNewer } from '@shared/text/version';
import type { FillQueue } from '../filling/fill-queue';
import { lookAtIncoming } from '../packs/look-at-incoming';
import { INCOMING, unpackTo } from '../packs/pack-copy';
import { openPackFolder } from '../packs/pack-folder';
import type { PackRepository } from '../packs/pack-repository';
import type { SealedPack } from '../packs/pack-service';
import { verifyFolder } from '../packs/pack-signing';
import type { SignerList } from '../packs/signer-list';
import { sealOfZip } from '../packs/zip-seal';
import { writeFailure } from '../storage/atomic-file';
import { sha256 } from '../storage/sha256';
import type { Turns } from '../storage/turns';
import { bytesThere } from '../updates/update-source';
import type { PlaceOfPacks } from './place-of-packs';

interface SourceParts {
  /** Folder or address, as a person has said to main; null: nobody has. */
  place: () => string | null;
  open: (place: string) => Promise<PlaceOfPacks>;
  jobs: Pick<FillQueue, 'run'>;
  channels: KnownChannels;
  /** Folder of the profile's packs. */
  packs: string;
  shelf: PackRepository;
  signers: SignerList;
  service: { takeSealed: (sealed: SealedPack) => Promise<Result<IncomingPack>> };
  /** Of looks: one after the other. */
  turns: Turns;
  /** Milliseconds in which all of it comes, or none. */
  patience?: number;
}

/** A share somewhere, and a form or two of some megabytes. */
const PATIENCE = 5 * 60_000;

/**
 * Newer packs, from where the office has said. What lies there is somebody's: signed as a whole before anything is unpacked, unpacked without powers, looked
 * at as any that is brought by hand, and taken in by a person's word alone.
 */
export class PackSource {
  private found: FoundPacks | null = null;
  /** What was looked at, by its file's name: only these very bytes are news. */
  private readonly seen = new Map<string, string>();
  private under: AbortController | null = null;

  constructor(private readonly parts: SourceParts) {}

  state(): { place: string | null; found: FoundPacks | null } {
    return { place: this.parts.place(), found: this.found };
  }

  /** Another place, or none: what was found at the one before is no news any more. */
  forget(): void {
    this.stop();
    this.found = null;
    this.seen.clear();
  }

  /** Ends a look that is under way. */
  stop(): void {
    this.under?.abort();
  }

  /** What is there and is newer than what is here. Problems: `pack/no-source`, `pack/source-away`. */
  look(): Promise<Result<FoundPacks>> {
    return this.parts.turns.take(() =>
      this.at(async (there, signal) => {
        const names = await there.names(signal);
        if (!names) return failure('pack/source-away', {});
        this.seen.clear();
        const found: FoundPacks = { news: [], odd: [] };
        for (const file of names) {
          const looked = await this.lookAt(there, file, signal);
          if (signal.aborted) return failure('pack/source-away', {});
          if (!looked.ok) found.odd.push({ file, message: problemOf(looked).message });
          else if (looked.value) found.news.push(looked.value);
        }
        this.found = found;
        return success(found);
      }),
    );
  }

  /**
   * One that was found is fetched anew, and looked at whole. Problems: `pack/source-changed` where another lies there by now, maybe one from before
   * what is here; `pack/no-incoming`, and those of taking in.
   */
  take(file: string): Promise<Result<IncomingPack>> {
    return this.parts.turns.take(() => {
      // The page has named it.
      if (!this.found?.news.some((one) => one.file === file)) return Promise.resolve(failure('pack/no-incoming', {}));
      return this.at(async (there, signal) => {
        const sealed = await this.bring(there, file, signal);
        if (!sealed.ok) return sealed;
        if (this.seen.get(file) !== sha256(sealed.value.zip)) return failure('pack/source-changed', {});
        return this.parts.service.takeSealed(sealed.value);
      });
    });
  }

  private async at<T>(then: (there: PlaceOfPacks, signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    const { place, open, patience = PATIENCE } = this.parts;
    const said = place();
    if (said === null) return failure('pack/no-source', {});
    this.under = new AbortController();
    const signal = AbortSignal.any([this.under.signal, AbortSignal.timeout(patience)]);
    return then(await open(said), signal);
  }

  private async bring(there: PlaceOfPacks, name: string, signal: AbortSignal): Promise<Result<SealedPack>> {
    const zip = await bytesThere(there.files, name, packLimits.total, signal);
    if (!zip) return failure('pack/source-broken', {});
    const signer = sealOfZip(zip);
    return signer.ok ? success({ name, zip, signer: signer.value }) : signer;
  }

  /** Null: it is here, or a newer one is. */
  private async lookAt(there: PlaceOfPacks, file: string, signal: AbortSignal): Promise<Result<FoundPack | null>> {
    const sealed = await this.bring(there, file, signal);
    if (!sealed.ok) return sealed;
    this.seen.set(file, sha256(sealed.value.zip));
    const aside = join(this.parts.packs, INCOMING + randomUUID());
    try {
      await mkdir(aside, { recursive: true });
      return await this.lookInto(aside, sealed.value);
    } catch (error) {
      return writeFailure(error as NodeJS.ErrnoException, file) as Failure;
    } finally {
      await rm(aside, { recursive: true, force: true }).catch(() => {});
    }
  }

  private async lookInto(aside: string, { name: file, zip, signer }: SealedPack): Promise<Result<FoundPack | null>> {
    const { jobs, channels, shelf, signers } = this.parts;
    const unpacked = await unpackTo(zip, aside, jobs);
    if (!unpacked.ok) return unpacked;
    const signature = await verifyFolder(aside);
    if (!signature.ok) return signature;
    if (signature.value?.key !== signer) return failure('pack/altered', {});
    const opened = await openPackFolder(aside, channels);
    if (!opened.ok) return opened;
    const { pack } = opened.value;
    const here = await shelf.find(pack.id);
    if (here && !isNewer(pack.version, here.pack.version)) return success(null);
    const facts = await lookAtIncoming(aside, pack, signature.value, { shelf, signers });
    if (!facts.ok) return facts;
    const { title, issuer, version } = pack;
    return success({ file, title, issuer, version, replaces: here?.pack.version ?? null, signer: facts.value.signer });
  }
}
