import { useMemo } from 'react';
import { Redirect, useLocation } from 'wouter';
import { today as currentDay } from '@shared/text/calendar-date';
import type { Office } from '@shared/ledger/entities';
import { isEmployed } from '@shared/rules/staff-rules';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { serviceKindsOf } from '../../../records/offices/choices-of-packs';
import { packsOfOffices } from '../../../records/devices/use-device-findings';
import { ExportButton } from '../../../records/export/export-button';
import { useExport } from '../../../records/export/use-export';
import { AddButton } from '../../../records/list/add-button';
import { EmptyList } from '../../../records/list/empty-list';
import { FilterChips, NetworkMenu } from '../../../ui/filter-chips';
import { NEW, useListAndPanel } from '../../../records/list/list-and-panel';
import { LedgerPage } from '../ledger-page';
import { RecordList } from '../../../records/list/record-list';
import { UnfinishedNote } from '../../../records/list/unfinished-note';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { CorporationPanel } from './corporation-panel';
import { CorporationStrip } from './corporation-strip';
import { NewOffice } from './new-office';
import { officeColumns } from './office-columns';
import { OfficePanel } from './office-panel';
import { useNewOfficeDraft } from './office-values';
import { officeChips, useOfficeView } from '../../../records/offices/office-view';
import { OFFICES, officeWords } from './office-words';
import { useOfficeGaps } from '../../../records/offices/use-office-gaps';
import { useOffices } from '../../../records/offices/use-offices';
import { useChangeOffice } from './use-change-office';

const nameOf = ({ name }: Office): string => name;

/** 台帳 › 法人・事業所. */
export function OfficesScreen({ recordId }: { recordId: string | null }) {
  const [, go] = useLocation();
  const records = useRecords('offices');
  const corporations = useRecords('corporations');
  const { packs } = useSession();
  const { view, state } = useOfficeView();
  const { rows, counts, elsewhere } = useOffices(state);
  const columns = useColumns();
  const draft = useNewOfficeDraft();
  const isEmpty = records.size === 0;
  const place = useListAndPanel(OFFICES, recordId);
  const { add, close, isAdding } = place;
  const out = useExport({ kind: 'office', words: officeWords, view, records, columns });

  const office = recordId === null ? undefined : records.get(recordId);
  const corporation = recordId === null ? undefined : corporations.get(recordId);
  // Its addition was undone, or the address is old.
  if (recordId !== null && recordId !== NEW && !office && !corporation) return <Redirect to={OFFICES} replace />;
  return (
    <LedgerPage
      tab="offices"
      grid={place.grid}
      actions={
        <>
          {!isEmpty && <ExportButton onPress={out.open} />}
          <AddButton label={officeWords.add} isFilled={!isAdding && !isEmpty} onAdd={add} />
          {out.element}
        </>
      }
      search={
        isEmpty ? null : { label: officeWords.search, value: state.query, onType: (query) => view.change({ query }) }
      }
      notes={!isAdding && <UnfinishedNote draft={draft} about={draft.values.name || officeWords.thing} onGoOn={add} />}
      list={
        isEmpty ? (
          <EmptyList words={officeWords} isInOffice={false} isAdding={isAdding} onAdd={add} />
        ) : (
          <RecordList
            words={officeWords}
            view={view}
            state={state}
            columns={columns}
            rows={rows}
            nameOf={nameOf}
            elsewhere={elsewhere}
            currentId={office?.id ?? null}
            place={place}
            table="offices"
            records={records}
            onEscape={() => recordId !== null && close()}
            above={<CorporationStrip isOpen={corporation !== undefined} />}
            chips={
              <FilterChips
                chips={officeChips}
                filter={state.filter}
                counts={counts}
                onFilter={(filter) => view.change({ filter })}
              >
                <NetworkMenu
                  network={state.network}
                  networks={packs}
                  onNetwork={(network) => view.change({ network })}
                />
              </FilterChips>
            }
          />
        )
      }
      panel={
        isAdding ? (
          <NewOffice
            draft={draft}
            onClose={close}
            onAdded={(id) => go(`${OFFICES}/${id}?field=offices.${id}.number`)}
          />
        ) : office ? (
          <OfficePanel key={office.id} office={office} takesFocus={place.takesFocus} onClose={close} />
        ) : (
          corporation && (
            <CorporationPanel
              key={corporation.id}
              corporation={corporation}
              takesFocus={place.takesFocus}
              onClose={close}
            />
          )
        )
      }
    />
  );
}

/** Networks of a city before those that everybody may use. */
const ownFirst = (packIds: readonly string[], packs: readonly Pack[]): string[] => {
  const hasCity = (packId: string): boolean =>
    packs.some(({ id, municipality }) => id === packId && municipality !== '');
  return [...packIds].sort((a, b) => Number(hasCity(b)) - Number(hasCity(a)));
};

function useColumns() {
  const { packs } = useSession();
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  const networkName = useNetworkName();
  const gapsOf = useOfficeGaps();
  const change = useChangeOffice();
  return useMemo(() => {
    const taking = packsOfOffices(enrolments.values());
    return officeColumns({
      serviceKinds: serviceKindsOf(packs),
      staffOf: (id) =>
        [...people.values()].filter((person) => person.officeId === id && isEmployed(person, currentDay())),
      networkNames: (id) =>
        ownFirst(taking.get(id) ?? [], packs)
          .map(networkName)
          .filter((name) => name !== ''),
      gapsOf,
      change,
    });
  }, [packs, people, enrolments, networkName, gapsOf, change]);
}
