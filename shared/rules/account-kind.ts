import type { Account } from '../ledger/entities';
import type { IssuedRules } from './network-rules';
import type { Credential } from '../packs/rules-schema';

/** What a network says of one account. Where it says nothing, its password is somebody's own and kept nowhere. */
export type AccountKind = Pick<Credential, 'whose' | 'keeps' | 'make' | 'individual' | 'source'> & {
  /** Empty where the network tells of no kinds. */
  id: string;
  name: string;
  /** Why it may or may not be kept. */
  text: string;
};

const untold: AccountKind = {
  id: '',
  name: '',
  whose: 'person',
  keeps: false,
  text: 'このネットワークでは、パスワードを保管してよいという決まりが見つかっていません',
};

/** Of which kind an account is: as it was said of it, else as the network supposes. */
export function accountKindOf(
  account: Pick<Account, 'use' | 'holderId'>,
  rules: Pick<IssuedRules, 'credentials'> | null,
): AccountKind {
  const kinds = rules?.credentials ?? [];
  const said = account.use ? kinds.find(({ id }) => id === account.use) : undefined;
  const unheld = account.holderId === null ? kinds.find((kind) => kind.unheld) : undefined;
  return said ?? unheld ?? kinds[0] ?? untold;
}

/**
 * Whether the office may keep the password in the keychain of its PC: only its own, and only where the network's own data
 * say so. Asked by every way in which one could be kept.
 */
export const mayKeep = ({ whose, keeps }: Pick<AccountKind, 'whose' | 'keeps'>): boolean => keeps && whose === 'office';
