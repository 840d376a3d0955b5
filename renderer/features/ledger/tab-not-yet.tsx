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

const words: Record<Exclude<LedgerTab, 'people' | 'devices' | 'accounts' | 'offices'>, Words> = {
  patients: {
    icon: 'people',
    held: (count) => `患者さんとチームは、合わせて ${count}件が台帳に入っています。`,
    will: '患者さんごとのチームと同意書の進み具合をここで確かめられるようになります。',
  },
};

/** A list that the next version brings: said plainly, with what is in the ledger already. */
export function TabNotYet({ tab }: { tab: Exclude<LedgerTab, 'people' | 'devices' | 'accounts' | 'offices'> }) {
  const counts = useTabCounts();
  const { icon, held, will } = words[tab];
  return (
    <Page title="台帳" below={<LedgerTabs current={tab} counts={counts} />}>
      <EmptyState icon={icon} title="この一覧は、次の版で使えるようになります">
        {held(counts[tab])}
        <br />
        {will}
      </EmptyState>
    </Page>
  );
}
