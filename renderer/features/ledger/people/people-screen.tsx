import { Redirect, useLocation } from 'wouter';
import { useCallback, useMemo } from 'react';
import { today as currentDay } from '@shared/text/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { useRecords, useOpenLedger } from '../../../state/open-ledger';
import { useExport } from '../../../records/export/use-export';
import { EmptyList } from '../../../records/list/empty-list';
import { NEW, useListAndPanel } from '../../../records/list/list-and-panel';
import { LedgerPage } from '../ledger-page';
import { goesOn } from '../../../records/list/list-panels';
import { UnfinishedNote } from '../../../records/list/unfinished-note';
import { NewPerson } from '../person/new-person';
import { useNewPersonDraft, type NewPersonDraft } from '../person/new-person-draft';
import { PersonPanel } from '../person/person-panel';
import { useTabCounts } from '../tabs';
import { usePeopleView, type PeopleViewState } from '../../../records/people/people-view';
import { Button } from '../../../ui/button';
import { ImportButton } from '../../../records/list/import-button';
import { ExportButton } from '../../../records/export/export-button';
import { useRecordList, type ListResult } from '../../../records/list/use-record-list';
import { filtersOf, type PeopleFilter } from '../../../records/people/people-filter';
import { columnText, peopleInOrder } from '../../../records/people/people-order';
import { OfferNote, useOfferUntilUndone } from './offer-note';
import { PeopleList, usePeopleColumns } from './people-list';
import { peopleWords } from './people-words';

const LIST = '/ledger/people';

/** 台帳 › 職員: the list, and beside it one person or a new one. */
export function PeopleScreen({ recordId }: { recordId: string | null }) {
  const [, go] = useLocation();
  const records = useRecords('people');
  const { view, state } = usePeopleView();
  const people = usePeople(state);
  const draft = useNewPersonDraft();
  const isEmpty = useTabCounts().people === 0;
  const place = useListAndPanel(LIST, recordId);
  useOfferUntilUndone();
  const out = useExport({ kind: 'staff', words: peopleWords, view, records, columns: usePeopleColumns() });

  const person = recordId === null ? undefined : records.get(recordId);
  // Its addition was undone, or the address is old.
  if (recordId !== null && recordId !== NEW && !person) return <Redirect to={LIST} replace />;
  const { add, close, isAdding } = place;
  return (
    <LedgerPage
      tab="people"
      grid={place.grid}
      actions={
        <>
          <ListActions
            isAddFilled={!isAdding && !isEmpty && !goesOn(place.panel)}
            onExport={isEmpty ? null : out.open}
            onAdd={add}
          />
          {out.element}
        </>
      }
      search={
        isEmpty ? null : { label: peopleWords.search, value: state.query, onType: (query) => view.change({ query }) }
      }
      notes={
        <>
          <OfferNote />
          {!isAdding && <UnfinishedNote draft={draft} about={aboutDraft(draft)} onGoOn={add} />}
        </>
      }
      list={
        isEmpty ? (
          <EmptyList words={peopleWords} isInOffice={records.size > 0} isAdding={isAdding} onAdd={add} kind="staff" />
        ) : (
          <PeopleList
            people={people}
            currentId={person?.id ?? null}
            place={place}
            onEscape={() => recordId !== null && close()}
            onExport={(way) => out.openFor(state.selected, way)}
          />
        )
      }
      panel={
        isAdding ? (
          <NewPerson draft={draft} onClose={close} onAdded={(id) => go(`${LIST}/${id}`)} />
        ) : (
          person && <PersonPanel key={person.id} person={person} takesFocus={place.takesFocus} onClose={close} />
        )
      }
    />
  );
}

const aboutDraft = ({ values: { name, kana } }: NewPersonDraft): string =>
  name || kana ? `${name || kana}さん` : '職員';

interface ListActionsProps {
  isAddFilled: boolean;
  /** Null: there is nobody yet. */
  onExport: (() => void) | null;
  onAdd: () => void;
}

/** The buttons of the list. 職員を追加 is filled unless another button goes on just now. */
function ListActions({ isAddFilled, onExport, onAdd }: ListActionsProps) {
  return (
    <>
      <ImportButton kind="staff" />
      {onExport && <ExportButton onPress={onExport} />}
      <Button look={isAddFilled ? 'filled' : 'quiet'} icon="plus" onClick={onAdd}>
        職員を追加
      </Button>
    </>
  );
}

const officeOf = ({ officeId }: Staff): string => officeId;

/** The people of the office in use as the list shows them. */
function usePeople(state: PeopleViewState): ListResult<Staff, PeopleFilter> {
  const { memory } = useOpenLedger();
  const people = useRecords('people');
  const offices = useRecords('offices');
  const enrolments = useRecords('enrolments');
  const today = currentDay();
  const { network } = state;

  const ordered = useMemo(() => peopleInOrder(memory, people), [memory, people]);
  const isInNetwork = useMemo(() => {
    if (network === null) return null;
    const taking = new Set<string>();
    for (const { packId, officeId, status } of enrolments.values())
      if (packId === network && status !== 'ended') taking.add(officeId);
    return ({ officeId }: Staff) => taking.has(officeId);
  }, [network, enrolments]);
  return useRecordList(state, {
    ordered,
    officeOf,
    sortTextOf: useCallback(
      (columnId: string) => columnText(columnId, { officeName: (id) => offices.get(id)?.name ?? '', today }),
      [offices, today],
    ),
    filtersOf: useCallback((person: Staff) => filtersOf(person, today), [today]),
    isInNetwork,
  });
}
