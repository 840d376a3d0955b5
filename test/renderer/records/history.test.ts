import { describe, expect, test } from 'vitest';
import { Change } from '@shared/ledger/change';
import { historyEntries, momentText } from '../../../renderer/records/panel/record-history';

const change = (given: object): Change =>
  Change.parse({
    id: 'change-1',
    sequence: 1,
    at: '2026-11-18T05:02:00.000Z',
    actor: '山田 花子',
    sentence: '',
    records: [],
    ...given,
  });
const edited = (field: string, before: unknown, after: unknown, table = 'people', id = 'staff-1') => ({
  table,
  id,
  kind: 'edit',
  edits: [{ field, before, after }],
});
const names = (id: string): string | null => (id === 'office-a' ? 'ひまわりの里 流山' : null);

describe('a person’s history', () => {
  test('shows each field with what it was and what it became, dates in wareki, offices by name', () => {
    const [entry] = historyEntries(
      [
        change({
          records: [
            { ...edited('leftOn', null, '2026-11-30') },
            edited('isSystemManager', false, true, 'people', 'staff-2'),
          ],
        }),
      ],
      'staff-1',
      names,
    );
    expect(entry?.lines).toEqual([{ label: '退職日', before: 'なし', after: '令和8年11月30日' }]);
    const [moved] = historyEntries([change({ records: [edited('officeId', 'office-a', 'gone')] })], 'staff-1', names);
    expect(moved?.lines).toEqual([{ label: '所属', before: 'ひまわりの里 流山', after: 'もうない事業所' }]);
  });

  test('says what 元の値 were and that none is left, and no yes or no that nobody had asked about', () => {
    const linesOf = (table: string, ...edits: object[]): unknown =>
      historyEntries([change({ records: [{ table, id: 't-1', kind: 'edit', edits }] })], 't-1', names)[0]?.lines;
    const originals = { field: 'originals', before: [{ field: 'phone', text: '同上' }], after: [] };
    expect(linesOf('people', originals)).toEqual([{ label: '元の値', before: '電話「同上」', after: 'なし' }]);
    const spare = { field: 'isSpare', before: undefined, after: false };
    const label = { field: 'label', before: '', after: 'T-05' };
    expect(linesOf('devices', label, spare)).toMatchObject([{ after: 'T-05' }]);
    expect(linesOf('devices', spare)).toEqual([{ label: '使う人なし', before: 'なし', after: 'いいえ' }]);
  });

  test('says 台帳に登録 for the addition', () => {
    const added = {
      table: 'people',
      id: 'staff-1',
      kind: 'add',
      edits: [{ field: 'name', before: null, after: '甲' }],
    };
    expect(historyEntries([change({ records: [added] })], 'staff-1', names)[0]).toMatchObject({
      words: '台帳に登録',
      lines: [],
      canUndo: true,
    });
  });

  test('says what came with others, and how many go back together', () => {
    const added = (id: string, table = 'people') => ({ table, id, kind: 'add', edits: [] });
    const records = [added('staff-1'), added('staff-2'), added('account-1', 'accounts')];
    const sentence = '名簿.xlsx から 2人を取り込みました';
    expect(historyEntries([change({ sentence, records })], 'staff-1', names)[0]).toMatchObject({
      words: sentence,
      together: 2,
    });
    expect(historyEntries([change({ sentence, records })], 'account-1', names)[0]).toMatchObject({
      words: '台帳に登録',
      together: 1,
    });
  });

  test('knows that many came in together, and how they are counted', () => {
    const added = ['staff-1', 'staff-2', 'staff-3'].map((id) => ({
      ...edited('jobType', null, 'a'),
      id,
      kind: 'add' as const,
    }));
    const [entry] = historyEntries([change({ records: added })], 'staff-1', names);
    expect(entry).toMatchObject({ together: 3, isAdded: true, counter: '人' });
    const [changed] = historyEntries([change({ records: [edited('jobType', 'a', 'b')] })], 'staff-1', names);
    expect(changed).toMatchObject({ together: 1, isAdded: false });
  });

  test('offers 元に戻す once: neither for what was taken back nor for the taking back', () => {
    const entries = historyEntries(
      [
        change({ id: 'change-2', sequence: 2, undoes: 'change-1', records: [edited('jobType', 'b', 'a')] }),
        change({ records: [edited('jobType', 'a', 'b')] }),
      ],
      'staff-1',
      names,
    );
    expect(entries.map(({ canUndo, remark }) => ({ canUndo, remark }))).toEqual([
      { canUndo: false, remark: '元に戻した変更' },
      { canUndo: false, remark: '' },
    ]);
  });

  test('offers 元に戻す again for what was done again', () => {
    const entries = historyEntries(
      [
        change({ id: 'change-3', sequence: 3, undoes: 'change-2', records: [edited('jobType', 'a', 'b')] }),
        change({ id: 'change-2', sequence: 2, undoes: 'change-1', records: [edited('jobType', 'b', 'a')] }),
        change({ records: [edited('jobType', 'a', 'b')] }),
      ],
      'staff-1',
      names,
    );
    expect(entries.map(({ canUndo, remark }) => ({ canUndo, remark }))).toEqual([
      { canUndo: false, remark: 'やり直した変更' },
      { canUndo: false, remark: '元に戻した変更' },
      { canUndo: true, remark: '' },
    ]);
  });
});

test('a moment of this year goes without its year, an older one with its era', () => {
  // 14:02 in Tokyo.
  expect(momentText('2026-11-18T05:02:00.000Z', '2026-11-20')).toBe('11月18日 14:02');
  expect(momentText('2024-04-01T01:15:00.000Z', '2026-11-20')).toBe('令和6年4月1日 10:15');
});
