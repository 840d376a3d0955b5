import { describe, expect, test } from 'vitest';
import { entitySchemas, entityTables } from '@shared/ledger/entities';
import { eventKinds, eventNames } from '@shared/ledger/event';
import { devicesAtEnd } from '@shared/ledger/fields/devices-at-end';
import { factLabel } from '@shared/ledger/fact-labels';
import { deviceName, fieldLabel, knownLabel, tableNames, valueText } from '@shared/ledger/labels';
import { roleFields, enrolmentFactFields, officeFactFields } from '@shared/procedures/wizard/office-facts';
import { aDevice } from '../../builders/staff';
import { deviceChoiceName } from '../../../renderer/features/procedures/wizard/device-words';
import { programWords } from '../../support/program-words';

interface Schema {
  def: { type: string; innerType?: Schema; entries?: Record<string, string> };
}
const innermost = (schema: Schema): Schema => (schema.def.innerType ? innermost(schema.def.innerType) : schema);
const fields = entityTables.flatMap((table) =>
  Object.entries(entitySchemas[table].shape).map(([field, schema]) => ({
    table,
    field,
    words: Object.keys(innermost(schema as unknown as Schema).def.entries ?? {}),
  })),
);
const isJapanese = (text: string): boolean =>
  /[ぁ-んァ-ヶ一-龠]|^(FAX|OS|ID)$/.test(text) && programWords(text).length === 0;

describe('no word of the program reaches the screen', () => {
  test('every field of every record has a name of its own, but for the record’s id', () => {
    const nameless = fields.filter(({ table, field }) => field !== 'id' && !isJapanese(knownLabel(table, field) ?? ''));
    expect(nameless).toEqual([]);
    expect(entityTables.filter((table) => !isJapanese(tableNames[table]))).toEqual([]);
    expect(fieldLabel('people', 'fieldOfALaterVersion')).toMatch(/^[ぁ-ん一-龠]+$/);
  });

  test('every word that a field knows is told in words of the office', () => {
    const raw = fields.flatMap(({ field, words }) => words.filter((word) => valueText(field, word) === word));
    expect(raw).toEqual([]);
  });

  test('whoever is not in the ledger any more is not shown by an id', () => {
    const references = fields.filter(({ field }) => /Id$/.test(field) && field !== 'vpnId');
    expect(references.map(({ field }) => valueText(field, 'staff-0012')).filter((text) => !isJapanese(text))).toEqual(
      [],
    );
    expect(valueText('vpnId', 'VPN-0012')).toBe('VPN-0012');
    expect(valueText('use', 'adminAccount')).toBe('もうない種類');
  });

  test('every event, and every fact of one, has its words, or is not told', () => {
    expect(eventKinds.filter((kind) => !isJapanese(eventNames[kind]))).toEqual([]);
    const facts = [...officeFactFields, ...enrolmentFactFields, ...roleFields];
    expect(facts.filter((fact) => !isJapanese(factLabel(fact) ?? ''))).toEqual([]);
    const beside = roleFields.flatMap((role) => ['Id', 'Phone', 'Kana'].map((end) => `${role}${end}`));
    expect(beside.flatMap((fact) => factLabel(fact) ?? [])).toEqual([]);
  });
});

test('a device is called by its kind and number, or its model', () => {
  expect(deviceName(aDevice())).toBe('パソコン P-07');
  expect(deviceName(aDevice({ kind: 'tablet', assetNumber: 'タブレット T-03' }))).toBe('タブレット T-03');
  expect(deviceName(aDevice({ kind: 'phone', assetNumber: '', model: 'スマホ' }))).toBe('スマートフォン スマホ');
});

test('what an account says of its last devices, and a choice of devices, call them so, too', () => {
  const tablet = { ...aDevice({ kind: 'tablet', assetNumber: 'タブレットA' }), deviceId: 'd', isShared: true };
  expect(devicesAtEnd.said([tablet], String)).toBe('タブレットA（共用）');
  expect(deviceChoiceName(tablet)).toBe('タブレットA');
  expect(deviceChoiceName(aDevice({ assetNumber: '', model: '' }))).toBe('パソコン （番号なし）');
});
