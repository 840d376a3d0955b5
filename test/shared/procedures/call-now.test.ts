import { expect, test } from 'vitest';
import { alsoOpen, callNow } from '@shared/procedures/call-now';
import { checklistOf, type Checklist } from '@shared/procedures/checklist';
import { withDone } from '@shared/procedures/step-changes';
import type { EventKind } from '@shared/ledger/event';
import { begun } from './begun';
import { TODAY } from './house';

const CITY = 'nagareyama-tritrus';

const checklist = (kind: EventKind, ...done: string[]): Promise<Checklist> => listOf([CITY, 'kyotaku'], kind, done);

async function listOf(
  [pack, officeId]: readonly [string, string],
  kind: EventKind,
  done: readonly string[],
): Promise<Checklist> {
  const { run, documents } = await begun(pack, { kind, officeId, date: '2026-11-18' });
  const shown = { documents, submissions: new Map(), today: TODAY };
  const all = checklistOf(run, shown).networks.flatMap(({ steps }) => steps);
  const keys = all.filter(({ step }) => done.includes(step.id)).map(({ key }) => key);
  return checklistOf(withDone(run, keys, TODAY, '山田 花子'), shown);
}

test('of an emergency, as long as a call is the next thing: one after the other', async () => {
  const called = (list: Checklist) => {
    const call = callNow(list);
    return call && [call.isNext ? 'next' : 'first', ...call.contacts];
  };
  expect(called(await checklist('device-lost'))).toEqual(['first', 'kaigo-shien']);
  expect(called(await checklist('device-lost', 'call-city'))).toEqual(['next', 'kanamic']);
  expect(called(await checklist('device-lost', 'call-city', 'call-kanamic'))).toBeNull();
});

test('of 鶴岡市 the second desk stays in the box, though a password is to be changed before it', async () => {
  const lost = (...done: string[]) => listOf(['tsuruoka-finelink', 'day'], 'device-lost', done);
  expect(callNow(await lost('call-desk'))).toMatchObject({ isNext: true, contacts: ['choju-kaigo'] });
  expect(callNow(await lost('call-desk', 'call-city'))).toBeNull();
  expect(alsoOpen(await lost('call-desk')).map(({ one }) => one.step.id)).toEqual([
    'call-city',
    'stop-line',
    'police',
    'tell-people',
  ]);
});

test.each([
  [CITY, 'kyotaku'],
  ['tsuruoka-finelink', 'day'],
  ['fukui-mimamori', 'fukui'],
  ['line-works', 'works'],
] as const)('%s: the line, the police and whom it is about are steps of a lost device', async (pack, officeId) => {
  const { networks } = await listOf([pack, officeId], 'device-lost', []);
  const ids = networks[0]?.steps.map(({ step }) => step.id) ?? [];
  expect(ids.filter((id) => ['stop-line', 'police', 'tell-people'].includes(id))).toEqual([
    'stop-line',
    'police',
    'tell-people',
  ]);
});

test('a call that names nobody of the network has no number to show', async () => {
  const before = ['call-city', 'call-kanamic', 'change-password', 'wipe-lost'];
  const list = await checklist('device-lost', ...before);
  expect(list.networks[0]?.steps.find(({ state }) => state === 'current')?.step).toMatchObject({
    id: 'stop-line',
    medium: 'phone',
  });
  expect(callNow(list)).toBeNull();
});

test('nothing else is an emergency, and one that is over calls nobody', async () => {
  expect(callNow(await checklist('office-changed'))).toBeNull();
  const list = await checklist('incident');
  expect(callNow(list)).not.toBeNull();
  expect(callNow({ ...list, run: { ...list.run, state: 'done' } })).toBeNull();
});
