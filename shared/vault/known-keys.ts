import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { MOST_USERS, wayName, nextGeneration, sealedFile, wrapOf, type KeysFile } from './keys-file';
import { recoveryConfirmed, withRecovery } from './ledger-keys';
import type { RandomBytes } from './random-bytes';
import { newRecoveryKey } from './recovery-key';
import { isSignedBy, signed } from './signed-keys';
import type { Wrap } from './wraps';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The key file that a ledger had, as it remembers it among its own records: it lies sealed with them, and is in their list. What it says takes
 * ways in away and asks for more, and never the other way round.
 */
export const KnownKeys = z.object({
  generation: z.int().min(1),
  mac: hash,
  /** {@link wayMark} of each way in that somebody types. */
  ways: z.array(hash).max(2 + MOST_USERS),
  /** ISO date: the recovery key was typed back from paper. */
  onPaperSince: z.iso.date().nullable(),
});
export type KnownKeys = z.output<typeof KnownKeys>;

/** none: nothing is remembered yet · lost: something should be, and the list has told that it isn't sound */
export const Remembered = z.union([KnownKeys, z.literal(['none', 'lost'])]);
export type Remembered = z.output<typeof Remembered>;

/** What is remembered of a signed file; null of another. */
export function knownOf({ generation, mac, ...file }: KeysFile): KnownKeys | null {
  if (mac === undefined) return null;
  const ways = file.wraps.filter(isWayTyped).map(wayMark);
  const recovery = file.wraps.find((wrap) => wrap.kind === 'recovery');
  return { generation, mac, ways, onPaperSince: recovery?.confirmedOn ?? null };
}

/** Whether somebody types what opens by it. */
export const isWayTyped = ({ kind }: Wrap): boolean => kind !== 'keychain' && kind !== 'public';

/** Tells one way in, with its role, from every other there ever was. SHA-256 in hex. */
export const wayMark = (wrap: Wrap): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson([wayName(wrap), wrap.kind === 'user' ? wrap.role : null, wrap.sealed]))));

/** as-left: the file that the ledger had, or a later one · unsigned: of a version that didn't sign · altered: neither */
export type KeysVerdict = 'as-left' | 'unsigned' | 'altered';

export function keysVerdict(file: KeysFile, dataKey: Uint8Array, remembered: Remembered): KeysVerdict {
  if (!isSignedBy(file, dataKey)) return remembered === 'none' && file.mac === undefined ? 'unsigned' : 'altered';
  if (typeof remembered === 'string') return 'as-left';
  // A kill between the file and the memory leaves a later file.
  const isLater = file.generation > remembered.generation;
  return isLater || file.mac === remembered.mac ? 'as-left' : 'altered';
}

/**
 * Whether who has opened an altered ledger may go on: by something typed that the ledger remembers, or where there was nothing to get around.
 *
 * @param way {@link wayMark} of what was typed, by whoever may do everything; null: nothing was
 * @param ours the file, where this ledger has signed it: that was there, whatever a page says of its memory
 */
export function mayGoOn(remembered: Remembered, way: string | null, ours: KnownKeys | null): boolean {
  if (typeof remembered === 'string') return way !== null;
  if (isProtected(remembered)) return way !== null && remembered.ways.includes(way);
  return !isProtected(ours) || way !== null;
}

/** Whether anything but the keychain is wanted of somebody. */
const isProtected = (keys: KnownKeys | null): boolean =>
  keys !== null && (keys.onPaperSince !== null || keys.ways.length > 1);

/**
 * An altered file without what the ledger doesn't remember. A recovery key that it doesn't is replaced by one that nobody has. The keychain's stays: what opens by
 * it lies in the keychain itself. What a page hands over as memory lowers nothing of a file that this ledger has signed, as the page alone can't have put it there: it
 * stays on paper, and with the last passphrase the keychain's goes, too, so that the paper opens it.
 *
 * @param ours as {@link mayGoOn} has it
 * @returns signed. With nothing in it that opens day by day, nor a paper, it has to be given something.
 */
export function asRemembered(
  file: KeysFile,
  dataKey: Uint8Array,
  { remembered, ours }: { remembered: Remembered; ours: KnownKeys | null },
  { random, today }: { random: RandomBytes; today: string },
): KeysFile {
  if (typeof remembered === 'string' || (isProtected(ours) && !isProtected(remembered)))
    return signed(nextGeneration(file, file.wraps), dataKey);
  const isKnown = (wrap: Wrap): boolean => !isWayTyped(wrap) || remembered.ways.includes(wayMark(wrap));
  const known = withoutHeadless(file.wraps.filter(isKnown));
  const wraps = ours && asksForWords(file.wraps) && !asksForWords(known) ? known.filter(isWayTyped) : known;
  const recovery = wraps.find((wrap) => wrap.kind === 'recovery');
  const others = wraps.filter((wrap) => wrap !== recovery);
  const generation = Math.max(file.generation, remembered.generation) + 1;
  const confirmedOn = remembered.onPaperSince ?? ours?.onPaperSince ?? null;
  const kept = sealedFile({
    ...file,
    generation,
    wraps: recovery ? [...others, { ...recovery, confirmedOn }] : others,
  });
  if (recovery) return signed(kept, dataKey);
  const renewed = withRecovery(kept, dataKey, newRecoveryKey(random), today, random);
  return signed(ours?.onPaperSince ? recoveryConfirmed(renewed, ours.onPaperSince) : renewed, dataKey);
}

const asksForWords = (wraps: readonly Wrap[]): boolean =>
  wraps.some(({ kind }) => kind === 'passphrase' || kind === 'user');

/** Users without a 管理者 are no users: whoever shows the recovery key sets them up anew. With them nothing else opens the ledger. */
function withoutHeadless(wraps: readonly Wrap[]): Wrap[] {
  const hasUsers = wraps.some((wrap) => wrap.kind === 'user' && wrap.role === 'admin');
  return wraps.filter(({ kind }) => kind === 'recovery' || (kind === 'user') === hasUsers);
}

/** Whether something opens it: day by day, or the paper that was typed back. */
export const opensAgain = (file: KeysFile): boolean => {
  const recovery = wrapOf(file, 'recovery');
  return recovery !== undefined && (file.wraps.length > 1 || recovery.confirmedOn !== null);
};
