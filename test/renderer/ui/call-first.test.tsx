import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Contact } from '@shared/packs/network-schema';
import { clock } from '../../../renderer/data/clock';
import { CallFirst } from '../../../renderer/ui/call-first';

const desk = (more: Partial<Contact> = {}): { contact: Contact } => ({
  contact: {
    ...{ name: '見本市 介護課', phone: '04-0000-0000', closedOnHolidays: true, closed: [] },
    hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    ...more,
  } as Contact,
});
const said = (...calls: { contact: Contact }[]): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <CallFirst calls={calls} />
    </MantineProvider>,
  ).replace(/<[^>]*>/g, '');

let now = '';
beforeEach(() => void vi.spyOn(clock, 'now').mockImplementation(() => new Date(now)));
afterEach(() => void vi.restoreAllMocks());

test('at night nobody is to wait for a telephone: the rest can go on', () => {
  now = '2026-11-27T01:30:00+09:00';
  expect(said(desk())).toContain('いまは受付時間の外です。電話がつながるまで、ほかのことを先に進めてください');
  expect(said(desk(), desk({ name: '見本クラウド' }))).toContain('いまは、どこも受付時間の外です');
});

test.each<[string, { contact: Contact }[]]>([
  ['somebody may be there at one of them', [desk(), desk({ hours: [] })]],
  ['there is somebody out of hours', [desk({ outOfHours: '市の代表 04-0000-0009' })]],
])('where %s that isn’t said', (_, calls) => {
  now = '2026-11-27T01:30:00+09:00';
  expect(said(...calls)).not.toContain('受付時間の外');
});

test('nor is it while they are open', () => {
  now = '2026-11-27T10:30:00+09:00';
  expect(said(desk())).not.toContain('受付時間の外');
});
