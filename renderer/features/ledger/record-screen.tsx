import { useCallback, useEffect, useMemo } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import type { Corporation } from '@shared/ledger/entities';
import { isImported, type OutKind, type OutRecord, type TableOf } from '@shared/tables/lists';
import type { GridColumn } from '../../grid/grid-column';
import type { ExportKind } from '../../records/export/export-dialog';
import { ExportButton } from '../../records/export/export-button';
import { useExport } from '../../records/export/use-export';
import { backToLoss, openPaper, recordAddress } from '../../addresses/record-address';
import { tableOf } from '../../records/kind/listed-kind';
import { columnsOf, type RecordKind } from '../../records/kind/record-kind';
import { useAbout } from '../../records/kind/use-about';
import { useListed } from '../../records/kind/use-listed';
import { AddButton } from '../../records/list/add-button';
import { EmptyList } from '../../records/list/empty-list';
import { ImportButton } from '../../records/list/import-button';
import { NEW, useListAndPanel, type ListAndPanel } from '../../records/list/list-and-panel';
import { goesOn } from '../../records/list/list-panels';
import { ListSelectionBar } from '../../records/list/list-selection-bar';
import { useListView, type ListView, type ListViewState } from '../../records/list/list-view';
import { RecordList, type Selection } from '../../records/list/record-list';
import { UnfinishedNote } from '../../records/list/unfinished-note';
import { useNetworkName } from '../../records/panel/use-network-name';
import { NewRecord } from '../../records/panel/new-record';
import { useNewRecordDraft } from '../../records/panel/new-record-draft';
import { RecordPanel } from '../../records/panel/record-panel';
import { useChangeRecord, type ChangeRecord } from '../../records/panel/use-change-record';
import { useWayBackFromList } from '../../state/came-from';
import { useRecords } from '../../state/open-ledger';
import { FilterChips, NetworkMenu } from '../../ui/filter-chips';
import { LedgerPage, ListSwitch } from './ledger-page';
import { useShownCounts } from './tabs';

interface RecordScreenProps<K extends OutKind, V extends object, A, F extends string> {
  kind: RecordKind<K, V, A, F>;
  recordId: string | null;
}

/** One list of 台帳, and beside it one of its records or a new one. */
export function RecordScreen<K extends OutKind, V extends object, A, F extends string>({
  kind,
  recordId,
}: RecordScreenProps<K, V, A, F>) {
  const [, go] = useLocation();
  const [asked] = useSearchParams();
  const { words, form, kin, Notes } = kind;
  const address = recordAddress(kind.list);
  // A table holds its records.
  const records = useRecords(tableOf(kind)) as unknown as ReadonlyMap<string, OutRecord<K>>;
  const kinRecord = useKin(kind, recordId);
  const { view, state } = useListView(kind.view);
  useAskedFilter(kind, view);
  const draft = useNewRecordDraft(form.add.draft);
  const isEmpty = useShownCounts()(kind.list) === 0;
  const place = useListAndPanel(address, recordId);
  const from = useCameFrom(kind, recordId);
  const about = useAbout(kind);
  const change = useChange(kind, about);
  const columns = useMemo(() => columnsOf(kind, about, change), [kind, about, change]);
  const networkName = useNetworkName();
  const chip = kind.chips.find(({ filter }) => filter === state.filter && filter !== kind.view.untouched.filter)?.label;
  const narrowed = [chip, state.network && networkName(state.network), state.query.trim() && 'さがした'];
  const out = useExport({
    ...{ kind: kind.list, words, view, records, columns },
    narrowed: narrowed.filter(Boolean).join('・'),
  });

  const record = recordId === null ? undefined : records.get(recordId);
  // Its addition was undone, or the address is old.
  if (recordId !== null && recordId !== NEW && !record && !kinRecord) return <Redirect to={address} replace />;
  const { add, close, isAdding, takesFocus } = place;
  const shown = { kind, about, records, columns, view, state, place, recordId };
  const unfinished = (form.add.unfinished ?? form.add.called)(draft.values);
  return (
    <LedgerPage
      list={kind.list}
      back={from.back}
      grid={place.grid}
      isOpen={isAdding || Boolean(record ?? kinRecord) || (!isEmpty && place.panel !== null)}
      actions={
        <>
          {isImported(kind.list) && <ImportButton kind={kind.list} />}
          {!isEmpty && <ExportButton onPress={out.open} />}
          <AddButton label={words.add} isFilled={!isAdding && !isEmpty && !goesOn(place.panel)} onAdd={add} />
          {out.element}
        </>
      }
      search={isEmpty ? null : { label: words.search, value: state.query, onType: (query) => view.change({ query }) }}
      notes={
        <>
          {Notes && <Notes />}
          {!isAdding && <UnfinishedNote draft={draft} about={unfinished || words.thing} onGoOn={add} />}
        </>
      }
    >
      {isEmpty ? (
        <EmptyList
          words={words}
          above={<ListSwitch list={kind.list} />}
          isInOffice={records.size > 0}
          isAdding={isAdding}
          onAdd={add}
          {...(isImported(kind.list) && { kind: kind.list })}
        />
      ) : (
        <Listed {...shown} onExport={(way) => out.openFor(state.selected, way)} />
      )}
      {isAdding && (
        <NewRecord
          kind={kind}
          about={about}
          draft={draft}
          onClose={close}
          onAdded={(id) =>
            go(
              backToLoss(asked, id) ??
                openPaper(asked.get('from') ?? '')?.to ??
                `${recordAddress(kind.list, id)}${form.add.goesOn?.(id) ?? from.search}`,
            )
          }
        />
      )}
      {record && (
        <RecordPanel
          key={record.id}
          kind={kind}
          record={record}
          about={about}
          change={change}
          takesFocus={takesFocus}
          onClose={close}
        />
      )}
      {kin && kinRecord && <kin.Panel key={kinRecord.id} record={kinRecord} takesFocus={takesFocus} onClose={close} />}
    </LedgerPage>
  );
}

/** Come to for some of its records: those of one chip, whatever the list was narrowed to last. */
function useAskedFilter<K extends OutKind, V extends object, A, F extends string>(
  { chips }: RecordKind<K, V, A, F>,
  view: ListView<ListViewState<F>>,
): void {
  const [asked, setAsked] = useSearchParams();
  const filter = asked.get('filter');
  useEffect(() => {
    if (filter === null) return;
    const chip = chips.find((one) => one.filter === filter);
    if (chip) view.change({ filter: chip.filter as F, query: '', network: null });
    setAsked({}, { replace: true });
  }, [filter, chips, view, setAsked]);
}

interface ListedProps<K extends OutKind, V extends object, A, F extends string> extends RecordScreenProps<K, V, A, F> {
  about: A;
  records: ReadonlyMap<string, OutRecord<K>>;
  columns: readonly GridColumn<OutRecord<K>>[];
  view: ListView<ListViewState<F>>;
  state: ListViewState<F>;
  place: ListAndPanel;
  onExport: (way: ExportKind) => void;
}

/** The list of a kind. */
function Listed<K extends OutKind, V extends object, A, F extends string>(props: ListedProps<K, V, A, F>) {
  const { kind, recordId, about, records, columns, view, state, place, onExport } = props;
  const { words, chips, networks, Above, SelectedActs } = kind;
  const { rows, parting, counts, elsewhere, missed } = useListed(kind, about, records, state);
  // The first chip is those that are there.
  const isAnyThere = chips.some(({ filter }, place) => place === 0 && (counts.get(filter as F) ?? 0) > 0);
  return (
    <RecordList
      words={words}
      view={view}
      state={state}
      columns={columns}
      rows={rows}
      parting={parting}
      nameOf={useCallback((record: OutRecord<K>) => kind.nameOf(record, about), [kind, about])}
      elsewhere={elsewhere}
      goneAlone={isAnyThere ? 0 : (counts.get('gone' as F) ?? 0)}
      missed={missed}
      currentId={recordId !== null && records.has(recordId) ? recordId : null}
      place={place}
      table={tableOf(kind)}
      records={records}
      onEscape={() => recordId !== null && place.close()}
      above={
        <>
          <ListSwitch list={kind.list} />
          {Above && <Above recordId={recordId} />}
        </>
      }
      chips={
        <FilterChips
          chips={chips}
          filter={state.filter}
          counts={counts}
          onFilter={(filter) => view.change({ filter: filter as F })}
        >
          {networks && (
            <NetworkMenu
              network={state.network}
              networks={networks.choices(about)}
              onNetwork={(network) => view.change({ network })}
            />
          )}
        </FilterChips>
      }
      {...(!kind.isChangedAlone && {
        selectionBar: ({ selected, onStop, ...bar }: Selection<OutRecord<K>>) => (
          <ListSelectionBar words={words} count={selected.length} onExport={onExport} onStop={onStop} {...bar}>
            {SelectedActs && <SelectedActs selected={selected} onStop={onStop} />}
          </ListSelectionBar>
        ),
      })}
    />
  );
}

/** Changes a record of the kind, in its words. */
function useChange<K extends OutKind, V extends object, A, F extends string>(
  kind: RecordKind<K, V, A, F>,
  about: A,
): ChangeRecord<TableOf<K>> {
  return useChangeRecord(tableOf(kind), {
    ...kind,
    who: useCallback((record: OutRecord<K>) => kind.who(record, about), [kind, about]),
  });
}

/** The record of another table that stands at this address. */
function useKin<K extends OutKind, V extends object, A, F extends string>(
  { kin }: RecordKind<K, V, A, F>,
  recordId: string | null,
): Corporation | null {
  const corporations = useRecords('corporations');
  return (kin && recordId !== null && corporations.get(recordId)) || null;
}

/** The screen that sent somebody here, and what its address keeps until they are through. */
function useCameFrom<K extends OutKind, V extends object, A, F extends string>(
  { cameFrom = {}, list }: RecordKind<K, V, A, F>,
  recordId: string | null,
) {
  const [search] = useSearchParams();
  const from = search.get('from') ?? '';
  const before = useWayBackFromList();
  const chosen = recordId === null || recordId === NEW ? '' : `?${list}=${encodeURIComponent(recordId)}`;
  const ofPaper = BEGUN_PAPER.test(from) ? { to: from + chosen, label: '書類をつくる' } : undefined;
  const asked = Object.hasOwn(cameFrom, from) ? cameFrom[from] : (openPaper(from) ?? ofPaper);
  // A list alone is as high as can be: the row of a small window has no line to give.
  return {
    back: asked ?? (recordId === null ? undefined : before),
    search: asked ? `?from=${encodeURIComponent(from)}` : '',
  };
}

/** What is asked before a paper of a form: whom it is about may not be in the ledger yet. */
const BEGUN_PAPER = /^\/documents\/new\/[a-z0-9-]+\/[a-z0-9-]+$/;
