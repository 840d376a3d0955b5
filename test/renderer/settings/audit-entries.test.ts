import { expect, test } from 'vitest';
import { changesWithin } from '../../../renderer/features/settings/use-audit-entries';

test('an import stands in 操作の記録 once: as what became of the file, not as its change, too', () => {
  const entry = (id: string, kind: string, content?: object) =>
    ({ link: { id, kind }, note: content && { content } }) as unknown as Parameters<typeof changesWithin>[0][number];
  expect(
    changesWithin([
      entry('note-1', 'imported', { file: '職員名簿.xlsx', change: 'change-1' }),
      entry('change-1', 'change'),
      entry('change-2', 'change'),
      entry('note-2', 'list', { change: 'change-2' }),
      // Erased for good.
      entry('note-3', 'imported'),
    ]),
  ).toEqual(['change-1']);
});
