import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import type { Ledger } from '@shared/ledger/entities';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { aDevice, aStaff, anAccount } from '../../../builders/staff';
import { aView, TODAY } from './planning';

const people = [
  aStaff({ id: 'p1', name: '見本 一郎', kana: 'みほん いちろう', officeId: 'o' }),
  aStaff({ id: 'p2', name: '例田 花子', kana: 'れいだ はなこ', officeId: 'o' }),
];

/** A list of devices of one office. */
function takenOf(
  head: string,
  rows: readonly string[],
  given: Partial<Ledger> = {},
  more: Partial<ImportDecisions> = {},
) {
  const bytes = new TextEncoder().encode([head, ...rows].join('\n'));
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '端末.csv')), { today: TODAY, kind: 'device' }));
  const ledger = aView({
    ...{ offices: [anOffice({ id: 'o', name: 'みほんデイサービス' })], people },
    enrolments: [anEnrolment({ id: 'e', officeId: 'o', packId: 'nagareyama-tritrus' })],
    ...given,
  });
  const plan = planImport(reading, ledger, { ...noDecisions, ...more }, TODAY);
  let count = 0;
  const { updates, sentence } = importUpdates(plan, ledger, '端末.csv', () => `new-${(count += 1)}`);
  const ids = updates.flatMap((one) =>
    one.table === 'accounts' ? [[one.after.id, one.after.loginName, one.after.holderId, one.after.packId]] : [],
  );
  const columns = Object.fromEntries(reading.columns.map(({ from, field }) => [from, field]));
  const kept = updates.flatMap((one) => (one.table === 'people' ? [[one.id, one.after.originals]] : []));
  return { plan, ids, kept, sentence, columns, left: plan.besides.left.map(({ text, why }) => [text, why]) };
}

const HEAD = '端末番号,種類,使用者';

describe('IDs in a list of devices', () => {
  test('are also what LINE WORKS has (s-sato@himawari); a mail of the device is none', () => {
    const { columns, ids } = takenOf(`${HEAD},LINE WORKS ID`, [
      '①,iPad,見本 一郎,i-mihon@mihonkai',
      '②,〃,例田,h-reida@mihonkai',
    ]);
    expect(columns['LINE WORKS ID']).toBe('ownLogin');
    expect(ids.map(([, login, holder, pack]) => [login, holder, pack])).toEqual([
      ['i-mihon@mihonkai', 'p1', 'line-works'],
      ['h-reida@mihonkai', 'p2', 'line-works'],
    ]);
    const bytes = new TextEncoder().encode(
      `${HEAD},LINE WORKS\n①,iPad,見本 一郎,i-mihon@mihonkai\n②,〃,例田,h-reida@mihonkai`,
    );
    const book = unwrap(readRawWorkbook(bytes, '端末.csv'));
    const { columns: named } = unwrap(readTable(book, { today: TODAY, kind: 'device', networks: ['LINE WORKS'] }));
    expect(named.find(({ from }) => from === 'LINE WORKS')?.field).toBe('ownLogin');
    const mails = ['①,iPad,見本 一郎,i@example.jp', '②,〃,例田,h@example.jp'];
    expect(takenOf(`${HEAD},ログインID`, mails).columns['ログインID']).toBe('mail');
  });

  test('of two lines of one device are each their own, whoever has the device in the end', () => {
    const rows = ['PC-01,パソコン,見本 一郎,fm-18201,例田さんと共用', 'PC-01,パソコン,例田 花子,fm-18203,'];
    const { ids } = takenOf(`${HEAD},TRITRUS ID,備考`, rows);
    expect(ids.map(([, login, holder]) => [login, holder])).toEqual([
      ['fm-18201', 'p1'],
      ['fm-18203', 'p2'],
    ]);
  });

  test('as many as its users are each one’s own, in the order of the names; fewer are nobody’s for certain', () => {
    const shared = (users: string, ids: string) =>
      takenOf(`${HEAD},TRITRUS ID`, [`①,iPad,${users},${ids}`, '②,iPad,共用,ng-12307', '③,iPad,共用,ng-12308']);
    const ofFirst = (found: ReturnType<typeof shared>) =>
      found.ids.flatMap(([, login, holder]) => (holder === null ? [] : [[login, holder]]));
    expect(ofFirst(shared('例田・見本', 'ng-12301 / ng-12302'))).toEqual([
      ['ng-12301', 'p2'],
      ['ng-12302', 'p1'],
    ]);
    const one = shared('例田・見本', 'ng-12301');
    expect(ofFirst(one)).toEqual([]);
    expect(one.left).toEqual([['ng-12301', 'いっしょに使う方がいます。どなたのIDか、わかりません']]);
    expect(ofFirst(shared('見本 一郎', 'ng-12301/12302'))).toEqual([['ng-12301/12302', 'p1']]);
  });

  test.each(['TRITRUS ID', 'ログインID', 'アカウント', 'ID（TRITRUS）', 'ユーザーID', 'ID'])(
    'go in with the devices under %s, as who uses each has it',
    (head) => {
      const { ids, sentence, plan } = takenOf(`${HEAD},${head}`, ['①,iPad,見本 一郎,ng-12301', '②,〃,例田,ng-12302']);
      expect(ids.map(([, ...one]) => one)).toEqual([
        ['ng-12301', 'p1', 'nagareyama-tritrus'],
        ['ng-12302', 'p2', 'nagareyama-tritrus'],
      ]);
      expect(sentence).toBe('端末.csv から 2台と、ID 2件を取り込みました');
      expect(plan.besides.accounts[0]?.holder).toEqual({ id: 'p1', name: '見本 一郎' });
    },
  );

  test.each([
    ['Apple ID', 'ichiro-01'],
    ['Googleアカウント', 'mihon2026'],
    ['Windowsログイン名', 'user01'],
    ['メールアカウント', 'mihon01'],
    ['LINE ID', 'mihon-01'],
    ['管理ID', 'tb-0001'],
    ['VPNアカウント', 'vpn001'],
  ])('%s is of the device or of somebody else’s service', (head, cell) => {
    expect(takenOf(`端末番号,種類,使用者,${head}`, [`①,iPad,見本 一郎,${cell}`]).ids).toEqual([]);
  });

  test('ID alone is the device’s own number where it has no other; アカウント over mail addresses is no ID', () => {
    expect(takenOf('ID,種類,使用者', ['tb-01,iPad,見本 一郎']).ids).toEqual([]);
    expect(takenOf(`${HEAD},アカウント`, ['①,iPad,見本 一郎,a@example.com']).ids).toEqual([]);
  });

  test('goes into the account that waits for it, and comes in once', () => {
    const open = anAccount({ id: 'a', packId: 'nagareyama-tritrus', officeId: 'o', holderId: 'p1', loginName: '' });
    const rows = ['①,iPad,見本 一郎,ng-12301', '②,iPad,見本 一郎,ng-12301'];
    expect(takenOf(`${HEAD},TRITRUS ID`, rows, { accounts: [open] }).ids).toEqual([
      ['a', 'ng-12301', 'p1', 'nagareyama-tritrus'],
    ]);
    const known = { ...open, loginName: 'ng-12301' };
    expect(takenOf(`${HEAD},TRITRUS ID`, rows, { accounts: [known] }).ids).toEqual([]);
  });

  test('of a shared device the office’s own; of one that nobody uses, or of whom nobody says, none', () => {
    const { ids, left } = takenOf(`${HEAD},TRITRUS ID`, [
      '①,iPad,共用,ng-12301',
      '②,iPad,予備,ng-12302',
      '③,iPad,,ng-12303',
    ]);
    expect(ids.map(([, ...one]) => one)).toEqual([['ng-12301', null, 'nagareyama-tritrus']]);
    expect(left).toEqual([
      ['ng-12302', 'だれも使わない端末です'],
      ['ng-12303', 'だれも使わない端末です'],
    ]);
  });

  test('of a device that the ledger has it is theirs who uses it there', () => {
    const devices = [aDevice({ id: 'd', officeId: 'o', assetNumber: '①', kind: 'tablet', holderId: 'p2' })];
    const { ids, plan } = takenOf('端末番号,TRITRUS ID', ['①,ng-12302'], { devices });
    expect(ids.map(([, ...one]) => one)).toEqual([['ng-12302', 'p2', 'nagareyama-tritrus']]);
    expect(plan.counts).toMatchObject({ new: 0, same: 1 });
  });

  test('whose row waits for an answer waits with it; what the list of IDs would ask about stays out', () => {
    const { ids, plan, left } = takenOf(`${HEAD},TRITRUS ID,備考`, [
      '①,iPad,知らない 人,ng-12301,',
      '②,iPad,例田 花子,ng-12302,R8.10.31退職',
      '③,iPad,見本 一郎,ng-12303,11月末返却',
    ]);
    expect(plan.besides.waiting).toBe(1);
    expect(left).toEqual([['ng-12302', '備考に「R8.10.31退職」とあります']]);
    expect(ids.map(([, login]) => login)).toEqual(['ng-12303']);
  });

  test('that isn’t certain is kept with whoever uses the device', () => {
    const { kept } = takenOf(`${HEAD},TRITRUS ID,備考`, [
      '①,iPad,見本 一郎,申請中,',
      '②,iPad,例田 花子,ng-12302,R8.10.31退職',
      '③,iPad,,ng-12303,',
      '④,iPad,共用,ng-12304,',
    ]);
    const column = 'TRITRUS ID';
    expect(kept).toEqual([
      ['p2', [{ field: 'ownLogin', text: 'ng-12302', column }]],
      ['p1', [{ field: 'ownLogin', text: '申請中', column }]],
    ]);
  });

  test('can be left out', () => {
    const { ids, plan } = takenOf(`${HEAD},TRITRUS ID`, ['①,iPad,見本 一郎,ng-12301'], {}, { besides: false });
    expect([ids, plan.counts.new]).toEqual([[], 1]);
  });
});
