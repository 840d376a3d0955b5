import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Staff } from '@shared/ledger/entities';
import { byReading } from '@shared/text/japanese-order';
import type { Indexed } from '../../../renderer/data/search-index';
import { RecordOrder, sortedByText, withoutKana } from '../../../renderer/records/list/record-order';
import { partingOf } from '../../../renderer/records/list/use-record-list';
import { columnText } from '../../../renderer/records/people/listed-people';
import { anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

type PersonEntry = Indexed<Staff>;
const kanaOrder = () => new RecordOrder<Staff>(byReading);

const entry = (record: Staff): PersonEntry => ({ record, key: '' });
const named = (name: string, kana: string, more: Partial<Staff> = {}): PersonEntry =>
  entry({ ...aStaff({ name, kana, ...more }) });
const names = (entries: readonly PersonEntry[]): string[] => entries.map(({ record }) => record.name);

const about = { offices: new Map([['office', anOffice()]]), today: '2026-11-20' };

describe('the order of furigana', () => {
  test('is that of a Japanese list: 清音 before 濁音, spaces count for nothing', () => {
    const entries = [
      named('蒲生', 'がもう じろう'),
      named('佐藤田', 'さとうだ あい'),
      named('加茂', 'かもう じろう'),
      named('佐藤', 'さとう わたる'),
    ];
    expect(names(kanaOrder().of(entries))).toEqual(['加茂', '蒲生', '佐藤田', '佐藤']);
  });

  test('puts people without furigana behind the others', () => {
    expect(names(kanaOrder().of([named('青木', ''), named('渡辺', 'わたなべ')]))).toEqual(['渡辺', '青木']);
  });

  test('stays right whatever is added, changed or taken out', () => {
    const anyKana = fc.string({
      unit: fc.constantFrom(...'あいうかがきさざたなはばぱまやらわんっゃー '),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyKana, { maxLength: 12 }), { maxLength: 5 }), (rounds) => {
        const order = kanaOrder();
        let entries: PersonEntry[] = [];
        for (const kanas of rounds) {
          // Some stay, some go, some come.
          entries = [...entries.filter((_, i) => i % 3 !== 0), ...kanas.map((kana) => named(kana || '名', kana))];
          expect(order.of(entries)).toEqual(kanaOrder().of(entries));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('sorting by a column', () => {
  const ordered = [
    named('一', 'あ', { jobType: '看護師', joinedOn: '2020-04-01' }),
    named('二', 'い', { jobType: '', joinedOn: null }),
    named('三', 'う', { jobType: '医師', joinedOn: '2019-04-01' }),
    named('四', 'え', { jobType: '看護師', joinedOn: '2021-04-01', leftOn: '2026-11-30' }),
  ];
  const by = (columnId: string, isDescending = false): string[] =>
    names(sortedByText(ordered, { isDescending }, columnText(columnId, about)));

  test('keeps the order of furigana among equals, up and down', () => {
    expect(by('jobType')).toEqual(['三', '一', '四', '二']);
    expect(by('jobType', true)).toEqual(['一', '四', '三', '二']);
  });

  test('leaves what is empty at the end, up and down', () => {
    expect(by('joinedOn')).toEqual(['三', '一', '四', '二']);
    expect(by('joinedOn', true)).toEqual(['四', '一', '三', '二']);
  });

  test('by 状態 brings who is leaving to the top, then who is away and of whom something lacks', () => {
    expect(by('state')).toEqual(['四', '二', '一', '三']);
    const people = [...ordered, named('五', 'お', { jobType: '医師', note: '産休中' })];
    const sorted = sortedByText(people, { isDescending: false }, columnText('state', about));
    expect(names(sorted)).toEqual(['四', '五', '二', '一', '三']);
  });

  test('by name is the order of furigana itself', () => {
    expect(by('name')).toEqual(['一', '二', '三', '四']);
    expect(by('name', true)).toEqual(['四', '三', '二', '一']);
  });

  test('leaves who has no furigana last, up and down', () => {
    const people = [...ordered, named('青木', ''), named('林', '')];
    const way = (isDescending: boolean) => names(sortedByText(people, { isDescending }, null, withoutKana));
    expect(way(false)).toEqual(['一', '二', '三', '四', '青木', '林']);
    expect(way(true)).toEqual(['四', '三', '二', '一', '林', '青木']);
  });

  test('their heading stands above the first of them, and nowhere when there is none', () => {
    const people = [...ordered, named('青木', ''), named('林', '')].map(({ record }) => record);
    expect(partingOf(people, withoutKana)).toMatchObject({ from: 4, title: 'ふりがなが空' });
    expect(partingOf(people.slice(4), withoutKana)).toMatchObject({ from: 0 });
    expect(partingOf(people.slice(0, 4), withoutKana)).toBeNull();
    expect(partingOf(people, null)).toBeNull();
  });
});
