import { expect, test } from 'vitest';
import { DEVICE_OF, type FilledField } from '@shared/forms/bindings/evaluation';
import type { FormField, FormRows } from '@shared/packs/schema';
import { newDeviceHref } from '../../../renderer/addresses/record-address';
import { typedOfDevice } from '../../../renderer/features/documents/typed-of-device';
import { openPack } from '../../support/open-pack';

const form = openPack('fukui-mimamori').forms.find(({ id }) => id === 'ledger')!;
const isOfDevice = ({ key }: Pick<FormField, 'key'>): boolean => key === 'users.deviceKind';
const rows = form.fields.find((one): one is FormRows => 'fields' in one && one.fields.some(isOfDevice))!;

const filled = (key: string, value: FilledField['value'], fields: string[], more: Partial<FilledField> = {}) => ({
  ...{ key, path: `users/p1/${key}`, value, shown: String(value), source: 'user', required: false, scale: 1 },
  ...{ overridden: true, ledger: { entity: DEVICE_OF, id: 'p1', fields } },
  ...more,
});
const typed = (...fields: object[]) => typedOfDevice(rows, { id: 'p1', fields: fields as FilledField[] });

test('what was typed on a row of the 管理台帳 stands in the form of the new device, by its fields', () => {
  const known = typed(
    filled('users.deviceKind', 'タブレット', ['kind']),
    filled('users.deviceModel', 'iPad 第9世代 iPadOS', ['model', 'system']),
    filled('users.assetNumber', 'T-08', ['assetNumber']),
    filled('users.ownership', 'personal', ['ownership']),
    filled('users.certificateOn', '2026-11-01', ['certificateInstalledOn']),
  );
  expect(known).toEqual({
    ...{ kind: 'tablet', model: 'iPad 第9世代 iPadOS', assetNumber: 'T-08', ownership: 'personal' },
    certificateInstalledOn: '2026-11-01',
  });
  const href = newDeviceHref({ officeId: 'o', holderId: 'p1', from: '/documents/d' }, known);
  expect(Object.fromEntries(new URL(href, 'app://renkei').searchParams)).toMatchObject({
    ...{ officeId: 'o', holderId: 'p1', assetNumber: 'T-08' },
  });
});

test('what is of the person, was emptied or comes from elsewhere isn’t', () => {
  const ofPerson = { ledger: { entity: 'people', id: 'p1', fields: ['name'] } };
  expect(
    typed(
      filled('users.name', '山田 花子', [], ofPerson),
      filled('users.assetNumber', '', ['assetNumber']),
      filled('users.vpnId', '0001', ['vpnId'], { overridden: false }),
    ),
  ).toEqual({});
});
