import { describe, expect, test } from 'vitest';
import { draftFrom, draftLeftOf, wizardHref } from '../../../renderer/addresses/start-address';
import { house } from '../../shared/procedures/house';

const ledger = house();
const draft = (search: string, officeId: string | null = null) =>
  draftFrom(new URLSearchParams(search), { id: 'run', now: '2026-11-20T00:00:00Z', ledger, officeId });

test('without anything said a draft begins at the tiles', () => {
  expect(draft('')).toMatchObject({ page: 'event', event: null });
  expect(draft('event=unknown')).toMatchObject({ page: 'event', event: null });
});

test('an address names the event and the people, and goes on at だれが・いつ', () => {
  const { page, event } = draft('event=leave&staff=k1&staff=k2');
  expect(page).toBe('who');
  expect(event).toMatchObject({ kind: 'leave', officeId: 'kyotaku', staff: [{ id: 'k1' }, { id: 'k2' }] });
});

test('people whom the ledger doesn’t have are nobody', () => {
  expect(draft('event=leave&staff=nobody').event!.staff).toEqual([]);
});

test('a device is the old one where it is replaced, else the one it is about', () => {
  expect(draft('event=device-replaced&device=p1').event).toMatchObject({ replacedDeviceIds: ['p1'] });
  expect(draft('event=device-lost&device=p1').event).toMatchObject({ deviceIds: ['p1'] });
});

test('answers to questions of a pack come along', () => {
  expect(draft('event=credentials&a.kind=forgot').event!.answers).toEqual({ kind: 'forgot' });
});

describe('a network', () => {
  test('is what is begun or left alone; otherwise it only says which office', () => {
    expect(draft('event=network-start&network=line-works', 'kashiwa').event!.packId).toBe('line-works');
    const closed = 'event=office-closed&network=fukui-mimamori';
    expect(draft(`${closed}&a.extent=network`).event).toMatchObject({ packId: 'fukui-mimamori', officeId: 'fukui' });
    expect(draft(`${closed}&a.extent=close`).event!.packId).toBeUndefined();
  });

  test('of another office than the one in use leads to that office', () => {
    expect(draft('event=yearly-report&network=fukui-mimamori', 'kyotaku').event!.officeId).toBe('fukui');
    expect(draft('event=yearly-report&network=nagareyama-tritrus', 'kango').event!.officeId).toBe('kango');
    // Several are in it: somebody says which.
    expect(draft('event=yearly-report&network=nagareyama-tritrus', 'fukui').event!.officeId).toBeNull();
  });
});

test('what has just happened begins with today, a move doesn’t', () => {
  expect(draft('event=incident').event!.date).not.toBeNull();
  expect(draft('event=transfer&staff=k2').event!.date).toBeNull();
});

describe('a record of the ledger leads here with itself chosen', () => {
  const from = (...given: Parameters<typeof wizardHref>) => {
    const href = wizardHref(...given);
    return draft(href.slice(href.indexOf('?') + 1), 'fukui').event;
  };
  test('a device', () => {
    expect(from('device-replaced', { device: 'p1' })).toMatchObject({ replacedDeviceIds: ['p1'] });
    for (const kind of ['device-lost', 'device-added'] as const)
      expect(from(kind, { device: 'p1' })).toMatchObject({ deviceIds: ['p1'] });
  });
  test('a patient, a team', () => {
    for (const kind of ['consent-withdrawn', 'family-joins', 'family-leaves'] as const)
      expect(from(kind, { patient: 'alone' })).toMatchObject({ kind, patientId: 'alone' });
    expect(from('team-joined', { team: 'room', patient: 'alone' })).toMatchObject({
      teamIds: ['room'],
      patientId: 'alone',
    });
  });
  test('an office, also one that isn’t in use', () => {
    for (const kind of ['office-changed', 'manager-changed', 'office-closed'] as const)
      expect(from(kind, { office: 'kyotaku' })).toMatchObject({ kind, officeId: 'kyotaku' });
  });
  test('an account: its office, its network, and who uses it', () => {
    const given = { office: 'kyotaku', network: 'nagareyama-tritrus', staff: 'k2' };
    expect(from('credentials', given)).toMatchObject({
      officeId: 'kyotaku',
      packId: 'nagareyama-tritrus',
      staff: [{ id: 'k2' }],
    });
  });
});

test('links of other screens are read back', () => {
  const href = wizardHref('rename', { staff: 'k2', change: 'c1' });
  expect(draft(href.slice(href.indexOf('?') + 1)).event).toMatchObject({ kind: 'rename', staff: [{ id: 'k2' }] });
});

test('begun once more, what somebody has left of the same goes on', () => {
  const left = draft('event=leave&staff=f1');
  const again = (search: string, runs = [left]) => draftLeftOf(new URLSearchParams(search), runs)?.id;
  expect(left.event?.staff).toHaveLength(1);
  expect(again('event=leave&staff=f1&date=2026-12-20')).toBe('run');
  expect(again('event=leave&staff=f2')).toBeUndefined();
  expect(again('event=transfer&staff=f1')).toBeUndefined();
  expect(again('event=leave&staff=f1&staff=f2')).toBeUndefined();
  expect(again('event=leave')).toBeUndefined();
  // What came with a change of the ledger is of that change.
  expect(again('event=leave&staff=f1&change=c')).toBeUndefined();
  expect(again('event=leave&staff=f1', [{ ...left, state: 'running' }])).toBeUndefined();
});
