import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { runTitle } from '@shared/procedures/run-title';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';
import { house } from './house';

const titled = (...names: string[]): string =>
  runTitle(
    LedgerEvent.parse({
      kind: 'join',
      officeId: 'kyotaku',
      staff: names.map((name) => ({ ...chosenPerson(aStaff()), name })),
    }),
    house(),
  );

test('a procedure is named after whom it is about', () => {
  expect(titled('見本 花子')).toBe('見本 花子さんの入職');
  expect(titled('見本 花子', '見本 太郎')).toBe('見本 花子さんほか1人の入職');
});

test('as long as somebody new has no name, it is named after the office', () => {
  const event = LedgerEvent.parse({ kind: 'join', officeId: 'kyotaku' });
  const nameless = { ...chosenPerson(aStaff()), name: '' };
  expect(runTitle({ ...event, staff: [nameless] }, house())).toBe('みほん居宅 流山：入職');
});

test('what その他 turned out to be is its name; as long as nobody knows, it is a question', () => {
  const other = (answers?: Record<string, string>) =>
    LedgerEvent.parse({
      kind: 'other',
      officeId: 'kyotaku',
      staff: [{ ...chosenPerson(aStaff()), name: '見本 花子' }],
      ...(answers && { answers }),
    });
  expect(runTitle(other({ matter: 'absence' }), house())).toBe('見本 花子さんの休職・産休・育休');
  expect(runTitle(other(), house())).toBe('見本 花子さんの問い合わせ');
});

test('whatever その他 can turn out to be, its name is the title', () => {
  const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
  const asked = packs.flatMap(({ procedures }) => procedures.find(({ event }) => event === 'other')?.answers ?? []);
  const matters = new Set(
    asked.filter(({ key }) => key === 'matter').flatMap(({ options }) => options.map(({ value }) => value)),
  );
  const titles = [...matters].map((matter) =>
    runTitle(LedgerEvent.parse({ kind: 'other', answers: { matter } }), house()),
  );
  // Each has its own, and only the one of which nobody knows is 問い合わせ.
  expect(titles).not.toContain('');
  expect(new Set(titles).size).toBe(matters.size);
});

test('what is about a patient is named after the patient', () => {
  const event = {
    kind: 'patient-joins',
    officeId: 'kyotaku',
    patientId: 'new-patient',
    staff: [chosenPerson(aStaff())],
  };
  expect(runTitle(LedgerEvent.parse(event), house())).toBe('流山 二郎様：患者の参加');
});

test('a device that is lost is named after whoever had it; one of nobody in particular, after the office', () => {
  const { devices } = house();
  const titleOf = (holderId: string | null): string =>
    runTitle(LedgerEvent.parse({ kind: 'device-lost', officeId: 'kyotaku', deviceIds: ['ios'] }), {
      ...house(),
      devices: devices.map((one) => (one.id === 'ios' ? { ...one, holderId } : one)),
    });
  expect(titleOf('k1')).toBe('佐藤 健一さんの端末の紛失');
  expect(titleOf(null)).toBe('みほん居宅 流山：端末の紛失');
});
