import { Redirect, useLocation } from 'wouter';
import { useRecords } from '../../../state/open-ledger';
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
import { ListActions } from './list-actions';
import { OfferNote, useOfferUntilUndone } from './offer-note';
import { PeopleList, usePeopleColumns } from './people-list';
import { usePeopleView } from '../../../records/people/people-view';
import { peopleWords } from './people-words';
import { usePeople } from './use-people';

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
