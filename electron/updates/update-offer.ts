import { failure, success, type Result } from '@shared/problems/problem';
import type { ReleaseFile, SignedRelease } from '@shared/updates/release';
import { readSigned, releaseLength, UPDATE_BEGINS } from '@shared/updates/update-file';
import { openFile } from '../storage/open-file';

/** A release from somewhere, with its installers. Nothing of it is believed yet. */
export interface UpdateOffer {
  signed: SignedRelease;
  /** The bytes of an installer, as they lie there; throws where they can't be read to their end. */
  bytesOf: (file: ReleaseFile) => AsyncIterable<Uint8Array>;
  close: () => Promise<void>;
}

const PIECE = 1024 * 1024;

/** 連携台帳を新しくするファイル, from a stick. Problems: `update/not-an-update`, `update/damaged`, `update/unreadable`. */
export async function offerInFile(path: string): Promise<Result<UpdateOffer>> {
  const handle = await openFile(path).catch(() => null);
  if (!handle) return failure('update/unreadable', {});
  const bytesAt = async (from: number, length: number): Promise<Uint8Array> => {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  };
  const look = async (): Promise<Result<UpdateOffer>> => {
    const length = releaseLength(await bytesAt(0, UPDATE_BEGINS));
    if (!length.ok) return length;
    const signed = readSigned(await bytesAt(UPDATE_BEGINS, length.value));
    if (!signed.ok) return signed;
    const start = UPDATE_BEGINS + length.value;
    return success({
      signed: signed.value,
      bytesOf: () => handle.createReadStream({ start, autoClose: false, highWaterMark: PIECE }),
      close: () => handle.close(),
    });
  };
  const offer = await look().catch(() => failure('update/unreadable', {}));
  if (!offer.ok) await handle.close();
  return offer;
}
