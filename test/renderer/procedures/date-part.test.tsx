import { expect, test } from 'vitest';
import type { Staff } from '@shared/ledger/entities';
import { newRun } from '@shared/procedures/kept-run';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { aStaff } from '../../builders/staff';
import { DatePart } from '../../../renderer/features/procedures/wizard/date-part';
import { WizardContext, type Wizard } from '../../../renderer/features/procedures/wizard/wizard-context';
import { screenOf } from '../roles/screen-of';

const person = aStaff({ id: 'p', name: '佐藤 美咲', note: '12月20日で退職' });
const drawn = (staff: readonly Staff[], date: string | null = null): string => {
  const event = { ...anEvent(), kind: 'leave' as const, date, staff: staff.map(chosenPerson) };
  const run = { ...newRun('r', '2026-11-24T01:00:00.000Z'), event };
  const ledger = aLedger({ people: [person] });
  const wizard = { run, ledger, seen: ledger, shownGaps: [], change: () => {} };
  return screenOf(
    <WizardContext value={wizard as unknown as Wizard}>
      <DatePart />
    </WizardContext>,
    '/procedures/start',
    'clerk',
  );
};
const beforeField = (html: string): string => html.slice(0, html.indexOf('<input'));

test('who is ticked moves no field: what their memo says stands beneath it', () => {
  const ticked = drawn([person]);
  expect(ticked).toContain('佐藤 美咲さんのメモ：「12月20日で退職」');
  expect(beforeField(ticked)).toBe(beforeField(drawn([])));
});

test('the calendar shows the month of the day', () => {
  expect(drawn([person], '2026-12-20')).toContain('令和8年12月</span>');
});

test('with leave left over, which of the two days is meant stands by the box that takes it', () => {
  const words = '有休もふくめ、在職する最後の日です';
  expect(drawn([person])).toMatch(new RegExp(`id="([^"]+)-hint"[^>]*>${words}`));
});
