import { z } from 'zod';
import type { KnownSigners, PackSigner } from '@shared/ipc/packs';
import { SignerKey, type PackSignature } from '@shared/packs/pack-signature';
import { failure, success, type Result } from '@shared/problems/problem';
import type { CalendarDate } from '@shared/text/calendar-date';
import { ListFile } from './list-file';
import { fingerprintOf } from './pack-signing';

const Signers = z.object({
  /** Who has signed the version of a pack that was loaded last, by the pack's id. It stays when the pack goes: who takes one out and brings another is asked. */
  packs: z.array(z.object({ packId: z.string().max(64), key: SignerKey })).max(5_000),
  /** By the name that the office gave them. */
  accepted: z.array(z.object({ key: SignerKey, name: z.string().min(1).max(60), acceptedOn: z.iso.date() })).max(500),
});
type Signers = z.output<typeof Signers>;

/** Whose packs this PC has had, and whom the office knows by name. */
export class SignerList {
  private readonly list: ListFile<Signers>;

  constructor(file: string) {
    this.list = new ListFile(file, Signers, { packs: [], accepted: [] }, () => failure('signer/list-unreadable', {}));
  }

  /** What a pack's signer is, beside who has signed the one before. Problem: `signer/list-unreadable`. */
  async standing(packId: string, signature: PackSignature | null): Promise<Result<PackSigner['standing']>> {
    const read = await this.list.read();
    if (!read.ok) return read;
    const before = read.value.packs.find((one) => one.packId === packId)?.key;
    if (before === undefined) return success(signature ? 'first' : 'none');
    if (!signature) return success('unsigned');
    return success(signature.key === before ? 'same' : 'other');
  }

  /** All of it, to go along in a backup. */
  read(): Promise<Result<Readonly<Signers>>> {
    return this.list.read();
  }

  /** As the office calls them; null: it doesn't know them. */
  async nameOf(key: string): Promise<string | null> {
    const read = await this.list.read();
    return read.ok ? (read.value.accepted.find((one) => one.key === key)?.name ?? null) : null;
  }

  /** From now on the next version is compared with this one. */
  async remember(packId: string, key: string): Promise<Result<null>> {
    return done(
      await this.change(({ packs, accepted }) => ({
        packs: [...packs.filter((one) => one.packId !== packId), { packId, key }],
        accepted,
      })),
    );
  }

  /** The key with a fingerprint, of those whose packs this PC has. */
  async keyOf(fingerprint: string): Promise<string | null> {
    const read = await this.list.read();
    const keys = read.ok ? [...read.value.packs, ...read.value.accepted].map(({ key }) => key) : [];
    return keys.find((key) => fingerprintOf(key) === fingerprint) ?? null;
  }

  async accept(key: string, name: string, acceptedOn: CalendarDate): Promise<Result<null>> {
    return done(
      await this.change(({ packs, accepted }) => ({
        packs,
        accepted: [...accepted.filter((one) => one.key !== key), { key, name, acceptedOn }],
      })),
    );
  }

  async forget(fingerprint: string): Promise<Result<null>> {
    return done(
      await this.change(({ packs, accepted }) => ({
        packs,
        accepted: accepted.filter(({ key }) => fingerprintOf(key) !== fingerprint),
      })),
    );
  }

  async accepted(): Promise<Result<KnownSigners['accepted']>> {
    const read = await this.list.read();
    if (!read.ok) return read;
    return success(
      read.value.accepted.map(({ key, name, acceptedOn }) => ({ fingerprint: fingerprintOf(key), name, acceptedOn })),
    );
  }

  private change(work: (signers: Signers) => Signers): Promise<Result<Signers>> {
    return this.list.change((signers) => Promise.resolve(success(work(signers))));
  }
}

const done = (changed: Result<unknown>): Result<null> => (changed.ok ? success(null) : changed);
