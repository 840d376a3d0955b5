import { sha256 } from '@noble/hashes/sha2.js';
import { foldPassphrase } from '@shared/text/passphrase';
import type { KeysFile } from '@shared/vault/keys-file';
import { createKeys, withKeychain, withPassphrase, type KeyTools, type NewKeys } from '@shared/vault/ledger-keys';
import { USUAL_COST, type Stretch } from '@shared/vault/passphrase';
import type { LedgerUser } from '@shared/vault/ledger-user';
import { withUser } from '@shared/vault/users';
import { systemRandom } from '@shared/vault/random-bytes';

/** A fake: one hash in place of a third of a second of Argon2id, which has tests of its own. */
export const quickStretch: Stretch = ({ passphrase, salt, cost }) =>
  Promise.resolve(
    sha256(new TextEncoder().encode(`${foldPassphrase(passphrase)}|${salt.join()}|${JSON.stringify(cost)}`)),
  );
export const quickTools: KeyTools = {
  random: systemRandom,
  stretch: quickStretch,
  cost: () => Promise.resolve(USUAL_COST),
};

export const PASSPHRASE = '裏庭のひまわりは夕方も南を向く';
export const LEDGER_ID = '0b6ad1a1-5c1b-4b7e-9a0e-3f2f6d0c9e11';
export const THIS_PC = 'jimusho-1|suzuki';

/** The keys of a ledger that opens by keychain, and by passphrase when asked for. */
export async function someKeys({ passphrase = false, ledgerId = LEDGER_ID } = {}): Promise<
  NewKeys & { secret: string }
> {
  const made = createKeys({ ledgerId, createdAt: '2026-04-01T00:00:00.000Z', today: '2026-04-01' });
  const { file, secret } = withKeychain(made.file, made.dataKey, THIS_PC);
  const whole: KeysFile = passphrase ? await passphraseAdded(file, made.dataKey) : file;
  return { ...made, file: whole, secret };
}

async function passphraseAdded(file: KeysFile, dataKey: Uint8Array): Promise<KeysFile> {
  const added = await withPassphrase(file, dataKey, PASSPHRASE, quickTools);
  if (!added.ok) throw new Error(added.code);
  return added.value;
}

/** A user of a ledger, with the passphrase. */
export type SomeUser = LedgerUser & { passphrase: string };
const userOf = (id: number, role: SomeUser['role'], name: string, passphrase: string): SomeUser => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  ...{ role, name, passphrase },
});
/** 管理者, 事務, 閲覧: one of each. */
export const suzuki = userOf(1, 'admin', '鈴木 一郎', '毎朝まわる水車のうしろの石段');
export const yamada = userOf(2, 'clerk', '山田 花子', '青い自転車で渡るながい吊り橋');
export const tanaka = userOf(3, 'reader', '田中 道子', '夕立のあとの軒下にならぶ長靴');

/** The file with these users, one after the other; stops with what refused one. */
export async function withUsers(file: KeysFile, dataKey: Uint8Array, users: readonly SomeUser[]): Promise<KeysFile> {
  let now = file;
  for (const user of users) {
    const added = await withUser(now, dataKey, user, quickTools);
    if (!added.ok) throw new Error(added.code);
    now = added.value;
  }
  return now;
}
