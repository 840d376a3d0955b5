import { describe, expect, it } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { besideWords } from '@shared/tables/matching/import-updates';
import { anOffice } from '../../../builders/organization';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, TODAY, written } from './planning';

type Lines = Parameters<typeof aSheet>[1];

const PEOPLE = [
  ['見本 花子', 'みほん はなこ'],
  ['石渡 恵', 'いしわた めぐみ'],
  ['大野 太郎', 'おおの たろう'],
  ['森 さくら', 'もり さくら'],
] as const;

/** A list of people with what stands for their devices. */
function taken(
  cells: readonly string[],
  { legend = '', head = '端末', ...more }: Partial<ImportDecisions> & { legend?: string; head?: string } = {},
  given: Partial<Ledger> = {},
) {
  const rows: Lines = [[legend], ['氏名', 'ふりがな', head], ...cells.map((cell, i) => [...(PEOPLE[i] ?? []), cell])];
  const ledger = aView({ offices: [anOffice({ id: 'o', name: '訪問介護ひなた' })], ...given });
  const reading = unwrap(readTable(aBook(aSheet('職員', rows)), { today: TODAY, kind: 'staff' }));
  const plan = planImport(reading, ledger, { ...noDecisions, ...more }, TODAY);
  return { plan, after: written(plan, ledger) };
}

function devicesOf({ after }: ReturnType<typeof taken>) {
  const nameOf = (id: string | null): string => after.people.find((one) => one.id === id)?.name ?? '';
  return after.devices.map(({ assetNumber, kind, ownership, holderId, note }) => [
    ...[assetNumber, kind, ownership, nameOf(holderId)],
    note,
  ]);
}

describe('a device of one’s own', () => {
  const LEGEND = '凡例：私＝個人の携帯を使用　共＝共用タブレット';

  it('is one of each of them, by what the list says that its sign means; what is shared stays one', () => {
    const found = taken(['私', '共', '私', '共'], { legend: LEGEND });
    expect(devicesOf(found)).toEqual([
      ['共', 'tablet', 'office', '石渡 恵', '共用：森 さくら'],
      ['', 'phone', 'personal', '見本 花子', ''],
      ['', 'phone', 'personal', '大野 太郎', ''],
    ]);
    expect([found.plan.besides.left, found.plan.besides.ofNoKind]).toEqual([[], []]);
    expect(besideWords(found.plan)).toBe('端末 3台');
  });

  it.each([
    ['私物スマホ', 'phone'],
    ['自分のスマホ', 'phone'],
    ['個人（iPhone）', 'phone'],
    ['個人携帯', 'phone'],
    ['自前の携帯', 'phone'],
    ['BYOD（ノートPC）', 'pc'],
    ['私物タブレット', 'tablet'],
  ])('%s says so, and what it is', (cell, kind) => {
    const found = taken([cell, cell]);
    expect(devicesOf(found).map((one) => one.slice(0, 4))).toEqual([
      ['', kind, 'personal', '見本 花子'],
      ['', kind, 'personal', '石渡 恵'],
    ]);
  });

  it.each(['私', '私物', '個人', 'BYOD', '本人'])('%s alone is asked what it is, once for all', (cell) => {
    const asked = taken([cell, cell]);
    expect(devicesOf(asked)).toEqual([]);
    expect(asked.plan.besides.ofNoKind).toEqual(['見本 花子さんの個人の端末', '石渡 恵さんの個人の端末']);
    expect(asked.plan.besides.left.map(({ text }) => text)).toEqual([cell, cell]);
    expect(devicesOf(taken([cell, cell], { deviceKind: 'tablet' }))).toEqual([
      ['', 'tablet', 'personal', '見本 花子', ''],
      ['', 'tablet', 'personal', '石渡 恵', ''],
    ]);
  });

  it('is what the heading says, where nothing else does', () => {
    expect(devicesOf(taken(['私物'], { head: 'スマホ番号' }))).toEqual([]);
    expect(devicesOf(taken(['私物'], { head: '使用スマホ' }))).toEqual([['', 'phone', 'personal', '見本 花子', '']]);
  });

  it('is what the memo says of it, where its cell says 私物 alone', () => {
    const rows = [
      ['氏名', '端末', '備考'],
      ['石渡 恵', '私物', '私物スマホ（LINE WORKSのみ）'],
      ['大野 太郎', '私物', '会社のスマホは返却'],
    ];
    const ledger = aView({ offices: [anOffice({ id: 'o', name: '訪問介護ひなた' })] });
    const reading = unwrap(readTable(aBook(aSheet('職員', rows)), { today: TODAY, kind: 'staff' }));
    const { besides } = planImport(reading, ledger, noDecisions, TODAY);
    expect(besides.devices.map(({ kind, ownership }) => [kind, ownership])).toEqual([['phone', 'personal']]);
    expect(besides.ofNoKind).toEqual(['大野 太郎さんの個人の端末']);
  });

  it('is none where the list means one that is lent', () => {
    const found = taken(['個', '個'], { legend: '個＝個人貸与タブレット' });
    expect(devicesOf(found).map(([number, kind, ownership]) => [number, kind, ownership])).toEqual([
      ['個', 'tablet', 'office'],
    ]);
  });

  it('is there once, however often the list comes', () => {
    const { after } = taken(['私', '私'], { legend: LEGEND });
    const ledger = { people: [...after.people], devices: [...after.devices] };
    const again = taken(['私', '私'], { legend: LEGEND }, ledger);
    expect([again.plan.besides.devices, again.plan.besides.left]).toEqual([[], []]);
    expect(taken(['私', '私'], {}, ledger).plan.besides.ofNoKind).toEqual([]);
  });
});
