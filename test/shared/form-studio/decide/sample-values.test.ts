import { expect, test } from 'vitest';
import { SampleValues } from '@shared/form-studio/decide/sample-values';
import { items } from '@shared/form-studio/propose/items';
import { itemValue } from '@shared/form-studio/write/item-value';
import { channels } from '@shared/channels/channels';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { sampleLedger } from '@shared/ledger/sample';
import { readPack } from '@shared/packs/read-pack';
import type { Form } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import himawari from '../../../../resources/samples/himawari.json';

const ledger = sampleLedger(himawari, '2026-11-20');
const [office, patient] = [ledger.offices[0], ledger.patients[0]];
const context = buildContext(ledger, {
  packId: ledger.enrolments.find(({ officeId }) => officeId === office?.id)?.packId ?? '',
  officeId: office?.id ?? '',
  patientId: patient?.id,
  date: '2026-11-20',
});

/** A form with a field for each item, as main would fill it. */
function formOfAll(): Form {
  const fields = items.flatMap(({ id, type }, i) => {
    const value = itemValue(id, /^(?:staff|device|account)\./.test(id) ? 'row' : null);
    const asText = type === 'check' ? 'text' : type;
    return value === null
      ? []
      : [{ key: `f${i}`, label: id, type: asText, value, ...(type === 'kana' && { kana: 'hiragana' }) }];
  });
  const form = {
    ...{ id: 'own', number: '1', title: 'すべて', shortTitle: 'すべて', template: 'own.docx', fidelity: 'official' },
    ...{ outputs: ['docx'], pages: 1, signature: { means: 'none' }, channels: ['counter'], fields },
    subject: { kind: 'office' },
  };
  const pack = {
    ...{ schema: 2, id: 'own-forms', version: '1.0.0', title: '自分の様式', network: '自分の様式', issuer: '事業所' },
    ...{ sources: ['市'], channels: [{ id: 'counter', kind: 'counter', label: '窓口に出す' }], forms: ['own'] },
  };
  const beside = { forms: [{ path: 'own/form.json', text: JSON.stringify(form) }] };
  const [read] = unwrap(readPack(JSON.stringify(pack), channels, beside)).forms;
  if (!read) throw new Error('no form');
  return read;
}

test('beside each item stands what the engine would write', async () => {
  const row = { staff: ledger.people[0], device: ledger.devices[0], account: ledger.accounts[0] };
  const values = new SampleValues(context);
  const form = formOfAll();
  const different: string[] = [];
  for (const [kind, record] of Object.entries(row)) {
    const evaluation = unwrap(await evaluateForm({ form, context: { ...context, row: record }, overrides: {} }));
    for (const { key, shown } of evaluation.sheets[0]?.fields ?? []) {
      const id = form.fields.find((field) => field.key === key)?.label ?? '';
      const isOther = /^(?:staff|device|account)\./.test(id) && !id.startsWith(`${kind}.`);
      const expected = shown === 'true' ? '○' : shown === 'false' ? '' : shown;
      if (!isOther && values.of(id) !== expected) different.push(`${id}: ${values.of(id)} ≠ ${expected}`);
    }
  }
  expect(different).toEqual([]);
  expect(values.of('office.name')).toBe(office?.name);
  expect(Number(values.of('count.staff'))).toBeGreaterThan(1);
});

test('what is typed each time has no value', () => {
  const values = new SampleValues(context);
  expect(['typed', 'city', 'signature', 'nothing.such', null].map((id) => values.of(id))).toEqual(['', '', '', '', '']);
});
