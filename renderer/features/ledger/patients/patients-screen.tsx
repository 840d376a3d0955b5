import { useMemo } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import type { Patient } from '@shared/ledger/entities';
import { useRecords } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { ExportButton } from '../../../records/export/export-button';
import { useExport } from '../../../records/export/use-export';
import { AddButton } from '../../../records/list/add-button';
import { EmptyList } from '../../../records/list/empty-list';
import { ImportButton } from '../../../records/list/import-button';
import { FilterChips } from '../../../ui/filter-chips';
import { NEW, useListAndPanel } from '../../../records/list/list-and-panel';
import { LedgerPage } from '../ledger-page';
import { ListSelectionBar } from '../../../records/list/list-selection-bar';
import { goesOn } from '../../../records/list/list-panels';
import { RecordList } from '../../../records/list/record-list';
import { UnfinishedNote } from '../../../records/list/unfinished-note';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { NewPatient } from './new-patient';
import { patientColumns } from './patient-columns';
import { PatientPanel } from './patient-panel';
import { useChangePatient, useNewPatientDraft } from './patient-values';
import { patientChips, usePatientView } from '../../../records/patients/patient-view';
import { PATIENTS, patientWords } from '../../../records/patients/patient-words';
import { useAboutPatient, usePatients } from '../../../records/patients/use-patients';
import { ViewSwitch } from './view-switch';

const nameOf = ({ name }: Patient): string => name;

/** 台帳 › 患者・チーム › 患者. */
export function PatientsScreen({ recordId }: { recordId: string | null }) {
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const isFromConsents = search.get('from') === 'consents';
  const records = useRecords('patients');
  const { shows } = useOfficeInUse();
  const { view, state } = usePatientView();
  const { rows, counts, elsewhere } = usePatients(state);
  const columns = useColumns();
  const draft = useNewPatientDraft();
  const isEmpty = ![...records.values()].some(({ officeId }) => shows(officeId));
  const place = useListAndPanel(PATIENTS, recordId);
  const { add, close, isAdding } = place;
  const out = useExport({ kind: 'patient', words: patientWords, view, records, columns });

  const patient = recordId === null ? undefined : records.get(recordId);
  // Its addition was undone, or the address is old.
  if (recordId !== null && recordId !== NEW && !patient) return <Redirect to={PATIENTS} replace />;
  const { name, kana } = draft.values;
  return (
    <LedgerPage
      tab="patients"
      back={isFromConsents ? { to: '/consents', label: '同意書' } : undefined}
      grid={place.grid}
      actions={
        <>
          <ImportButton kind="patient" />
          {!isEmpty && <ExportButton onPress={out.open} />}
          <AddButton label={patientWords.add} isFilled={!isAdding && !isEmpty && !goesOn(place.panel)} onAdd={add} />
          {out.element}
        </>
      }
      search={
        isEmpty ? null : { label: patientWords.search, value: state.query, onType: (query) => view.change({ query }) }
      }
      notes={
        !isAdding && (
          <UnfinishedNote
            draft={draft}
            about={name || kana ? `${name || kana}さん` : patientWords.thing}
            onGoOn={add}
          />
        )
      }
      list={
        isEmpty ? (
          <EmptyList
            words={patientWords}
            above={<ViewSwitch current="patients" />}
            isInOffice={records.size > 0}
            isAdding={isAdding}
            onAdd={add}
            kind="patient"
          />
        ) : (
          <RecordList
            words={patientWords}
            view={view}
            state={state}
            columns={columns}
            rows={rows}
            nameOf={nameOf}
            elsewhere={elsewhere}
            currentId={patient?.id ?? null}
            place={place}
            table="patients"
            records={records}
            selectionBar={({ selected, ...about }) => (
              <ListSelectionBar
                words={patientWords}
                count={selected.length}
                onExport={(way) => out.openFor(state.selected, way)}
                {...about}
              />
            )}
            onEscape={() => recordId !== null && close()}
            above={<ViewSwitch current="patients" />}
            chips={
              <FilterChips
                chips={patientChips}
                filter={state.filter}
                counts={counts}
                onFilter={(filter) => view.change({ filter })}
              />
            }
          />
        )
      }
      panel={
        isAdding ? (
          <NewPatient
            draft={draft}
            onClose={close}
            onAdded={(id) => go(`${PATIENTS}/${id}${isFromConsents ? '?from=consents' : ''}`)}
          />
        ) : (
          patient && <PatientPanel key={patient.id} patient={patient} takesFocus={place.takesFocus} onClose={close} />
        )
      }
    />
  );
}

function useColumns() {
  const offices = useRecords('offices');
  const networkName = useNetworkName();
  const aboutOf = useAboutPatient();
  const change = useChangePatient();
  return useMemo(
    () => patientColumns({ officeName: (id) => offices.get(id)?.name ?? '', networkName, aboutOf, change }),
    [offices, networkName, aboutOf, change],
  );
}
