import type { Account } from '../ledger/entities';

/** A password that lies in this PC's keychain, and that no line of ID・パスワード leads to. */
export interface LeftSecret {
  /** Of the account. */
  id: string;
  /** Struck off, or of a kind that isn't kept any more; null: the ledger doesn't have it any more, or never had. */
  account: Account | null;
}

/**
 * What lies in the keychain beside the passwords that the screen lists.
 *
 * @param known accounts of which this PC remembers a password
 * @param listed accounts whose passwords stand in the list of 事業所で管理するもの
 */
export function leftSecrets(
  known: readonly string[],
  listed: ReadonlySet<string>,
  accounts: ReadonlyMap<string, Account>,
): LeftSecret[] {
  return known.filter((id) => !listed.has(id)).map((id) => ({ id, account: accounts.get(id) ?? null }));
}
