import { expect, test } from 'vitest';
import type { FilledField } from '@shared/forms/bindings/evaluation';
import { isDated, LaterNote, laterFinding } from '../../../renderer/features/documents/later-note';
import { controlsOf, screenOf } from '../roles/screen-of';

const later = {
  ...{ day: '2026-12-01', because: ['佐藤 健一さんの退職'], remarks: [] },
  changes: [{ label: '情報共有システム利用登録者名簿', before: '佐藤 健一', after: '' }],
};
const drawn = (date: string, known: typeof later | null = null, of: Partial<Parameters<typeof LaterNote>[0]> = {}) =>
  screenOf(
    <LaterNote
      document={{ date, state: 'draft' }}
      isDated
      later={known}
      today="2026-11-27"
      onDate={() => {}}
      {...of}
    />,
    '/documents/d',
    'clerk',
  );

test('a paper that reads otherwise soon says until when it is right, and offers what stands on it then', () => {
  const html = drawn('2026-11-27', later);
  expect(html).toContain('令和8年12月1日から、この書類の内容が変わります（佐藤 健一さんの退職）。');
  expect(html).toContain('令和8年11月30日までに出すなら、このままで大丈夫です');
  expect(controlsOf(html).map(({ name }) => name)).toEqual(['令和8年12月1日の内容にする']);
  expect(laterFinding(later)).toMatchObject({ level: 'warning', stage: 'send' });
});

test('one of a day to come says so, and has its way back', () => {
  const html = drawn('2026-12-01');
  expect(html).toContain('令和8年12月1日の内容です。その日からあとに出してください');
  expect(controlsOf(html).map(({ name }) => name)).toEqual(['今日の内容に戻す']);
  expect(drawn('2026-11-27')).not.toContain('内容');
});

test('a draft that was begun on another day says which day stands on it, where one does', () => {
  const html = drawn('2026-11-20');
  expect(html).toContain('この下書きの日付は、令和8年11月20日のままです');
  expect(controlsOf(html).map(({ name }) => name)).toEqual(['今日の日付にする']);
  expect(drawn('2026-11-20', null, { isDated: false })).not.toContain('下書き');
  expect(drawn('2026-11-20', null, { document: { date: '2026-11-20', state: 'finished' } })).not.toContain('下書き');
  const fields = [{ source: 'today' }] as unknown as FilledField[];
  expect(isDated({ sheets: [{ fields, rows: {} }] })).toBe(true);
  expect(isDated({ sheets: [{ fields: [], rows: {} }] })).toBe(false);
});
