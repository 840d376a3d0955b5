import { expect, test } from 'vitest';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { PaperDocument } from '@shared/ledger/document';
import { entityTables, type Ledger } from '@shared/ledger/entities';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { laterChange } from '../../../renderer/papers/later-change';
import type { Records } from '../../../renderer/data/records';
import { aLedger } from '../../builders/ledger';
import { anEnrolment } from '../../builders/organization';
import { aDevice, anAccount, aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const TODAY = '2026-11-27';
const NOW = `${TODAY}T01:00:00.000Z`;
const pack = openPack('fukui-mimamori');
const form = pack.forms.find(({ id }) => id === 'ledger')!;

const leaver = aStaff({ id: 'leaver', name: '佐藤 恵', kana: 'さとう めぐみ', leftOn: '2026-12-20' });
const nurse = aStaff({ id: 'nurse', name: '鈴木 花子', kana: 'すずき はなこ' });
const tablet = aDevice({ id: 'tablet', kind: 'tablet', holderId: 'nurse', assetNumber: 'T-08' });
const ledger = aLedger({
  enrolments: [anEnrolment({ packId: pack.id })],
  people: [leaver, nurse],
  accounts: [leaver, nurse].map(({ id }) => anAccount({ packId: pack.id, holderId: id, startedOn: '2026-04-10' })),
  devices: [tablet, aDevice({ id: 'pc', holderId: 'leaver', assetNumber: 'P-01' })],
});
const recordsOf = ({ corporation, ...lists }: Ledger): Records =>
  Object.fromEntries(
    entityTables.map((table) => [
      table,
      new Map((table === 'corporations' ? [corporation] : lists[table]).map((one) => [one.id, one])),
    ]),
  ) as unknown as Records;
const document = PaperDocument.parse({
  ...{ id: 'd', packId: pack.id, formId: 'ledger', officeId: ledger.offices[0]!.id, date: TODAY, state: 'draft' },
  ...{ about: '', createdAt: NOW, updatedAt: NOW, overrides: {}, event: null },
  input: { educationMonths: '12' },
});

type Edits = { id: string; table: 'people' | 'devices'; field: string; before: unknown; after: unknown };
const planned = (title: string, on: string, { id, table, ...edit }: Edits): KeptRun => ({
  ...newRun(title, NOW),
  ...{ state: 'running', title },
  planned: [
    {
      ...{ id: `${title}-1`, on, sentence: title, expects: [], state: 'planned', changeId: null, field: '' },
      records: [{ table, id, kind: 'edit', edits: [edit] }],
    },
  ],
});
const elsewhere = planned('西川 恭子さんの入職', '2026-12-01', {
  ...{ id: 'nurse', table: 'people', field: 'birthday', before: nurse.birthday, after: '1990-01-01' },
});
const given = planned('鈴木 花子さんの端末', '2026-12-01', {
  ...{ id: 'tablet', table: 'devices', field: 'holderId', before: 'nurse', after: 'leaver' },
});

const told = (runs: readonly KeptRun[]) =>
  laterChange({
    ...{ document, form, today: TODAY },
    known: { records: recordsOf(ledger), runs: new Map(runs.map((one) => [one.id, one])) },
    evaluate: ({ context, overrides }) => evaluateForm({ form, context, overrides }),
  });

test('a day of release that stands on the paper already is no news, and isn’t said to be missing', async () => {
  expect(await told([])).toBeNull();
});

test('what is planned elsewhere isn’t given as the reason', async () => {
  expect(await told([elsewhere])).toBeNull();
  expect(await told([elsewhere, given])).toMatchObject({ day: '2026-12-01', because: [given.title] });
});

test('a device that goes is said by what is no longer in its user’s line', async () => {
  const changes = (await told([given]))?.changes;
  expect(changes).toContainEqual({ label: '鈴木 花子　管理番号', before: 'T-08', after: '' });
  expect(changes).not.toContainEqual({ label: '利用者・端末', before: '鈴木 花子', after: '' });
});
