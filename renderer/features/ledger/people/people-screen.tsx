import { useCallback, useEffect, useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useRecords } from '../../../app/ledger-provider';
import { Page } from '../../../ui/page';
import type { GridHandle } from '../grid/grid';
import { LedgerTabs } from '../ledger-tabs';
import { NewPerson } from '../person/new-person';
import { useNewPersonDraft } from '../person/new-person-draft';
import { PersonPanel } from '../person/person-panel';
import { useTabCounts } from '../tabs';
import { JobTypesPanel } from './job-types-panel';
import { ListActions } from './list-actions';
import { NoPeople } from './no-people';
import { OfferNote, useOfferUntilUndone } from './offer-note';
import { PeopleList } from './people-list';
import styles from './people.module.css';
import { usePeopleView } from './people-view';
import { SearchBox } from './search-box';
import { UnfinishedNote } from './unfinished-note';
import { usePeople } from './use-people';

/** Address of the form for a new person. */
const NEW = 'new';
const LIST = '/ledger/people';

/** 台帳 › 職員: the list, and beside it one person, a new one, or a change of many. */
export function PeopleScreen({ recordId }: { recordId: string | null }) {
  const [, go] = useLocation();
  const people = useRecords('people');
  const { view, state } = usePeopleView();
  const { rows, counts, elsewhere } = usePeople(state);
  const tabCounts = useTabCounts();
  const newPerson = useNewPersonDraft();
  const [isChangingJobTypes, setChangingJobTypes] = useState(false);
  const grid = useRef<GridHandle>(null);
  const panel = usePanel(recordId, grid);
  useOfferUntilUndone();

  const { opened } = panel;
  const open = useCallback(
    (id: string, by: 'pointer' | 'key') => {
      setChangingJobTypes(false);
      opened(id, by === 'key');
      go(`${LIST}/${id}`);
    },
    [go, opened],
  );
  const follow = useCallback(
    (id: string) => {
      if (recordId === null || recordId === NEW) return;
      opened(id, false);
      go(`${LIST}/${id}`, { replace: true });
    },
    [go, opened, recordId],
  );
  const close = useCallback(() => {
    setChangingJobTypes(false);
    go(LIST);
    grid.current?.focus();
  }, [go]);
  const add = (): void => {
    setChangingJobTypes(false);
    go(`${LIST}/${NEW}`);
  };

  const person = recordId === null ? undefined : people.get(recordId);
  // Its addition was undone, or the address is old.
  if (recordId !== null && recordId !== NEW && !person) return <Redirect to={LIST} replace />;
  const isEmpty = tabCounts.people === 0;
  const isAdding = recordId === NEW;
  return (
    <Page
      title="台帳"
      bare
      actions={<ListActions isAddFilled={!isAdding && !isEmpty && !isChangingJobTypes} onAdd={add} />}
      below={
        <LedgerTabs current="people" counts={tabCounts}>
          {!isEmpty && (
            <SearchBox
              label="名前・ふりがな・職員番号でさがす"
              value={state.query}
              onType={(query) => view.change({ query })}
              onDown={() => grid.current?.focusFirst()}
            />
          )}
        </LedgerTabs>
      }
    >
      <OfferNote />
      {!isAdding && <UnfinishedNote draft={newPerson} onGoOn={add} />}
      <div className={styles['split']}>
        <div className={styles['panes']}>
          {isEmpty ? (
            <NoPeople isInOffice={people.size > 0} isAdding={isAdding} onAdd={add} />
          ) : (
            <PeopleList
              rows={rows}
              counts={counts}
              elsewhere={elsewhere}
              currentId={person?.id ?? null}
              grid={grid}
              onOpen={open}
              onMove={follow}
              onEscape={() => recordId !== null && close()}
              onJobTypes={() => setChangingJobTypes(true)}
              onUnselected={() => setChangingJobTypes(false)}
            />
          )}
          {isChangingJobTypes ? (
            <JobTypesPanel listed={rows.length} onClose={close} />
          ) : isAdding ? (
            <NewPerson draft={newPerson} onClose={close} onAdded={(id) => go(`${LIST}/${id}`)} />
          ) : (
            person && <PersonPanel key={person.id} person={person} takesFocus={panel.takesFocus} onClose={close} />
          )}
        </div>
      </div>
    </Page>
  );
}

/**
 * Who opened the panel. By the list: the focus stays there unless a key asked for more. By an address (search, a link):
 * the list shows the person too, and the focus goes into the panel.
 */
function usePanel(recordId: string | null, grid: React.RefObject<GridHandle | null>) {
  const [last, setLast] = useState<{ id: string; takesFocus: boolean } | null>(null);
  const isByAddress = recordId !== null && last?.id !== recordId;
  useEffect(() => {
    if (isByAddress) grid.current?.show(recordId);
  }, [isByAddress, recordId, grid]);
  const opened = useCallback((id: string, takesFocus: boolean) => setLast({ id, takesFocus }), []);
  return { opened, takesFocus: isByAddress || (last?.takesFocus ?? false) };
}
