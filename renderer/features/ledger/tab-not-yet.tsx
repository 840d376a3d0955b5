import { useLocation } from 'wouter';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { IconName } from '../../ui/icon';
import { Page } from '../../ui/page';
import { LedgerTabs } from './ledger-tabs';
import { useTabCounts, type LedgerTab } from './tabs';

interface Words {
  icon: IconName;
  held: (count: number) => string;
  will: string;
}

const words: Record<Exclude<LedgerTab, 'people' | 'devices'>, Words> = {
  patients: {
    icon: 'people',
    held: (count) => `患者さんとチームは、合わせて ${count}件が台帳に入っています。`,
    will: '患者さんごとのチームと同意書の進み具合をここで確かめられるようになります。',
  },
  accounts: {
    icon: 'key',
    held: (count) => `アカウントは ${count}件が台帳に入っています。パスワードは台帳には入りません。`,
    will: 'だれがどのネットワークを使えるか、発行日とパスワードを変えた日をここで確かめられるようになります。',
  },
  offices: {
    icon: 'office',
    held: (count) => `法人と事業所は、合わせて ${count}件が台帳に入っています。`,
    will: 'いまは「設定 › ネットワーク」で、法人と事業所の内容を確かめて直せます。',
  },
};

/** A list that the next version brings: said plainly, with what is in the ledger already. */
export function TabNotYet({ tab }: { tab: Exclude<LedgerTab, 'people' | 'devices'> }) {
  const [, go] = useLocation();
  const counts = useTabCounts();
  const { icon, held, will } = words[tab];
  return (
    <Page title="台帳" below={<LedgerTabs current={tab} counts={counts} />}>
      <EmptyState
        icon={icon}
        title="この一覧は、次の版で使えるようになります"
        action={
          tab === 'offices' && (
            <Button look="outline" iconAfter="right" onClick={() => go('/settings/networks')}>
              設定 › ネットワークを開く
            </Button>
          )
        }
      >
        {held(counts[tab])}
        <br />
        {will}
      </EmptyState>
    </Page>
  );
}
