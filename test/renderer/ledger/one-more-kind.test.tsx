import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { channels } from '@shared/channels/channels';
import type { KindFacts } from '@shared/ledger/fields/kind-facts';
import { entitySchemas, entityTables } from '@shared/ledger/entities';
import { isErasable } from '@shared/erasure/erasure';
import { unwrap } from '@shared/problems/problem';
import { usualReminders } from '@shared/rules/reminder-settings';
import { outTable } from '@shared/tables/export/out-view';
import { importKinds, outKinds } from '@shared/tables/lists';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { excelFile } from '@shared/tables/export/excel-file';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { readTable } from '@shared/tables/import/read-table';
import { takeImport, viewOfRecords } from '../../../renderer/data/take-import';
import { plainKind } from '../../../renderer/records/plain/plain-kind';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { newestVersion, schema } from '../../../renderer/data/schema';
import { screenTargetsFor } from '../../../renderer/features/find/fixed-targets';
import { findResults } from '../../../renderer/features/find/find-results';
import { useRecordSources } from '../../../renderer/features/find/use-record-sources';
import { LedgerScreen } from '../../../renderer/features/ledger/ledger-screen';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { SessionContext } from '../../../renderer/state/session';
import { aLedger } from '../../builders/ledger';
import { freshDisk, openOffice } from '../data/office-on-disk';

/** Nobody has it: all that a file of its own in shared/ledger/fields would say, and its name in record-types.ts. */
vi.mock('@shared/ledger/fields/record-types', async (real) => {
  const { recordTypes } = await real<typeof import('@shared/ledger/fields/record-types')>();
  const { field, registration } = await import('@shared/ledger/fields/kinds');
  const { noteIn, officeIn } = await import('@shared/ledger/fields/imported');
  const vehicles: KindFacts = {
    label: '車両',
    since: 99,
    fields: {
      name: field.requiredName('車名'),
      plate: field.text('ナンバー', { imported: { heads: 'ナンバー 登録番号', key: true, required: true } }),
      officeId: field.partOf('事業所', 'offices', { imported: officeIn }),
      holderId: field.mentions('主に使う人', 'people'),
      startedOn: field.date('使い始めた日'),
      endedOn: field.date('使い終えた日'),
      isLeased: field.flag('リース'),
      note: field.note({ imported: noteIn }),
      ...registration,
    },
    list: { kind: 'vehicle', counter: '台', reading: 'しゃりょう', imported: {} },
  };
  return { recordTypes: { ...recordTypes, vehicles } };
});

const VEHICLES = 'vehicles' as never;
const VEHICLE = 'vehicle' as never;
const ledger = aLedger();
const [office] = ledger.offices;
const session = {
  ...{ channels, packs: [], info: {}, listings: [] },
  settings: { reminders: usualReminders, officeId: null, ledger: 'own', columns: {} },
};

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  const { corporation, offices, people } = ledger;
  const all = [update('corporations', corporation), ...offices.map((one) => update('offices', one))];
  unwrap(await store.records.commit('用意しました', [...all, ...people.map((one) => update('people', one))]));
});
afterEach(() => store.disk.close());

const van = (fields: object = {}) =>
  entitySchemas[VEHICLES as 'teams'].parse({
    ...{ id: 'van-1', name: '送迎車', plate: '柏 580 あ 12-34', officeId: office!.id, startedOn: '2026-04-01' },
    ...fields,
  });
const put = async (fields: object = {}) =>
  unwrap(await store.records.commit('車両を入れました', [update(VEHICLES as 'teams', van(fields))]));

/** What a screen shows, as plain words. */
function shown(part: ReactNode): string {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <Router ssrPath="/ledger/vehicles">
        <SessionContext value={session as never}>
          <LedgerContext value={{ ...store, userName: '山田 花子', kind: 'own' } as never}>{part}</LedgerContext>
        </SessionContext>
      </Router>
    </MantineProvider>,
  );
  return html
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('a kind of record that is one more has its tab, its screen and the list of its records', async () => {
  const empty = shown(<LedgerScreen tab="vehicles" recordId={null} />);
  expect(empty).toContain('車両を追加');
  await put();
  const screen = shown(<LedgerScreen tab="vehicles" recordId={null} />);
  for (const words of ['車両 1', '1台', '車名', 'ナンバー', '事業所', '使い始めた日', '利用中'])
    expect(screen).toContain(words);
  expect(outKinds).toEqual(['staff', 'device', 'patient', 'team', 'vehicle', 'account', 'office']);
});

test('… has a panel, and a form for a new one that asks for each of its fields', async () => {
  await put({ holderId: ledger.people[0]?.id ?? null, note: '車検は秋' });
  const panel = shown(<LedgerScreen tab="vehicles" recordId="van-1" />);
  for (const words of ['柏 580 あ 12-34', office!.name, '令和8年4月1日', '車検は秋', '抹消する', '編集'])
    expect(panel).toContain(words);
  expect(shown(<LedgerScreen tab="vehicles" recordId="new" />)).toContain('途中で閉じても、入れた内容は残ります');
  const { Fields, add, needed, refusalOf } = plainKind(VEHICLE).form;
  const about = { people: new Map(), offices: new Map(), networkName: () => '' };
  const fields = shown(<Fields values={add.draft.blank} errors={{}} onCommit={() => {}} about={about} />);
  for (const words of ['車名', 'ナンバー', '事業所', '主に使う人', '使い始めた日', '使い終えた日', 'リース', 'メモ'])
    expect(fields).toContain(words);
  expect(needed.map((name) => refusalOf(name, add.draft.blank[name]))).toEqual([
    '車名が空です。入れると次へ進めます',
    '事業所を選んでください',
  ]);
});

test('… is found by what stands in it, and its list by how it is read', async () => {
  await put();
  let found: unknown;
  const Find = () => {
    found = findResults('送迎', {
      people: [],
      documents: [],
      forms: [],
      screens: screenTargetsFor(true),
      recent: [],
      underWay: [],
      otherRuns: [],
      contacts: [],
      guides: [],
      acts: [],
      toBegin: null,
      aheadOf: () => '',
      today: '2026-11-20',
      personEntry: () => null as never,
      records: useRecordSources(),
    });
    return null;
  };
  shown(<Find />);
  expect(found).toMatchObject([
    { group: 'vehicles', entries: [{ title: '柏 580 あ 12-34', address: '/ledger/vehicles/van-1' }] },
  ]);
});

test('… goes out as a table and comes in from one, row by row by what it is called, and is there after a restart', async () => {
  await put();
  const list = [van(), van({ id: 'van-2', plate: '柏 500 い 1', name: '軽' })];
  const names = { office: () => office!.name, person: () => '', nobody: {}, state: () => '' };
  const table = outTable(
    { kind: VEHICLE, office: '', date: '2026-11-20', records: list as never, fields: null },
    names as never,
  );
  expect(table.title).toBe('車両一覧');
  const bytes = unwrap(excelFile(table));
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '車両.xlsx')), { today: '2026-11-20' }));
  expect(reading.kind).toBe('vehicle');
  const places = { networks: [], officeInUse: null };
  const { records } = store.memory.read();
  const plan = planImport(reading, viewOfRecords(records, places), noDecisions, '2026-11-20');
  expect(plan.rows.map(({ title, verdict, recordId }) => [title, verdict, recordId])).toEqual([
    ['柏 500 い 1', 'new', null],
    ['柏 580 あ 12-34', 'same', 'van-1'],
  ]);
  const taken = unwrap(
    await takeImport(store.records, { file: '車両.xlsx', reading, decisions: noDecisions, plan }, places),
  );
  expect(taken.sentence).toBe('車両.xlsx から 1台を取り込みました');
  store.disk.close();
  store = await openOffice();
  const kept = [...store.memory.read().records[VEHICLES as 'teams'].values()];
  expect(kept.map(({ name }) => name).sort()).toEqual(['軽', '送迎車']);
  expect(await store.audit.verify()).toMatchObject({ faults: [] });
});

test('… can be erased for good, and its table is on the disk in the version that it names', () => {
  expect(isErasable(VEHICLES)).toBe(true);
  expect([newestVersion(schema), schema.at(-1)?.tables]).toEqual([99, { vehicles: 'id' }]);
  expect(entityTables).toContain('vehicles');
  expect(importKinds).toContain('vehicle');
});
