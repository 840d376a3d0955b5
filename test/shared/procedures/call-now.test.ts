import { expect, test } from 'vitest';
import { callNow as callAt, type CallNow } from '@shared/procedures/call-now';
import { checklistOf, type Checklist } from '@shared/procedures/checklist';
import { nextThing } from '@shared/procedures/next-thing';
import { withDone } from '@shared/procedures/step-changes';
import type { EventKind } from '@shared/ledger/event';
import { begun } from './begun';
import { TODAY } from './house';

const callNow = (list: Checklist): CallNow | null => callAt(list, nextThing(list, TODAY).step);
const CITY = 'nagareyama-tritrus';

async function checklist(kind: EventKind, ...done: string[]): Promise<Checklist> {
  const { run, documents } = await begun(CITY, { kind, officeId: 'kyotaku', date: '2026-11-18' });
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
