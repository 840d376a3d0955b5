import { useMemo } from 'react';
import { overviewOf } from '@shared/procedures/overview';
import type { Pack } from '@shared/packs/schema';
import { usePacksInOrder } from '../../state/packs-in-order';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { TabLine, TabLink } from '../../ui/tab-line';
import { useScreenPrint } from '../../state/screen-print';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import { overviewHref, useOverviewAddress } from './overview-address';
import { OverviewBar } from './overview-bar';
import { OverviewLegend } from './overview-legend';
import { OverviewSheet } from './overview-sheet';
import { OverviewTable } from './overview-table';
import { WorkButton } from '../../words/for-work';

/** 早見表: which papers what happens asks for, network by network, for who knows the forms by their numbers. */
export function OverviewScreen() {
  const packs = usePacksInOrder();
  const withTable = useMemo(() => packs.filter(({ overview }) => overview.columns.length > 0), [packs]);
  const { packId } = useOverviewAddress(undefined);
  const pack = withTable.find(({ id }) => id === packId) ?? withTable[0];
  if (!pack)
    return (
      <Page title="早見表">
        <EmptyState icon="table" title="早見表のあるネットワークがありません">
          市の様式を取り込むと、その早見表がここに出ます。
        </EmptyState>
      </Page>
    );
  return <OverviewOf pack={pack} packs={withTable} />;
}

function OverviewOf({ pack, packs }: { pack: Pack; packs: readonly Pack[] }) {
  const { columnId, choose } = useOverviewAddress(pack.id);
  const { print, sheet } = usePrintedSheet();
  const table = useMemo(() => overviewOf(pack), [pack]);
  useScreenPrint({ sheet: () => <OverviewSheet pack={pack} table={table} /> });
  const column = table.columns.find(({ id }) => id === columnId) ?? table.columns[0];
  return (
    <Page
      title="早見表"
      bare
      unfolds="narrow"
      actions={
        <>
          <OverviewLegend table={table} />
          <WorkButton icon="print" onClick={() => print(<OverviewSheet pack={pack} table={table} />)}>
            印刷
          </WorkButton>
        </>
      }
      below={
        <TabLine label="ネットワーク" wraps>
          {packs.map(({ id, title }) => (
            <TabLink key={id} href={overviewHref(id)} replace isCurrent={id === pack.id}>
              {title}
            </TabLink>
          ))}
        </TabLine>
      }
      bar={column && <OverviewBar pack={pack} table={table} column={column} />}
    >
      <OverviewTable pack={pack} table={table} chosen={column?.id ?? null} onChoose={choose} />
      {sheet}
    </Page>
  );
}
