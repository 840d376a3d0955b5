import { useMemo, type RefObject } from 'react';
import type { Staff } from '@shared/ledger/entities';
import { networksOf } from '@shared/ledger/staff-papers';
import { useUndo } from '../../../app/change-ledger';
import { useOpenLedger, useRecords } from '../../../app/ledger-provider';
import { useSession } from '../../../app/session';
import { Grid, type GridHandle } from '../grid/grid';
import { useChangePerson } from '../person/use-change-person';
import { FilterChips } from './filter-chips';
import { jobTypeSuggestions } from './job-types';
import listStyles from './people-list.module.css';
import { peopleColumns } from './people-columns';
import { NobodyHere } from './nobody-here';
import type { FilterCounts } from './people-filter';
import { usePeopleView } from './people-view';
import styles from './people.module.css';
import { SelectionBar } from './selection-bar';

interface PeopleListProps {
  rows: readonly Staff[];
  counts: FilterCounts;
  elsewhere: number;
  currentId: string | null;
  grid: RefObject<GridHandle | null>;
  onOpen: (id: string, by: 'pointer' | 'key') => void;
  onMove: (id: string) => void;
  onEscape: () => void;
  onJobTypes: () => void;
  /** Nobody is selected any more. */
  onUnselected: () => void;
}

const idOf = ({ id }: Staff): string => id;
const nameOf = ({ name }: Staff): string => name;

/** The list itself: filters or, with people selected, what to do with them; then the table. */
export function PeopleList({
  rows,
  counts,
  elsewhere,
  currentId,
  grid,
  onOpen,
  onMove,
  onEscape,
  onJobTypes,
  onUnselected,
}: PeopleListProps) {
  const { view, state } = usePeopleView();
  const columns = useColumns();
  const networks = useNetworks();
  const undo = useUndo();
  const people = useRecords('people');
  const { selected, filter, network, query, sort } = state;
  const standing = useMemo(() => [...selected].filter((id) => people.has(id)), [selected, people]);
  const hidden = useMemo(() => {
    if (standing.length === 0) return 0;
    const listed = new Set(rows.map(idOf));
    return standing.filter((id) => !listed.has(id)).length;
  }, [standing, rows]);

  const sortBy = (columnId: string): void =>
    view.change({ sort: { columnId, isDescending: sort.columnId === columnId && !sort.isDescending } });
  return (
    <div className={styles['list']}>
      <div className={listStyles['filters']}>
        {standing.length > 0 ? (
          <SelectionBar
            count={standing.length}
            hidden={hidden}
            onJobType={onJobTypes}
            onStop={() => {
              view.change({ selected: new Set() });
              onUnselected();
              grid.current?.focus();
            }}
          />
        ) : (
          <FilterChips
            filter={filter}
            counts={counts}
            onFilter={(next) => view.change({ filter: next })}
            network={network}
            networks={networks}
            onNetwork={(next) => view.change({ network: next })}
          />
        )}
        <span className={listStyles['total']} role="status">
          {rows.length}人
        </span>
      </div>
      <div className={styles['table']}>
        {rows.length > 0 ? (
          <Grid
            label="職員の一覧"
            columns={columns}
            rows={rows}
            idOf={idOf}
            nameOf={nameOf}
            sort={sort}
            onSort={sortBy}
            selected={selected}
            onSelect={(next) => view.change({ selected: next })}
            currentId={currentId}
            onOpen={onOpen}
            onMove={onMove}
            onEscape={onEscape}
            onUndo={() => void undo()}
            drafts={state.drafts}
            onDraft={view.keepDraft}
            position={state.position}
            onLeave={(position) => view.change({ position })}
            question={JSON.stringify([filter, network, query, sort])}
            handle={grid}
          />
        ) : (
          <NobodyHere elsewhere={elsewhere} />
        )}
      </div>
      {rows.length > 0 && (
        <p className={listStyles['hint']}>
          行を押すと、その人の内容と手続きが右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。
        </p>
      )}
    </div>
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

function useColumns() {
  const { store } = useOpenLedger();
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
      jobTypes: () => jobTypeSuggestions(store.read().records.people.values()),
      changePerson,
    });
  }, [store, packs, offices, enrolments, changePerson]);
}
