import type { UnlockBy, VouchedKeys } from '@shared/ipc/keys';
import { failure, problem, success, type Problem, type Result } from '@shared/problems/problem';
import { canonicalJson } from '@shared/vault/canonical-json';
import { isByPaperAlone, nextGeneration, usersIn, wrapOf, type KeysFile } from '@shared/vault/keys-file';
import {
  asRemembered,
  isWayTyped,
  keysVerdict,
  knownOf,
  mayGoOn,
  opensAgain,
  wayMark,
  type Remembered,
} from '@shared/vault/known-keys';
import type { LedgerUser } from '@shared/vault/ledger-user';
import { roleNames } from '@shared/vault/role';
import { ledgerUsers } from '@shared/vault/users';
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
  /** {@link WaysTakenOut} that a person has agreed to; null: nobody was asked yet. */
  agreed: string | null;
}

/** Ways in that would go: whoever is at the page is asked about each by its name, as the page could say of any that it isn't remembered. */
export interface WaysTakenOut {
  names: string[];
  /** Of these, out of this very file. */
  mark: string;
}

/** Somebody has to be asked before it goes on. */
export interface AsksFirst {
  takesOut: WaysTakenOut;
}

type VouchingParts = KeyStoreParts & { files: Pick<KeyFiles, 'save' | 'makeAlike'> };

/**
 * Compares the own ledger's key file with what the ledger remembers of it: see docs/decisions/0021. Problems: `keys/altered`, also where nobody agrees to
 * what would be taken out, those of writing a file and of the keychain.
 */
export async function vouch(
  parts: VouchingParts,
  { file, dataKey, remembered, way, agreed }: ToVouch,
): Promise<Result<VouchedKeys> | AsksFirst> {
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
  const takesOut = waysTakenOut(file, mended, dataKey);
  if (takesOut && agreed === null) return { takesOut };
  if (takesOut && agreed !== takesOut.mark) return failure('keys/altered', {});
  const told = problem(isByPaperAlone(mended) ? 'keys/mended-paper' : 'keys/mended', {});
  if (opensAgain(mended)) return stored(parts, file, mended, told);
  let kept = mended;
  const saved = await intoKeychain(parts, mended, dataKey, (next) => {
    kept = signed(next, dataKey);
    return parts.files.save('own', file, kept);
  });
  return saved.ok ? known(parts, kept, told) : saved;
}

function waysTakenOut(file: KeysFile, mended: KeysFile, dataKey: Uint8Array): WaysTakenOut | null {
  const stay = new Set(mended.wraps.map(wayMark));
  const gone = file.wraps.filter((wrap) => isWayTyped(wrap) && !stay.has(wayMark(wrap)));
  if (gone.length === 0) return null;
  const users = ledgerUsers(file, dataKey);
  const names = gone.map((wrap) => {
    if (wrap.kind !== 'user') return wrap.kind === 'recovery' ? '紙の復旧キー' : '合い言葉';
    const name = users.find(({ id }) => id === wrap.id)?.name ?? '名前の読めない方';
    return `${name}（${roleNames[wrap.role]}）の合い言葉`;
  });
  return { names, mark: canonicalJson([file.generation, gone.map(wayMark)]) };
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
