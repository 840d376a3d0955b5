import { Device } from '@shared/ledger/entities';
import { useNewRecordDraft, type DraftDefinition } from '../../../records/panel/new-record-draft';

/** What a form asks about a device. */
export type DeviceValues = Omit<Device, 'id' | 'status' | 'struckOffOn'>;

/** The office may still be missing. */
const Draft = Device.omit({ id: true, status: true, struckOffOn: true }).extend({
  officeId: Device.shape.note,
  kind: Device.shape.kind.default('pc'),
});

const newDevice: DraftDefinition<DeviceValues> = {
  key: 'new-device',
  schema: Draft,
  blank: Draft.parse({}),
  given: ['officeId'],
};

export const useNewDeviceDraft = () => useNewRecordDraft(newDevice);

/** What a field must hold before it is written; null when it may. Everything else is only remarked on. */
export function refusalOf<F extends keyof DeviceValues>(field: F, value: DeviceValues[F]): string | null {
  if (field === 'assetNumber' && value === '')
    return '管理番号が空です。端末に貼ってある番号か、見分けられる名前を入れてください';
  if (field === 'officeId' && value === '') return '端末を置く事業所を選んでください';
  return null;
}

export const neededFields: readonly (keyof DeviceValues)[] = ['assetNumber', 'officeId'];
