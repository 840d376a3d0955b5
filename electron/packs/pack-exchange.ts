import { basename } from 'node:path';
import type { ExportedPack, KnownSigners } from '@shared/ipc/packs';
import { PACK_EXTENSION } from '@shared/packs/pack-file';
import { failure, success, type Result } from '@shared/problems/problem';
import type { CalendarDate } from '@shared/text/calendar-date';
import { safeFileName } from '@shared/text/file-name';
import type { FillQueue } from '../filling/fill-queue';
import { writeFileAtomically } from '../storage/atomic-file';
import type { OwnPacks } from './own-packs';
import type { PackRepository } from './pack-repository';
import { fingerprintOf, signFiles, unsignedFiles } from './pack-signing';
import type { Turns } from '../storage/turns';
import type { SignerList } from './signer-list';
import { keyText, type SigningKey } from './signing-key';
import { sealedZip } from './zip-seal';

interface ExchangeParts {
  shelf: PackRepository;
  own: OwnPacks;
  key: SigningKey;
  signers: SignerList;
  jobs: Pick<FillQueue, 'run'>;
  /** Of whatever changes packs in the profile. */
  turns: Turns;
  today: () => CalendarDate;
  /** Of what was taken in and isn't loaded yet. */
  incomingKey: () => string | null;
  /** A person's word that a name belongs to a key: a page could say so of its own. */
  mayAccept: (facts: readonly string[]) => Promise<Result<null>>;
}

/** Packs that were made here go out, signed; and who has signed those that came in gets a name. */
export class PackExchange {
  constructor(private readonly parts: ExchangeParts) {}

  /**
   * One zip of a pack that was made here, with signature.json over each of its files. Problems: `studio/not-own`, `keychain/…`, `signer/…`, `file/…`.
   *
   * @param choose where a person wants it, by the name that it would have; null: nowhere
   */
  async export(
    packId: string,
    author: string,
    choose: (name: string) => Promise<string | null>,
  ): Promise<Result<ExportedPack>> {
    const own = await this.own(packId);
    if (!own.ok) return own;
    const { title, version } = own.value.pack;
    const place = await choose(`${safeFileName(title)}_${version}.${PACK_EXTENSION}`);
    if (place === null) return success({ cancelled: true });
    return this.parts.turns.take(() => this.write(packId, author, place));
  }

  private async own(packId: string) {
    const made = await this.parts.own.ids();
    if (!made.ok) return made;
    const pack = await this.parts.shelf.find(packId);
    const isOwn = pack?.origin === 'profile' && made.value.has(packId);
    return isOwn ? success(pack) : failure('studio/not-own', { pack: packId });
  }

  /** Nothing takes its place while it is read; in the meantime it may have become somebody else's, which is never signed here. */
  private async write(packId: string, author: string, place: string): Promise<Result<ExportedPack>> {
    const { key, signers, jobs, today } = this.parts;
    const own = await this.own(packId);
    if (!own.ok) return own;
    const files = await unsignedFiles(own.value.folder);
    if (!files.ok) return files;
    const signing = await key.make();
    if (!signing.ok) return signing;
    const signature = signFiles(files.value, signing.value, { author, signedOn: today() });
    const zip = await jobs.run({ kind: 'pack-up', files: [...files.value, signature] });
    if (!zip.ok) return zip;
    if (!(zip.value instanceof Uint8Array)) return failure('unexpected', { reason: 'no zip' });
    const signer = keyText(signing.value);
    const known = await signers.remember(packId, signer);
    const written = known.ok ? await writeFileAtomically(place, sealedZip(zip.value, signing.value)) : known;
    if (!written.ok) return written;
    return success({ cancelled: false, file: basename(place), fingerprint: fingerprintOf(signer) });
  }

  /** Whom this PC knows; its own key only where it has signed something. A keychain that is closed just now hides it alone. */
  async known(): Promise<Result<KnownSigners>> {
    const accepted = await this.parts.signers.accepted();
    if (!accepted.ok) return accepted;
    const key = await this.parts.key.find();
    const own = key.ok && key.value ? fingerprintOf(keyText(key.value)) : null;
    return success({ own, accepted: accepted.value });
  }

  /** Problems: `signer/unknown`, `signer/list-unreadable`, `asked/…`. */
  async accept(fingerprint: string, name: string): Promise<Result<null>> {
    const { signers, incomingKey, mayAccept, today } = this.parts;
    const incoming = incomingKey();
    const isIncoming = incoming !== null && fingerprintOf(incoming) === fingerprint;
    const key = isIncoming ? incoming : await signers.keyOf(fingerprint);
    if (key === null) return failure('signer/unknown', {});
    const agreed = await mayAccept([`名前：${name}`, `確認番号：${fingerprint}`]);
    return agreed.ok ? signers.accept(key, name, today()) : agreed;
  }

  forget(fingerprint: string): Promise<Result<null>> {
    return this.parts.signers.forget(fingerprint);
  }
}
