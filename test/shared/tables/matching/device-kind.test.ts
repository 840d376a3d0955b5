import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { Device } from '@shared/ledger/entities';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { anOffice } from '../../../builders/organization';
import { aDevice } from '../../../builders/staff';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, TODAY, written } from './planning';

type Lines = Parameters<typeof aSheet>[1];
const without: Lines = [
  ['管理番号', '機種', '使う人', '証明書期限'],
  ['iPad-01', 'iPad 第9世代', '', '令和9年3月31日'],
  ['PC-02', '', '', '令和9年3月31日'],
  ['共用1', '', '共用', '令和9年3月31日'],
  ['T-09', '', '共用', '令和9年3月31日'],
];
const planOf = (rows: Lines, decisions: Partial<ImportDecisions> = {}, devices: Device[] = []) => {
  const view = aView({ offices: [anOffice()], devices });
  const reading = unwrap(readTable(aBook(aSheet('端末', rows)), { today: TODAY }));
  return { view, plan: planImport(reading, view, { ...noDecisions, ...decisions }, TODAY) };
};
const kindsOf = ({ plan, view }: ReturnType<typeof planOf>) =>
  written(plan, view).devices.map(({ assetNumber, kind }) => [assetNumber, kind]);

describe('what a device of a list is', () => {
  it('is asked where nothing says it, and no device goes in without', () => {
    const asked = planOf(without);
    expect(asked.plan.kind).toBe('device');
    expect(kindsOf(asked)).toEqual([
      ['iPad-01', 'tablet'],
      ['PC-02', 'pc'],
    ]);
    expect(asked.plan.counts).toMatchObject({ new: 2, fix: 2 });
    expect(asked.plan.besides.ofNoKind).toHaveLength(2);
  });

  it('is what its maker sells it as, or what the office calls it', () => {
    const models = {
      phone: ['AQUOS wish3', 'Galaxy A25', '京セラ DIGNOケータイ', 'Redmi 12 5G'],
      tablet: ['Galaxy Tab A9', 'Lenovo Tab M10', 'Redmi Pad SE'],
      pc: ['dynabook B65', 'NEC VersaPro', 'VAIO Pro', 'Galaxy Book4', 'ThinkPad E14'],
    };
    const sold = Object.entries(models).flatMap(([kind, of]) => of.map((model) => [kind, model] as const));
    const rows: Lines = [
      ['管理番号', '品名', '機種', '使う人'],
      ...sold.map(([, model], at) => [`F-${at}`, '', model, '']),
      ...[
        ['G-1', '公用スマホ1', 'A-15', ''],
        ['G-2', 'ノートPC2', 'K9', ''],
        ['G-3', 'ルーター', 'WX', ''],
      ],
    ];
    const asked = planOf(rows);
    expect(kindsOf(asked)).toEqual([
      ...sold.map(([kind], at) => [`F-${at}`, kind]),
      ...[
        ['G-1', 'phone'],
        ['G-2', 'pc'],
      ],
    ]);
    expect(asked.plan.besides.ofNoKind).toEqual(['G-3']);
  });

  it('is chosen once for those alone that do not say it', () => {
    expect(kindsOf(planOf(without, { deviceKind: 'tablet' }))).toEqual([
      ...[['iPad-01', 'tablet'] as const, ['PC-02', 'pc'] as const],
      ...[['共用1', 'tablet'] as const, ['T-09', 'tablet'] as const],
    ]);
    const rows: Lines = [
      ['管理番号', '種類', '使う人', '証明書期限'],
      ['共用1', 'パソコン', '共用', '令和9年3月31日'],
      ['共用2', '', '共用', '令和9年3月31日'],
    ];
    const chosen = planOf(rows, { deviceKind: 'tablet' });
    expect(kindsOf(chosen)).toEqual([
      ['共用1', 'pc'],
      ['共用2', 'tablet'],
    ]);
    // It stays in sight, and can be chosen otherwise.
    expect(chosen.plan.besides.ofNoKind).toHaveLength(1);
    const byHand = planOf(rows, { deviceKind: 'tablet', fixed: { 3: { kind: 'スマートフォン' } } });
    expect(kindsOf(byHand)).toEqual([
      ['共用1', 'pc'],
      ['共用2', 'phone'],
    ]);
  });

  it('is never changed by it where the ledger knows it', () => {
    const known = [aDevice({ id: 'd', kind: 'pc', assetNumber: 'T-09' })];
    const plan = planOf(without, { deviceKind: 'tablet' }, known);
    expect(kindsOf(plan)).toContainEqual(['T-09', 'pc']);
    expect(plan.plan.besides.ofNoKind).toHaveLength(1);
  });

  it('is what one of those says who share it', () => {
    const rows: Lines = [
      ['氏名', 'ふりがな', '職種', '端末'],
      ['見本 太郎', 'みほん たろう', '看護師', '共用1'],
      ['佐藤 次郎', 'さとう じろう', '看護師', '共用1（パソコン）'],
      ['中村 誠', 'なかむら まこと', '看護師', '共用2'],
    ];
    const { plan } = planOf(rows, { deviceKind: 'tablet' });
    expect(plan.besides.devices.map(({ value, kind }) => [value, kind])).toEqual([
      ['共用1', 'pc'],
      ['共用2', 'tablet'],
    ]);
    expect(plan.besides.ofNoKind).toEqual(['共用2']);
  });
});
