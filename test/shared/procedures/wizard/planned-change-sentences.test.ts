import { expect, test } from 'vitest';
import type { RecordChange } from '@shared/ledger/change';
import { LedgerEvent } from '@shared/ledger/event';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { plannedChangeSentence, plannedChangeSentences } from '@shared/procedures/wizard/planned-change-sentences';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { house, TODAY } from '../house';

const ledger = house();
const chosen = (id: string) => chosenPerson(ledger.people.find((one) => one.id === id)!);

test('what the app does by itself is said in lines, with their days', () => {
  let ids = 0;
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', officeId: 'kyotaku', date: '2026-11-30', staff: [chosen('k1')] },
    after: { systemManager: '鈴木 一郎', systemManagerId: 'k2' },
  });
  const order = { title: '', event, additions: {}, ledger, today: TODAY, packs: [], newId: () => `id-${++ids}` };
  const lines = plannedChangeSentences(ledgerPlan(order), ledger).map(({ on, action }) => `${on} ${action}`);
  expect(lines).toContain('2026-11-20 佐藤 健一さんの退職日を入れる');
  expect(lines).toContain('2026-12-01 佐藤 健一さんを「退職」にする（名簿から外し、記録は残す）');
  expect(lines).toContain('2026-12-01 鈴木 一郎さんをシステム利用管理担当者にする');
  // Both of the devices in one line.
  expect(lines).toContain('2026-12-01 端末（P-01、T-01）を「使う人なし」にする');
});

test('of a device that a step collects it is said that somebody may be given it there', () => {
  let ids = 0;
  const event = LedgerEvent.parse({ kind: 'leave', officeId: 'kyotaku', date: '2026-11-30', staff: [chosen('k1')] });
  const nameless = { ...ledger, devices: ledger.devices.map((one) => ({ ...one, assetNumber: '', model: 'iPad' })) };
  const order = { title: '', event, additions: {}, ledger: nameless, today: TODAY, packs: [] };
  const planned = ledgerPlan({ ...order, newId: () => `id-${++ids}` });
  const held = ledger.devices.filter(({ holderId }) => holderId === 'k1').map(({ id }) => id);
  const lines = (collected: string[]) =>
    plannedChangeSentences(planned, nameless, new Set(collected)).map(({ action }) => action);
  expect(lines([])).toContain('端末（iPad）を「使う人なし」にする');
  expect(lines(held)).toContain(
    '端末（iPad）を「使う人なし」にする（次に使う方が決まっていれば、回収の手順で選ぶと、その方の端末になります）',
  );
});

const leftTeam = (id: string, teamId: string): RecordChange => ({
  ...{ table: 'memberships', id, kind: 'edit' },
  edits: [
    { field: 'leftOn', before: null, after: '2026-12-01' },
    { field: 'teamId', before: teamId, after: teamId },
  ],
});

test('an ID is struck off in the ledger alone, and the line says so; one of the office goes on', () => {
  const line = (...edits: RecordChange['edits']): string =>
    plannedChangeSentence({ table: 'accounts', id: 'account-k2', kind: 'edit', edits }, ledger);
  const name = ledger.accounts.find(({ id }) => id === 'account-k2')!.loginName;
  expect(line({ field: 'status', before: 'registered', after: 'struck-off' })).toBe(
    `アカウント（${name}）を「抹消」にする（一覧から外し、記録は残す。ネットワークの ID は止まりません）`,
  );
  expect(line({ field: 'holderId', before: 'k2', after: null })).toBe(`アカウント（${name}）を「事業所のもの」にする`);
});

test('a team that isn’t there any more has no name, and the line is whole all the same', () => {
  expect(plannedChangeSentence(leftTeam('gone', 'gone'), ledger)).toBe('チームから外す');
});

test('of many only three are named, each once, and the others counted without those named', () => {
  const teams = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...ledger.teams[0]!, id, name: `チーム ${id}` }));
  const lineFor = (...ids: string[]): string => {
    const records = ids.map((teamId, i) => leftTeam(`m${i}`, teamId));
    const planned = { on: TODAY, records } as unknown as Parameters<typeof plannedChangeSentences>[0][number];
    return plannedChangeSentences([planned], { ...ledger, teams })[0]!.action.replace(/.*（|）.*/g, '');
  };
  expect(lineFor('a', 'b', 'c')).toBe('チーム a、チーム b、チーム c');
  expect(lineFor('a', 'b', 'c', 'd', 'e')).toBe('チーム a、チーム b、チーム c ほか2');
  // Three people of one team are one team.
  expect(lineFor('a', 'a', 'a', 'b')).toBe('チーム a、チーム b');
  expect(lineFor('a', 'a', 'b', 'c', 'd', 'd')).toBe('チーム a、チーム b、チーム c ほか1');
});
