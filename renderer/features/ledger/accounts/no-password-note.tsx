import { accountKindOf, mayKeep } from '@shared/rules/account-kind';
import type { Account } from '@shared/ledger/entities';
import { rulesOf } from '@shared/rules/network-rules';
import { useSession } from '../../../state/session';
import { Note } from '../../../ui/note';
import { useNetworkName } from '../../../records/panel/use-network-name';

/** That passwords aren't kept here; of some networks they may not be kept anywhere, others have their own place. */
export function NoPasswordNote({ account }: { account: Pick<Account, 'packId' | 'use' | 'holderId'> }) {
  const network = useNetworkName()(account.packId);
  const [rules = null] = rulesOf([account.packId], useSession().packs);
  const kind = accountKindOf(account, rules);
  const words = mayKeep(kind)
    ? 'パスワードそのものは、台帳には入れません。「ID・パスワード」の画面で、このパソコンの安全な場所に保管できます。'
    : rules?.personalAccounts && kind.whose === 'person'
      ? `${network} のパスワードは保管できません（手引き9）。変えた日だけ残します。`
      : 'パスワードそのものは、台帳には入れません。変えた日だけ残します。';
  return <Note>{words}</Note>;
}
