import { describe, expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { noNetworkOf } from '@shared/procedures/no-network';
import { isAboutOneOf, officesOfRun } from '@shared/procedures/offices-of-run';
import { aStaff } from '../../builders/staff';

const aRun = (given: object = {}, offices: string[] = []): KeptRun => {
  const run: KeptRun = {
    ...newRun('run1', '2026-11-20T01:00:00.000Z'),
    event: LedgerEvent.parse({ kind: 'leave', date: '2026-11-30', ...given }),
  };
  const { network } = noNetworkOf(run);
  return { ...run, networks: offices.map((officeId) => ({ ...network, packId: 'mihon', officeId })) };
};
const person = (officeId: string) => ({ ...aStaff({ officeId }), before: {}, after: {} });

describe('the offices of a procedure', () => {
  test('are those whose networks are concerned, each once', () => {
    expect(officesOfRun(aRun({ staff: [person('moved-to')] }, ['a', 'b', 'a']))).toEqual(['a', 'b']);
    expect(officesOfRun(aRun({ officeId: 'a' }, ['a', 'b']))).toEqual(['a', 'b']);
  });

  test('without any network are that of the event, and those of its people', () => {
    expect(officesOfRun(aRun({ officeId: 'a' }))).toEqual(['a']);
    expect(officesOfRun(aRun({ staff: [person('a'), person('b')] }))).toEqual(['a', 'b']);
    expect(officesOfRun(newRun('new', ''))).toEqual([]);
  });

  test('say where it shows; one that names none shows everywhere', () => {
    expect(isAboutOneOf(aRun({ staff: [person('a')] }), (id) => id === 'a')).toBe(true);
    expect(isAboutOneOf(aRun({ staff: [person('a')] }), (id) => id === 'b')).toBe(false);
    expect(isAboutOneOf(newRun('new', ''), () => false)).toBe(true);
  });
});
