import { describe, expect, test } from 'vitest';
import { recordChange, type Change } from '@shared/ledger/change';
import { valueExpression } from '@shared/packs/values/expression-text';
import { Value } from '@shared/packs/values/value-schema';
import { changesForForm } from '@shared/papers/changes-for-form';
import { eventFromChanges, reportableChanges } from '@shared/ledger/event-from-changes';
import { aField, aPack, formInput } from '../../builders/pack';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, anEnrolment, anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';
import { officialForm } from '../../support/official-forms';

const echizen = aContactPerson({ name: '越前 一郎', kana: 'えちぜん いちろう', mail: 'old@example.jp' });
const wakasa = aContactPerson({ name: '若狭 恵', kana: 'わかさ めぐみ', mail: 'new@example.jp' });
const was = anEnrolment({ packId: 'fukui-mimamori', administrator: echizen, vpnCount: null });
const is = { ...was, administrator: wakasa, vpnCount: 2 };
const [office, person] = [anOffice(), aStaff()];
const [moved, named] = [
  { ...office, fax: '0776-00-0009', phone: '0776-00-0008' },
  { ...person, name: '田中 花子' },
];
const ledger = aLedger({ offices: [moved], people: [named], enrolments: [is] });
const changes: Change[] = [
  recordChange('enrolments', was, is),
  recordChange('offices', office, moved),
  recordChange('people', person, named),
].map((record, i) => ({
  id: `change-${i}`,
  sequence: i,
  at: '2026-11-18T05:02:00.000Z',
  actor: '',
  sentence: '',
  records: record ? [record] : [],
  undoes: null,
}));
const fields = (name: string): string[] => {
  const { pack, form } = officialForm(name);
  return changesForForm(reportableChanges(changes, ledger), pack, form)
    .map(({ field }) => field)
    .sort();
};

describe('the changes of history that a form is offered', () => {
  test('ふくい 様式３: the office and its participation, with what 様式１ said; no users', () => {
    expect(fields('fukui-mimamori-3')).toEqual(['administrator', 'fax', 'phone', 'vpnCount']);
  });

  test('流山市 様式2: people and office; nothing that it has no place for, and nothing of another network', () => {
    expect(fields('nagareyama-tritrus-2')).toEqual(['name', 'phone']);
  });

  test('are those that its fields ask about, whatever 変更前 is made of', () => {
    const offered = (...values: unknown[]): string[] => {
      const subject = { kind: 'changes', events: [{ kind: 'office-changed', label: '事業所の変更' }] };
      const place = { field: () => null, hasValues: false, named: () => null, list: () => null };
      const fields = values.map((value, i) =>
        aField({ key: `f${i}`, value: valueExpression(Value.parse(value), place) }),
      );
      const pack = aPack({ forms: [formInput({ subject, fields })] });
      return changesForForm(reportableChanges(changes, ledger), pack, pack.forms[0]!).map(({ field }) => field);
    };
    const changed = { changed: ['phone', 'mail'], of: 'office' };
    expect(offered({ cases: [{ when: changed, value: 'office.phone' }] })).toEqual(['phone']);
    expect(offered('event.after.phone', 'event.before.fax')).toEqual(['phone', 'fax']);
    expect(offered({ expression: "$differs(event.before, event.after, ['fax'])" })).toEqual(['fax']);
    expect(offered({ cases: [{ when: { ...changed, of: 'person' }, value: 'office.phone' }] })).toEqual([]);
    expect(offered('office.phone')).toEqual([]);
  });

  test('name the 施設内管理者 before and after with furigana', () => {
    const { pack, form } = officialForm('fukui-mimamori-3');
    const offered = changesForForm(reportableChanges(changes, ledger), pack, form);
    expect(offered.find(({ field }) => field === 'administrator')).toMatchObject({
      kind: 'manager-changed',
      subject: office.name,
      officeId: office.id,
    });
    expect(eventFromChanges(offered, changes, ledger)).toMatchObject({
      before: { administrator: '越前 一郎（えちぜん いちろう）', vpnCount: '' },
      after: { administrator: '若狭 恵（わかさ めぐみ）', vpnCount: '2' },
    });
  });

  test('a 施設内管理者 whose address alone changed is none', () => {
    const mailed = { ...is, administrator: { ...wakasa, mail: 'other@example.jp' } };
    const change = { ...changes[0]!, records: [recordChange('enrolments', is, mailed)!] };
    expect(reportableChanges([change], { ...ledger, enrolments: [mailed] })).toEqual([]);
  });
});
