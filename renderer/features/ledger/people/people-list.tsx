import { useMemo } from 'react';
import type { Staff } from '@shared/ledger/entities';
import { networksOf } from '@shared/papers/staff-papers';
import { useOpenLedger, useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import type { ExportKind } from '../../../records/export/export-dialog';
import { FilterChips, NetworkMenu } from '../../../ui/filter-chips';
import type { ListAndPanel } from '../../../records/list/list-and-panel';
import { RecordList } from '../../../records/list/record-list';
import type { ListResult } from '../../../records/list/use-record-list';
import { useChangePerson } from '../person/use-change-person';
import { jobTypeSuggestions } from '../../../records/people/job-types';
import { peopleColumns } from './people-columns';
import { peopleChips, type PeopleFilter } from '../../../records/people/people-filter';
import { usePeopleView } from '../../../records/people/people-view';
import { peopleWords } from './people-words';
import { SelectionBar } from './selection-bar';

interface PeopleListProps {
  people: ListResult<Staff, PeopleFilter>;
  currentId: string | null;
  place: ListAndPanel;
  onEscape: () => void;
  onExport: (way: ExportKind) => void;
}

const nameOf = ({ name }: Staff): string => name;

/** 職員の一覧. */
export function PeopleList({ people, currentId, place, onEscape, onExport }: PeopleListProps) {
  const { view, state } = usePeopleView();
  return (
    <RecordList
      words={peopleWords}
      view={view}
      state={state}
      columns={usePeopleColumns()}
      rows={people.rows}
      nameOf={nameOf}
      elsewhere={people.elsewhere}
      currentId={currentId}
      place={place}
      table="people"
      records={useRecords('people')}
      onEscape={onEscape}
      chips={
        <FilterChips
          chips={peopleChips}
          filter={state.filter}
          counts={people.counts}
          onFilter={(filter) => view.change({ filter })}
        >
          <NetworkMenu
            network={state.network}
            networks={useNetworks()}
            onNetwork={(network) => view.change({ network })}
          />
        </FilterChips>
      }
      selectionBar={({ selected, ...about }) => (
        <SelectionBar selected={selected.map(({ id }) => id)} onExport={onExport} {...about} />
      )}
    />
  );
}

/** The networks that any office of this ledger takes part in and whose pack is here. */
function useNetworks() {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  return useMemo(() => {
    const ids = new Set([...enrolments.values()].filter((e) => e.status !== 'ended').map(({ packId }) => packId));
    return packs.filter(({ id }) => ids.has(id));
  }, [packs, enrolments]);
}

export function usePeopleColumns() {
  const { memory } = useOpenLedger();
  const { packs } = useSession();
  const offices = useRecords('offices');
  const enrolments = useRecords('enrolments');
  const changePerson = useChangePerson();
  return useMemo(() => {
    const networkNames = new Map(
      [...offices.keys()].map((id) => [id, networksOf(id, enrolments.values(), packs).map(({ network }) => network)]),
    );
    return peopleColumns({
      officeName: (id) => offices.get(id)?.name ?? '',
      networkNames: (id) => networkNames.get(id)?.join('、') ?? '',
      jobTypes: () => jobTypeSuggestions(memory.read().records.people.values()),
      changePerson,
    });
  }, [memory, packs, offices, enrolments, changePerson]);
}
