import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Staff } from '@shared/ledger/entities';
import { notedLastDay } from '@shared/procedures/wizard/noted-day';
import type { SkippedRow } from '@shared/tables/import/reading';
import type { ImportEvent } from '@shared/tables/matching/planned';
import { StartingSoonLines } from '../../../renderer/features/import/outcome-screen';
import { aStaff } from '../../builders/staff';

let people: Staff[] = [];
vi.mock('wouter', () => ({ useLocation: () => ['', () => {}] }));
vi.mock('../../../renderer/state/open-ledger', async (real) => ({
  ...(await real<typeof import('../../../renderer/state/open-ledger')>()),
  useRecords: () => new Map(people.map((person) => [person.id, person])),
  useRuns: () => new Map(),
}));
vi.mock('../../../renderer/state/use-today', () => ({ useToday: () => '2026-11-27' }));
vi.mock('../../../renderer/state/use-memo-reader', () => ({ useMemoReader: () => notedLastDay }));

const shown = (told: readonly ImportEvent[] = [], comers: readonly SkippedRow[] = []): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <StartingSoonLines told={told} comers={comers} />
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');

test('after an import who joins or leaves by the list is offered the procedure by its name, the nearest day first', () => {
  people = [
    aStaff({ id: 'a', name: '見本 太郎', leftOn: null, note: '12/25で退職の予定。' }),
    aStaff({ id: 'b', name: '見本 花子', leftOn: null, joinedOn: '2026-12-01', note: '' }),
    aStaff({ id: 'c', name: '見本 次郎', leftOn: '2026-12-31', note: '' }),
    aStaff({ id: 'd', name: '見本 梅子', leftOn: null, note: '' }),
  ];
  expect(shown()).toBe(
    '退職・入職の予定　3件' +
      '見本 花子さん　12月1日（火）に入職の予定入職の手続きを始める' +
      '見本 太郎さん　12月25日（金）に退職の予定　メモ：「12/25で退職の予定。」退職の手続きを始める' +
      '見本 次郎さん　12月31日（木）に退職の予定退職の手続きを始める',
  );
});

test('whoever has just left is offered it, too: the city may wait for the paper', () => {
  people = [
    aStaff({ id: 'a', name: '見本 三郎', leftOn: '2026-10-31', note: '10/31付 退職' }),
    aStaff({ id: 'b', name: '見本 四郎', leftOn: '2026-08-31', note: '' }),
  ];
  expect(shown()).toBe('退職・入職の予定　1件見本 三郎さん　10月31日（土）に退職しました退職の手続きを始める');
});

test('nobody is offered one twice, and nothing is said where nobody comes or goes', () => {
  people = [aStaff({ id: 'c', name: '見本 次郎', leftOn: '2026-12-31', note: '' })];
  expect(shown([{ recordId: 'c', kind: 'leave' } as ImportEvent])).toBe('');
  people = [aStaff({ id: 'd', leftOn: null, note: '' })];
  expect(shown()).toBe('');
});

test('whom only a sentence of the list names is said not to be in the ledger yet; whom it has is not told again', () => {
  const line = (text: string): SkippedRow => ({
    ...{ line: 13, code: 'row/remark', message: '', count: 1, isAsked: false },
    text,
  });
  people = [aStaff({ id: 'd', name: '池田 光', leftOn: null, note: '' })];
  expect(shown([], [line('※西 のぞみさん R9.2.1入職予定'), line('※池田　光：R9.1.4入職予定')])).toBe(
    '退職・入職の予定　1件13行目「※西 のぞみさん R9.2.1入職予定」　台帳には、まだいません入職の手続きを始める',
  );
});
