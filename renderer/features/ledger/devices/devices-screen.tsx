import { useMemo } from 'react';
import { Redirect, useLocation } from 'wouter';
import { deviceName } from '@shared/rules/device-rules';
import { useRecords } from '../../../state/open-ledger';
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
import { useTabCounts } from '../tabs';
import { deviceColumns } from './device-columns';
import { DevicePanel } from './device-panel';
import { useNewDeviceDraft } from './device-values';
import { deviceChips, useDeviceView } from '../../../records/devices/device-view';
import { DEVICES, deviceListWords } from './device-words';
import { NewDevice } from './new-device';
import { useChangeDevice } from './use-change-device';
import { useDeviceFindings } from '../../../records/devices/use-device-findings';
import { useDevices } from '../../../records/devices/use-devices';

/** 台帳 › 端末. */
export function DevicesScreen({ recordId }: { recordId: string | null }) {
  const [, go] = useLocation();
  const records = useRecords('devices');
  const { view, state } = useDeviceView();
  const { rows, counts, elsewhere } = useDevices(state);
  const columns = useColumns();
  const draft = useNewDeviceDraft();
  const isEmpty = useTabCounts().devices === 0;
  const place = useListAndPanel(DEVICES, recordId);
  const { add, close, isAdding } = place;
  const out = useExport({ kind: 'device', words: deviceListWords, view, records, columns });

  const device = recordId === null ? undefined : records.get(recordId);
  // Its addition was undone, or the address is old.
  if (recordId !== null && recordId !== NEW && !device) return <Redirect to={DEVICES} replace />;
  return (
    <LedgerPage
      tab="devices"
      grid={place.grid}
      actions={
        <>
          <ImportButton kind="device" />
          {!isEmpty && <ExportButton onPress={out.open} />}
          <AddButton label={deviceListWords.add} isFilled={!isAdding && !isEmpty && !goesOn(place.panel)} onAdd={add} />
          {out.element}
        </>
      }
      search={
        isEmpty
          ? null
          : { label: deviceListWords.search, value: state.query, onType: (query) => view.change({ query }) }
      }
      notes={
        !isAdding && (
          <UnfinishedNote draft={draft} about={draft.values.assetNumber || deviceListWords.thing} onGoOn={add} />
        )
      }
      list={
        isEmpty ? (
          <EmptyList
            words={deviceListWords}
            isInOffice={records.size > 0}
            isAdding={isAdding}
            onAdd={add}
            kind="device"
          />
        ) : (
          <RecordList
            words={deviceListWords}
            view={view}
            state={state}
            columns={columns}
            rows={rows}
            nameOf={deviceName}
            elsewhere={elsewhere}
            currentId={device?.id ?? null}
            place={place}
            table="devices"
            records={records}
            selectionBar={({ selected, ...about }) => (
              <ListSelectionBar
                words={deviceListWords}
                count={selected.length}
                onExport={(way) => out.openFor(state.selected, way)}
                {...about}
              />
            )}
            onEscape={() => recordId !== null && close()}
            chips={
              <FilterChips
                chips={deviceChips}
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
          <NewDevice draft={draft} onClose={close} onAdded={(id) => go(`${DEVICES}/${id}`)} />
        ) : (
          device && <DevicePanel key={device.id} device={device} takesFocus={place.takesFocus} onClose={close} />
        )
      }
    />
  );
}

function useColumns() {
  const people = useRecords('people');
  const offices = useRecords('offices');
  const findingsOf = useDeviceFindings();
  const change = useChangeDevice();
  return useMemo(
    () => deviceColumns({ people, officeName: (id) => offices.get(id)?.name ?? '', findingsOf, change }),
    [people, offices, findingsOf, change],
  );
}
