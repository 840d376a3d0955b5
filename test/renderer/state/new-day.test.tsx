import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { channels } from '@shared/channels/channels';
import { usualReminders } from '@shared/rules/reminder-settings';
import { clock, currentDay, currentInstant } from '../../../renderer/data/clock';
import { DueBadge } from '../../../renderer/features/credentials/due-badge';
import { CertificatesSection } from '../../../renderer/features/credentials/certificates-section';
import { useSafetyTasks } from '../../../renderer/features/home/safety-tasks';
import { usualDay } from '../../../renderer/addresses/start-address';
import { listedTeams } from '../../../renderer/records/teams/listed-teams';
import { useAbout } from '../../../renderer/records/kind/use-about';
import { everyMoment, useDayOrToday, useToday, useWallTime } from '../../../renderer/state/use-today';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { SessionContext } from '../../../renderer/state/session';
import { aDevice } from '../../builders/staff';
import { aMembership, aTeam } from '../../builders/patient';
import { freshDisk, openOffice } from '../data/office-on-disk';

/** One clock, set for everything: shortly before midnight, and shortly after it. */
const at = (time: string): void => void vi.spyOn(clock, 'now').mockReturnValue(new Date(time));
const BEFORE = '2026-11-20T23:59:50';
const AFTER = '2026-11-21T00:00:10';

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
});
afterEach(() => {
  store.disk.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const session = {
  ...{ channels, packs: [], info: {}, listings: [] },
  settings: { reminders: usualReminders, officeId: null, lastBackup: { at: '2026-11-13T03:00:00.000Z' } },
};
function shown(part: ReactNode): string {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <Router ssrPath="/">
        <SessionContext value={session as never}>
          <LedgerContext value={{ ...store, kind: 'own' } as never}>{part}</LedgerContext>
        </SessionContext>
      </Router>
    </MantineProvider>,
  );
  return html.replace(/<(style|svg)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
}
/** What a hook says. */
function said<T>(hook: () => T): T {
  let value: T | undefined;
  const Asks = () => {
    value = hook();
    return null;
  };
  shown(<Asks />);
  return value as T;
}

test('the clock is one: days, instants, the wall and what is proposed for today come from it', () => {
  at(BEFORE);
  expect([currentDay(), said(useToday), said(useDayOrToday)[0], said(useWallTime).date]).toEqual(
    Array(4).fill('2026-11-20'),
  );
  expect(currentInstant()).toBe(new Date(BEFORE).toISOString());
  at(AFTER);
  expect([currentDay(), said(useToday), said(useDayOrToday)[0], said(useWallTime).date]).toEqual(
    Array(4).fill('2026-11-21'),
  );
});

test('a screen that is left open is looked after every few seconds, and when somebody comes back to it', () => {
  vi.useFakeTimers();
  const page = new EventTarget();
  vi.stubGlobal('window', page);
  const look = vi.fn();
  const end = everyMoment(look);
  vi.advanceTimersByTime(10_000);
  expect(look).toHaveBeenCalledTimes(1);
  page.dispatchEvent(new Event('focus'));
  expect(look).toHaveBeenCalledTimes(2);
  end();
  vi.advanceTimersByTime(60_000);
  page.dispatchEvent(new Event('focus'));
  expect(look).toHaveBeenCalledTimes(2);
});

test('however many look at the clock, one timer wakes them; nobody is left out, and none is left behind', () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  const looks = Array.from({ length: 50 }, () => vi.fn());
  const ends = looks.map(everyMoment);
  // Who asks twice is told twice, and ends each by itself.
  const [first] = looks;
  const again = everyMoment(first!);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(looks.map(({ mock }) => mock.calls.length)).toEqual([2, ...Array<number>(49).fill(1)]);
  again();
  ends.forEach((end) => end());
  expect(vi.getTimerCount()).toBe(0);
  everyMoment(looks[1]!)();
  const end = everyMoment(looks[1]!);
  vi.advanceTimersByTime(10_000);
  expect(looks[1]).toHaveBeenCalledTimes(2);
  end();
});

test('home says after midnight that the backup is a day older', () => {
  const titles = () =>
    said(() => useSafetyTasks({ recovery: { confirmedOn: '2026-11-01' } } as never)).map(({ title }) => title);
  at(BEFORE);
  expect(titles()).toEqual([]);
  at(AFTER);
  expect(titles()).toEqual(['バックアップを取る']);
});

test('deadlines are a day nearer: of passwords, and of certificates on devices', () => {
  const row = { dueOn: '2026-11-21', when: 'due', account: { passwordChangedOn: '2026-10-21' } } as never;
  const device = aDevice({ certificateExpiresOn: '2026-11-20' });
  at(BEFORE);
  const before = [shown(<DueBadge row={row} />), shown(<CertificatesSection devices={[device]} />)];
  at(AFTER);
  const after = [shown(<DueBadge row={row} />), shown(<CertificatesSection devices={[device]} />)];
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('a procedure that is begun after midnight proposes the new day', () => {
  at(BEFORE);
  expect(usualDay('device-lost')).toBe('2026-11-20');
  at(AFTER);
  expect(usualDay('device-lost')).toBe('2026-11-21');
});

test('lists of the ledger are worked out for the new day: who left a team yesterday is in it no more', async () => {
  const team = aTeam();
  const member = aMembership({ teamId: team.id, leftOn: '2026-11-20' });
  const { update } = await import('../../../renderer/data/records');
  await store.records.commit('用意しました', [update('teams', team), update('memberships', member)]);
  const members = () => said(() => useAbout(listedTeams)).aboutOf(team).members.length;
  at(BEFORE);
  expect(members()).toBe(1);
  at(AFTER);
  expect(members()).toBe(0);
});
