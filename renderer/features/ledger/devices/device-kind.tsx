import { z } from 'zod';
import { Device } from '@shared/ledger/entities';
import { goneWord, nextAssetNumber } from '@shared/rules/device-rules';
import { deviceName } from '@shared/ledger/labels';
import { listedDevices, type AboutDevices, type DeviceFilter } from '../../../records/devices/listed-devices';
import type { RecordKind } from '../../../records/kind/record-kind';
import { struckOffBadges } from '../../../records/panel/record-detail';
import { deviceColumns } from './device-columns';
import { DeviceFactList, exceptionsOf } from './device-facts';
import { DeviceFields, type DeviceValues } from './device-fields';
import { DeviceNotes } from './device-mail';
import { currentDay } from '../../../data/clock';

/** The office may still be missing, and so may the kind: nobody's device is a パソコン because nobody has said anything. */
const Draft = Device.omit({ id: true, status: true, struckOffOn: true }).extend({
  officeId: Device.shape.note,
  kind: Device.shape.kind.or(z.literal('')).default(''),
});

/** 台帳 › 端末. */
export const devices: RecordKind<'device', DeviceValues, AboutDevices, DeviceFilter> = {
  ...listedDevices,
  who: deviceName,
  columns: deviceColumns,
  panel: {
    subtitle: ({ model }) => model,
    badges: (device) => [
      ...struckOffBadges(device, goneWord(device)),
      ...(device.ownership === 'personal' ? [{ tone: 'line' as const, text: '職員個人の端末' }] : []),
    ],
    Notes: DeviceNotes,
    Facts: DeviceFactList,
    below: ({ exceptions }) => [{ term: '災害時の例外', fact: exceptions.length > 0 && exceptionsOf(exceptions) }],
    procedures: ({ id }) => ({
      label: 'この端末の手続き',
      events: ['device-replaced', 'device-lost', 'device-added'],
      given: { device: id },
    }),
  },
  form: {
    Fields: DeviceFields,
    refusalOf: (field, value) => {
      if (field === 'assetNumber' && value === '')
        return '管理番号が空です。端末に貼ってある番号か、見分けられる名前を入れてください';
      if (field === 'kind' && value === '') return '種類を選んでください';
      if (field === 'officeId' && value === '') return '端末の事業所を選んでください';
      return null;
    },
    needed: ['assetNumber', 'kind', 'officeId'],
    first: 'assetNumber',
    add: {
      draft: { key: 'new-device', schema: Draft, blank: Draft.parse({}), given: ['officeId', 'kind', 'holderId'] },
      called: ({ kind, ...values }) =>
        values.assetNumber === '' || kind === '' ? '' : deviceName({ ...values, kind }),
      unfinished: ({ assetNumber }) => assetNumber,
      proposes: ({ kind, holderId }, { people }, { devices: known }) => ({
        assetNumber: kind === '' ? '' : nextAssetNumber([...known.values()], kind),
        officeId: people.get(holderId ?? '')?.officeId ?? '',
      }),
      // Only what is odd in what was typed; what is still empty is asked for by the fields themselves.
      findings: ({ kind, ...values }, { findingsOf }) =>
        values.assetNumber === '' || kind === ''
          ? []
          : findingsOf({ ...values, kind, id: 'new', status: 'registered', struckOffOn: null }).filter(
              ({ field }) => field !== 'mail' || values.mail !== '',
            ),
    },
    edit: { valuesOf: (device) => device, findings: (device, { findingsOf }) => findingsOf(device) },
  },
  strikeOff: {
    asks: ({ wipedOn }) => ({ words: '端末の中のデータと証明書を消した', isTicked: wipedOn !== null }),
    edits: ({ wipedOn }, day, isWiped) => {
      const today = currentDay();
      return { wipedOn: isWiped ? (wipedOn ?? (day < today ? day : today)) : null };
    },
  },
};
