import type { UnlockBy, VouchedKeys } from '@shared/ipc/keys';
import { failure, problem, success, type Problem, type Result } from '@shared/problems/problem';
import { isByPaperAlone, nextGeneration, usersIn, wrapOf, type KeysFile } from '@shared/vault/keys-file';
import {
  asRemembered,
  keysVerdict,
  knownOf,
  mayGoOn,
  opensAgain,
  wayMark,
  type Remembered,
} from '@shared/vault/known-keys';
import type { LedgerUser } from '@shared/vault/ledger-user';
import { isSignedBy, signed } from '@shared/vault/signed-keys';
import { intoKeychain } from './daily-wraps';
import type { KeyFiles } from './key-files';
import type { KeyStoreParts } from './key-store-parts';

interface ToVouch {
  file: KeysFile;
  /** 32 bytes */
  dataKey: Uint8Array;
  remembered: Remembered;
  /** {@link typedWay} */
  way: string | null;
}

type VouchingParts = KeyStoreParts & { files: Pick<KeyFiles, 'save' | 'makeAlike'> };

/**
 * Compares the own ledger's key file with what the ledger remembers of it: see docs/decisions/0021. Problems: `keys/altered`, those of writing a file
 * and of the keychain.
 */
export async function vouch(
  parts: VouchingParts,
  { file, dataKey, remembered, way }: ToVouch,
): Promise<Result<VouchedKeys>> {
  const verdict = keysVerdict(file, dataKey, remembered);
  if (verdict === 'as-left') return known(parts, file, null);
  if (verdict === 'unsigned') {
    const first = await stored(parts, file, signed(nextGeneration(file, file.wraps), dataKey), null);
    // Its folder can't be written to just now: the next opening tries again.
    return first.ok ? first : success({ known: null, told: null });
  }
  const ours = isSignedBy(file, dataKey) ? knownOf(file) : null;
  if (!mayGoOn(remembered, way, ours)) return failure('keys/altered', {});
  const mended = asRemembered(
    file,
    dataKey,
    { remembered, ours },
    { random: parts.tools.random, today: parts.today() },
  );
  const told = problem(isByPaperAlone(mended) ? 'keys/mended-paper' : 'keys/mended', {});
  if (opensAgain(mended)) return stored(parts, file, mended, told);
  let kept = mended;
  const saved = await intoKeychain(parts, mended, dataKey, (next) => {
    kept = signed(next, dataKey);
    return parts.files.save('own', file, kept);
  });
  return saved.ok ? known(parts, kept, told) : saved;
}

async function stored(
  parts: VouchingParts,
  from: KeysFile,
  to: KeysFile,
  told: Problem | null,
): Promise<Result<VouchedKeys>> {
  const saved = await parts.files.save('own', from, to);
  return saved.ok ? known(parts, to, told) : saved;
}

async function known({ files }: VouchingParts, file: KeysFile, told: Problem | null): Promise<Result<VouchedKeys>> {
  await files.makeAlike('own', file);
  const now = knownOf(file);
  return now ? success({ known: now, told }) : failure('keys/altered', {});
}

/** What was typed to open a ledger by whoever may do everything, as the ledger remembers it; null: nothing was, or by a user who may less. */
export function typedWay(file: KeysFile, { by }: UnlockBy, user: LedgerUser | null): string | null {
  if (by === 'keychain' || (user && user.role !== 'admin')) return null;
  const isUsers = by === 'passphrase' && user !== null;
  const wrap = isUsers ? usersIn(file).find(({ id }) => id === user.id) : wrapOf(file, by);
  return wrap ? wayMark(wrap) : null;
}
