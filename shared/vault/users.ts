import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { failure, success, type Result } from '../problems/problem';
import { foldPassphrase } from '../text/passphrase';
import { MOST_USERS, usersIn, withoutUserWrap, withWrap, type KeysFile } from './keys-file';
import { LONGEST_NAME, type LedgerUser } from './ledger-user';
import { acceptable, defaultTools, type KeyTools } from './ledger-keys';
import { SALT_BYTES, type StretchCost } from './passphrase';
import { roles } from './role';
import type { RandomBytes } from './random-bytes';
import { decrypt, encrypt, NONCE_BYTES } from './sealed-bytes';
import { derivedKey, subkey } from './subkeys';
import { NAME_BYTES, unwrapKey, wrapKey, type UserWrap } from './wraps';

/**
 * Whose passphrase it is isn't said when it is typed: each is tried. Those with one salt and one cost take one stretching together, and all
 * of a ledger have the first one's, so that ten users take as long as one. Who guesses with a copy of the file tries one guess at all of
 * them, too: docs/decisions/0020.
 */
interface Stretching {
  salt: string;
  cost: StretchCost;
}

/** The users as a file tells them to who has its key. By their roles; one whose role or name was written over isn't among them. */
export const ledgerUsers = (file: KeysFile, dataKey: Uint8Array): readonly LedgerUser[] =>
  usersIn(file)
    .flatMap((wrap) => opened(file.ledgerId, dataKey, wrap) ?? [])
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || (a.name < b.name ? -1 : 1));

/** What a user's passphrase opens. */
export interface OpenedByUser {
  /** 32 bytes */
  dataKey: Uint8Array;
  user: LedgerUser;
}

/**
 * Opens by the passphrase of any user. Problems: `keys/no-passphrase` where there are none, `vault/passphrase-wrong`, `keys/damaged` for a user
 * whose role or name was written over.
 */
export async function openByUser(
  file: KeysFile,
  passphrase: string,
  { stretch }: Pick<KeyTools, 'stretch'> = defaultTools,
): Promise<Result<OpenedByUser>> {
  const users = usersIn(file);
  if (users.length === 0) return failure('keys/no-passphrase', {});
  if (foldPassphrase(passphrase) === '') return failure('vault/passphrase-wrong', {});
  for (const { salt, cost } of stretchings(users)) {
    const stretched = await stretch({ passphrase, salt: hexToBytes(salt), cost });
    const found = openedBy(file, stretched, { salt, cost });
    stretched.fill(0);
    if (!found) continue;
    const user = opened(file.ledgerId, found.dataKey, found.wrap);
    if (user) return success({ dataKey: found.dataKey, user });
    found.dataKey.fill(0);
    return failure('keys/damaged', {});
  }
  return failure('vault/passphrase-wrong', {});
}

/**
 * With a user, who is new, or has another passphrase. The first is 管理者; from then on neither keychain nor one passphrase for all opens the ledger.
 * Problems: `keys/most-users`, `keys/last-admin`, those of {@link acceptable}, `keys/passphrase-unusable` when it is somebody else's already.
 */
export async function withUser(
  file: KeysFile,
  dataKey: Uint8Array,
  { passphrase, ...user }: LedgerUser & { passphrase: string },
  { random, stretch, cost }: KeyTools = defaultTools,
): Promise<Result<KeysFile>> {
  const others = usersIn(file).filter(({ id }) => id !== user.id);
  if (others.length >= MOST_USERS) return failure('keys/most-users', { most: MOST_USERS });
  if (!hasAdmin([...others, user])) return failure('keys/last-admin', {});
  const checked = await acceptable(passphrase);
  if (!checked.ok) return checked;
  const [first] = stretchings(others);
  const by: Stretching = first ?? { salt: bytesToHex(random(SALT_BYTES)), cost: await cost() };
  const stretched = await stretch({ passphrase, salt: hexToBytes(by.salt), cost: by.cost });
  const whose = openedBy(file, stretched, by);
  whose?.dataKey.fill(0);
  if (whose && whose.wrap.id !== user.id) return failure('keys/passphrase-unusable', {});
  const { ledgerId } = file;
  const { id } = user;
  const sealed = wrapKey(wrappingKey(stretched, id), dataKey, { ledgerId, kind: 'user', id }, random);
  stretched.fill(0);
  const name = sealedName(ledgerId, dataKey, user, random);
  return success(withWrap(file, { kind: 'user', ...user, ...by, sealed, name }));
}

/** Under another name, or with another role: the passphrase stays. Problems: `keys/no-such-user`, `keys/last-admin`. */
export function withUserAs(
  file: KeysFile,
  dataKey: Uint8Array,
  user: LedgerUser,
  { random }: Pick<KeyTools, 'random'> = defaultTools,
): Result<KeysFile> {
  const users = usersIn(file);
  const wrap = users.find(({ id }) => id === user.id);
  if (!wrap) return failure('keys/no-such-user', {});
  if (!hasAdmin([...users.filter((one) => one !== wrap), user])) return failure('keys/last-admin', {});
  return success(withWrap(file, { ...wrap, role: user.role, name: sealedName(file.ledgerId, dataKey, user, random) }));
}

/** Problems: `keys/no-such-user`, `keys/last-admin`. */
export function withoutUser(file: KeysFile, id: string): Result<KeysFile> {
  const users = usersIn(file);
  if (!users.some((user) => user.id === id)) return failure('keys/no-such-user', {});
  return hasAdmin(users.filter((user) => user.id !== id))
    ? success(withoutUserWrap(file, id))
    : failure('keys/last-admin', {});
}

const hasAdmin = (users: readonly Pick<LedgerUser, 'role'>[]): boolean => users.some(({ role }) => role === 'admin');

const stretchings = (users: readonly UserWrap[]): readonly Stretching[] => [
  ...new Map(users.map(({ salt, cost }) => [JSON.stringify([salt, cost]), { salt, cost }])).values(),
];

function openedBy(
  file: KeysFile,
  stretched: Uint8Array,
  by: Stretching,
): { dataKey: Uint8Array; wrap: UserWrap } | null {
  for (const wrap of usersIn(file)) {
    const isSo = wrap.salt === by.salt && JSON.stringify(wrap.cost) === JSON.stringify(by.cost);
    const dataKey = isSo ? unwrapKey(wrappingKey(stretched, wrap.id), wrap, file.ledgerId) : null;
    if (dataKey) return { dataKey, wrap };
  }
  return null;
}

const wrappingKey = (stretched: Uint8Array, id: string): Uint8Array => derivedKey(stretched, `wrap/user/${id}`);

const boundName = (ledgerId: string, { id, role }: Pick<LedgerUser, 'id' | 'role'>): Uint8Array =>
  utf8ToBytes(`renkei-daicho/user-name/1|${ledgerId}|${id}|${role}`);

/** Cut to what is a name; filled up with zeros. */
function sealedName(ledgerId: string, dataKey: Uint8Array, user: LedgerUser, random: RandomBytes): string {
  const plain = new Uint8Array(NAME_BYTES);
  plain.set(utf8ToBytes([...user.name].slice(0, LONGEST_NAME).join('')));
  const nonce = random(NONCE_BYTES);
  return bytesToHex(nonce) + bytesToHex(encrypt(subkey(dataKey, 'users'), nonce, boundName(ledgerId, user), plain));
}

/** Null: its role or its name was written over, or the key is another one. */
function opened(ledgerId: string, dataKey: Uint8Array, { id, role, name }: UserWrap): LedgerUser | null {
  const bytes = hexToBytes(name);
  const [nonce, ciphertext] = [bytes.slice(0, NONCE_BYTES), bytes.slice(NONCE_BYTES)];
  const plain = decrypt(subkey(dataKey, 'users'), nonce, boundName(ledgerId, { id, role }), ciphertext);
  return plain && { id, role, name: new TextDecoder().decode(plain).replace(/\0+$/u, '') };
}
