import { rulesOf } from '@shared/ledger/network-rules';
import { useSession } from '../../../app/session';
import { Note } from '../../../ui/note';
import { useNetworkName } from '../panel/use-network-name';

/** That passwords aren't kept here; of some networks they may not be kept anywhere. */
export function NoPasswordNote({ packId }: { packId: string }) {
  const network = useNetworkName()(packId);
  const isForbidden = rulesOf([packId], useSession().packs).some(({ personalAccounts }) => personalAccounts);
  return (
    <Note>
      {isForbidden
        ? `${network} のパスワードは保管できません（手引き9）。変えた日だけ残します。`
        : 'パスワードそのものは、台帳には入れません。変えた日だけ残します。'}
    </Note>
  );
}
