import type { MovingItem, MovingThing } from '@shared/backup/moving';
import { deviceName } from '@shared/ledger/labels';
import { useAccountName } from '../../records/accounts/use-account-name';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';

interface ItemWords {
  title: string;
  /** What to do on the new PC. */
  todo: string;
  /** Where it is put in. */
  to: string;
}

const todos: Readonly<Record<MovingThing, Omit<ItemWords, 'title'>>> = {
  password: { todo: '「ID・パスワード」で、もう一度入れます', to: '/credentials' },
  mail: { todo: 'アドレスとパスワードを入れ、「つながるか確かめる」を押します', to: '/settings/receivers' },
  endpoint: { todo: '市から渡された接続キーを入れ、「つながるか確かめる」を押します', to: '/settings/receivers' },
  certificate: { todo: '新しいパソコンの証明書を、事務局に申し込みます', to: '/ledger/devices' },
  opening: {
    todo: '合い言葉を、もう一度決めます。使う人ごとの合い言葉は、それぞれの方に決めてもらいます',
    to: '/settings/safety',
  },
  'backup-place': { todo: 'USBメモリか共有フォルダーを、もう一度選びます', to: '/settings/safety' },
  printing: { todo: 'プリンターと、印刷に使うソフトを選びます', to: '/settings/printing' },
};

const titles: Readonly<Record<MovingThing, string>> = {
  password: 'パスワード',
  mail: 'メールの差出人とパスワード',
  endpoint: '電子受付の接続キー',
  certificate: '電子証明書',
  opening: '台帳を開く合い言葉',
  'backup-place': 'バックアップを置く場所',
  printing: '印刷の設定',
};

/** What an item is called, by name and never by value: パスワード：TRITRUS ng-20417. */
export function useItemWords(): (item: MovingItem) => ItemWords {
  const accounts = useRecords('accounts');
  const devices = useRecords('devices');
  const { packs } = useSession();
  const accountName = useAccountName();
  return ({ what, of }) => {
    const account = what === 'password' ? accounts.get(of) : undefined;
    const device = what === 'certificate' ? devices.get(of) : undefined;
    const pack = what === 'endpoint' ? packs.find(({ id }) => id === of) : undefined;
    const name = (account && accountName(account)) ?? (device && deviceName(device)) ?? pack?.title;
    const { todo, to } = todos[what];
    return {
      title: name === undefined ? titles[what] : `${titles[what]}：${name}`,
      todo,
      to: account || device ? `${to}/${of}` : to,
    };
  };
}
