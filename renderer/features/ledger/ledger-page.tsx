import type { ReactNode, RefObject } from 'react';
import { tableNames } from '@shared/ledger/labels';
import { tableOfList, type OutKind } from '@shared/tables/lists';
import { Page } from '../../ui/page';
import type { GridHandle } from '../../grid/grid-props';
import { recordAddress } from '../../addresses/record-address';
import { SearchBox } from '../../ui/search-box';
import { SegmentedLinks } from '../../ui/segmented';
import { Panes } from '../../ui/panes';
import { TabLine, TabLink } from '../../ui/tab-line';
import { ledgerTabs, useShownCounts } from './tabs';

interface LedgerPageProps {
  list: OutKind;
  /** The screen that asked for a record to be added. */
  back?: { to: string; label: string } | undefined;
  /** Right of the title. */
  actions: ReactNode;
  /** Null: there is nothing to search. */
  search: { label: string; value: string; onType: (query: string) => void } | null;
  grid: RefObject<GridHandle | null>;
  /** Above the list: what is offered, what was begun. */
  notes?: ReactNode;
  /** Something stands beside the list. */
  isOpen: boolean;
  /** The list, and beside it or over it in a small window one record. */
  children: ReactNode;
}

/** 台帳: title and buttons, tabs with the search box, the list and beside it one record. */
export function LedgerPage({ list, back, actions, search, grid, notes, isOpen, children }: LedgerPageProps) {
  const countOf = useShownCounts();
  return (
    <Page
      title="台帳"
      bare
      back={back}
      actions={actions}
      below={
        <TabLine
          label="台帳の種類"
          aside={
            search && (
              <SearchBox
                // Another list is another question.
                key={search.label}
                {...search}
                onDown={() => grid.current?.focusFirst()}
              />
            )
          }
        >
          {ledgerTabs.map(({ label, lists, more = 0 }) => (
            <TabLink
              key={label}
              href={recordAddress(lists[0])}
              isCurrent={lists.includes(list)}
              count={lists.reduce((sum, one) => sum + countOf(one), more)}
            >
              {label}
            </TabLink>
          ))}
        </TabLine>
      }
    >
      {notes}
      <Panes isOpen={isOpen}>{children}</Panes>
    </Page>
  );
}

/** 患者 | チーム: the lists of one tab; nothing where there is only one. */
export function ListSwitch({ list }: { list: OutKind }) {
  const countOf = useShownCounts();
  const lists = ledgerTabs.find((tab) => tab.lists.includes(list))?.lists ?? [];
  if (lists.length < 2) return null;
  const choices = lists.map((one) => ({
    to: recordAddress(one),
    label: tableNames[tableOfList[one]],
    isCurrent: one === list,
    beside: countOf(one),
  }));
  const label = choices.map((choice) => choice.label).join('と');
  return <SegmentedLinks label={label} margin="10px 20px 0 var(--page)" choices={choices} />;
}
