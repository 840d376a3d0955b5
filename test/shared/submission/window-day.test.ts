import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { usualWindowDoubt, windowDoubt } from '@shared/submission/window-day';
import type { CalendarDate } from '@shared/text/calendar-date';
import { kindOf } from '../../builders/by-channels.ts';
import { openPack } from '../../support/open-pack.ts';

const by = (kind: string) => channels.of(kindOf(kind));
const weekdays = { hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }], closedOnHolidays: true, closed: [] };
const desk = { ...weekdays, closed: ['12-29/01-03'] };

test.each<[CalendarDate, string | null]>([
  ['2026-11-27', null],
  ['2026-11-28', '11月28日は土曜です。窓口は開いていないかもしれません'],
  ['2026-11-29', '11月29日は日曜です。窓口は開いていないかもしれません'],
  ['2026-11-23', '11月23日は祝日（勤労感謝の日）です。窓口は開いていないかもしれません'],
  ['2026-12-30', '12月30日は窓口の休みの日です。窓口は開いていないかもしれません'],
])('%s at the counter: %s', (on, said) => {
  expect(windowDoubt(on, by('counter'), desk)).toBe(said);
});

test('of a desk whose hours nobody knows a weekend is doubtful, of one that is open then it is not', () => {
  expect(windowDoubt('2026-11-28', by('counter'), null)).toContain('土曜');
  const onSaturdays = { ...desk, hours: [{ days: [6], from: '09:00', to: '12:00' }] };
  expect(windowDoubt('2026-11-28', by('counter'), onSaturdays)).toBeNull();
});

test.each(['post', 'mail', 'line-works', 'endpoint', 'inside'])('by %s no day matters', (kind) => {
  expect(windowDoubt('2026-11-28', by(kind), desk)).toBeNull();
});

test('where the day of a paper is chosen it is told of as long as it is to come, by the way that it usually goes', () => {
  const pack = openPack('nagareyama-tritrus');
  const doubt = usualWindowDoubt(
    pack,
    pack.forms.find(({ id }) => id === '1-1')!,
    channels,
    '2026-11-28',
  );
  expect(doubt('2026-11-28')).toContain('土曜');
  expect(doubt('2026-11-30')).toBeNull();
  expect(doubt('2026-11-21')).toBeNull();
});
