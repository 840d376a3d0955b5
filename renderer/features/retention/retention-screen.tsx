import { useMemo } from 'react';
import { isErasable } from '@shared/erasure/erasure';
import { entityTables } from '@shared/ledger/entities';
import { tableNames } from '@shared/ledger/labels';
import { useRefName } from '../../records/erase/use-ref-name';
import { useWayBack } from '../../state/came-from';
import { useAllRecords } from '../../state/open-ledger';
import { useRole } from '../../state/use-may';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { HoldsCard, type HoldChoice } from './holds-card';
import { PeriodsCard } from './periods-card';
import { ProposalsCard } from './proposals-card';
import { useRetention } from './use-retention';

/** 保存と片付け: what could be erased by now, what is to stay, and how long the office keeps what. */
export function RetentionScreen() {
  const { retention, proposals, problem, act } = useRetention();
  const isAdmin = useRole() === 'admin';
  const nameOf = useRefName();
  const choices = useHoldChoices();
  return (
    <Page
      title="保存と片付け"
      lead="どれをいつまで取っておくかを決め、期間がすぎたものを確かめて片付けます。"
      back={useWayBack()}
    >
      <Stack gap={16} most="60rem">
        {problem && <ProblemNote problem={problem} />}
        {retention && (
          <>
            <ProposalsCard proposals={proposals} isAdmin={isAdmin} />
            <HoldsCard
              holds={retention.holds}
              choices={choices}
              isAdmin={isAdmin}
              onHold={(hold) => act((store) => store.hold(hold, nameOf({ table: hold.table, id: hold.recordId })))}
              onLift={({ id, table, recordId }) => void act((store) => store.lift(id, nameOf({ table, id: recordId })))}
            />
            <PeriodsCard
              periods={retention.periods}
              isAdmin={isAdmin}
              onChange={(kind, period) => void act((store) => store.setPeriod(kind, period))}
            />
          </>
        )}
      </Stack>
    </Page>
  );
}

/** Offices, and what was struck off: nothing else can be erased. */
function useHoldChoices(): HoldChoice[] {
  const records = useAllRecords();
  const nameOf = useRefName();
  return useMemo(() => {
    const choice = (table: HoldChoice['table'], id: string): HoldChoice => ({
      ...{ table, id, label: `${tableNames[table]}：${nameOf({ table, id })}` },
    });
    const offices = [...records.offices.keys()].map((id) => choice('offices', id));
    const struckOff = entityTables
      .filter(isErasable)
      .flatMap((table) =>
        [...records[table].values()]
          .filter((row) => 'status' in row && row.status === 'struck-off')
          .map(({ id }) => choice(table, id)),
      );
    return [...offices, ...struckOff];
  }, [records, nameOf]);
}
