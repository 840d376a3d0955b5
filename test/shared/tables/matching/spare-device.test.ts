import { describe, expect, it, test } from 'vitest';
import type { Device } from '@shared/ledger/entities';
import { nobodyWord } from '@shared/rules/device-rules';
import type { ReadValue } from '@shared/tables/import/reading';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import { anOffice } from '../../../builders/organization';
import { aDevice, aStaff } from '../../../builders/staff';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aPlan, aView, rowAt, TODAY, written } from './planning';

const HANAKO = aStaff({ id: 'a', name: '山田 花子', kana: 'やまだ はなこ' });
const view = (given: Partial<Device>[] = []): LedgerView =>
  aView({
    people: [HANAKO],
    devices: given.map((one) => aDevice({ id: 'd', kind: 'tablet', assetNumber: 'T-2', ...one })),
  });
const after = (row: Record<string, ReadValue>, ledger = view()) => {
  const plan = aPlan([{ kind: 'tablet', assetNumber: 'T-2', ...row }], ledger, {}, 'device');
  const [device] = written(plan, ledger).devices;
  return { plan, row: rowAt(plan, 2), device, said: device && (device.holderId ?? nobodyWord(device)) };
};

describe('a device without a user in a list', () => {
  it.each([
    '予備',
    '（予備）',
    '予備として事務所に置く',
    '予備機',
    '空き',
    '未使用',
    'なし',
    '使う人なし',
    '使用者なし',
    ...['未定', 'ー'],
  ])('is used by nobody where %s stands for the user', (holder) => {
    const { plan, row, said } = after({ holder });
    expect(plan.words).toEqual([]);
    expect(row.cells['holder']).toMatchObject({ nobody: '使う人なし', problem: null });
    expect(said).toBe('使う人なし');
  });

  it.each([
    '故障中（10月～）',
    '修理中',
    '紛失',
    '三枝→返却',
    '三枝→返却済 空き',
    '三枝（返却済）',
    '三枝→予備',
    ...['返却済', '事務所保管', '倉庫', '廃棄予定', '廃棄済'],
  ])('is used by nobody where %s stands for the user, and its memo keeps the words', (holder) => {
    const { plan, device, said } = after({ holder });
    expect(plan.words).toEqual([]);
    expect([said, device?.note]).toEqual(['使う人なし', `使う人：${holder}`]);
  });

  it.each(['(保管)', '予備として置く', '（充電中）', '充電中', 'みほん（予備）', '（保管）みほん', '事務所（保管）'])(
    'keeps %s below 使う人 in its memo',
    (holder) => {
      const { plan, device, said } = after({ holder }, { ...view(), offices: [anOffice({ name: 'みほん' })] });
      expect([plan.words, said, device?.note]).toEqual([[], '使う人なし', `使う人：${holder}`]);
    },
  );

  it('keeps 予備 beside whoever it is said to be of', () => {
    const rows = [{ kind: 'tablet', assetNumber: 'T-2', holder: '山田 花子（予備）' }];
    const plan = aPlan(rows, view(), { holders: { '山田 花子（予備）': 'a' } }, 'device');
    expect(written(plan, view()).devices[0]).toMatchObject({ holderId: 'a', note: '使う人：山田 花子（予備）' });
  });

  it.each(['山田→三枝', '山田（返却予定）'])('is somebody’s, or asked about, where %s does', (holder) => {
    const { row, said } = after({ holder });
    expect(row.verdict === 'fix' || said === 'a').toBe(true);
  });

  it('keeps no words that say no more than なし or 共用', () => {
    for (const holder of ['なし', '（共用）', '共用']) expect(after({ holder }).device?.note).toBe('');
  });

  it('is 予備 in its memo where that stands for the user, once, and where nothing else says it', () => {
    const noteOf = (holder: string, note = '') => after({ holder, note }).device?.note;
    expect(['予備', '（予備）', '予備機'].map((word) => noteOf(word))).toEqual(['予備', '予備', '予備機']);
    expect(['傷あり', '予備バッテリーあり'].map((note) => noteOf('予備', note))).toEqual([
      ...['傷あり\n予備', '予備バッテリーあり\n予備'],
    ]);
    expect(['予備機', '予備として置く'].map((note) => noteOf('予備', note))).toEqual(['予備機', '予備として置く']);
    expect(after({ holder: '予備', ofDevice1: '予備' }).device?.note).toBe('ofDevice1：予備');
    const known = view([{ holderId: null, isSpare: true, note: '予備' }]);
    expect(after({ holder: '予備' }, known).row.verdict).toBe('same');
  });

  it.each([
    ...['共用', '共有', '（共用）デイのフロア', '事業所', '事務所共用', '職員全員', '兼用'],
    ...['デイ事務所(みんなで)', 'ヘルパー室（皆で使用）', '2階で共用', 'GH 2ユニット共用（Wi-Fiのみ）'],
  ])('is shared where %s does', (holder) => {
    const { plan, row, said } = after({ holder });
    expect(plan.words).toEqual([]);
    expect([row.cells['holder']?.nobody, said]).toEqual(['共用', '共用']);
  });

  it('is said to be shared in the preview, too, as a file says it', () => {
    const rows = [
      ['番号', '種類', '使用者'],
      ['T01', 'タブレット', '山田'],
      ['T02', 'タブレット', '共用'],
      ['T03', 'タブレット', '予備'],
      ['T04', 'タブレット', 'なし'],
      ['T05', 'タブレット', '－'],
    ];
    const reading = unwrap(readTable(aBook(aSheet('端末', rows)), { today: TODAY, kind: 'device' }));
    const plan = planImport(reading, view(), noDecisions, TODAY);
    expect([2, 3, 4, 5, 6].map((line) => rowAt(plan, line).cells['holder']?.nobody)).toEqual([
      ...[undefined, '共用', '使う人なし', '使う人なし', '使う人なし'],
    ]);
  });

  it('is no word of a shared one, wherever it lies', () => {
    expect(after({ holder: '共用', note: '事務所保管' }).said).toBe('共用');
  });

  it('is said of a new one in the preview, too, where nobody stands below 使う人', () => {
    expect(after({ holder: '' }).row.cells['holder']?.nobody).toBe('使う人なし');
    expect(after({ holder: '', note: 'デイで共用' }).row.cells['holder']?.nobody).toBe('共用');
    expect(after({ holder: '', note: '共有フォルダ設定済' }).row.cells['holder']?.nobody).toBe('使う人なし');
    expect(after({ holder: '予備' }).row.cells['holder']?.nobody).toBe('使う人なし');
  });

  it.each([
    ['予備として事務所に置く', '使う人なし'],
    ['使っていない', '使う人なし'],
    ['予備バッテリーあり', '共用'],
    ['例田さん産休中、事務所保管', '使う人なし'],
    ['例田さん返却　予備', '使う人なし'],
    ['例田さん返却済', '使う人なし'],
    ['12/25返却予定', '共用'],
    ['充電器は事務所保管', '共用'],
    ['退職時返却', '共用'],
    ['リース満了時に返却', '共用'],
    ['SIMは本社保管', '共用'],
    ['外箱保管', '共用'],
  ])('whose remark is 「%s」: %s', (note, word) => {
    expect(after({ holder: '', note }).said).toBe('使う人なし');
    expect(after({ note }).said).toBe(word);
  });

  it('is used by nobody, too, who was said to be none of those who are offered, 共用 among them', () => {
    const row = { kind: 'tablet', assetNumber: 'T-2', holder: '三枝' };
    expect(aPlan([row], view(), {}, 'device').words).toMatchObject([{ choices: [{ name: '共用' }], proposal: null }]);
    const said = [null, 'shared'].map((id) => {
      const plan = aPlan([row], view(), { holders: { 三枝: id } }, 'device');
      return [rowAt(plan, 2).cells['holder']?.nobody, written(plan, view()).devices[0]?.isSpare];
    });
    expect(said).toEqual([
      ['使う人なし', true],
      ['共用', undefined],
    ]);
  });

  test('is what the ledger says of it as long as the list says nothing', () => {
    const known = view([{ holderId: null, isSpare: true }]);
    expect(after({ holder: '' }, known)).toMatchObject({ row: { verdict: 'same' }, said: '使う人なし' });
    expect(after({ holder: '共用' }, known)).toMatchObject({ row: { verdict: 'changed' }, said: '共用' });
    expect(after({ holder: 'なし' }, known)).toMatchObject({ row: { verdict: 'same' }, said: '使う人なし' });
    expect(after({ holder: '予備' }, view([{ holderId: 'a' }]))).toMatchObject({
      row: { verdict: 'changed' },
      said: '使う人なし',
    });
    expect(after({ holder: '山田 花子' }, known).said).toBe('a');
    expect(after({ note: '予備として置く' }, view([{ holderId: null }])).said).toBe('共用');
  });
});
