import { expect, test } from 'vitest';
import { failure, success, type Result } from '@shared/problems/problem';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { RunDraftKeeper } from '../../../renderer/features/procedures/wizard/draft-keeper';

const NOW = '2026-11-20T01:00:00.000Z';
const fromAddress: KeptRun = { ...newRun('run1', NOW), event: LedgerEvent.parse({ kind: 'leave' }), page: 'who' };
const noted = (note: string) => (run: KeptRun) => ({ ...run, note });

/** A disk that says itself when a note is written. */
function opened(initial = fromAddress) {
  const begun: string[] = [];
  const told: string[] = [];
  const shown: string[] = [];
  const turns: ((result: Result<null>) => void)[] = [];
  const keeper = new RunDraftKeeper(initial, {
    save: ({ note }) => {
      begun.push(note);
      return new Promise((resolve) => turns.push(resolve));
    },
    onChange: ({ note }) => shown.push(note),
    onFailure: (message) => told.push(message),
  });
  const written = async (result: Result<null> = success(null)): Promise<void> => {
    turns.shift()!(result);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { keeper, begun, told, shown, written };
}

test('nothing is kept of an address that was only opened, nor of what the ledger filled in', async () => {
  const { keeper, begun, shown } = opened();
  await keeper.settled();
  keeper.fillIn(noted('from the ledger'));
  expect([begun, shown]).toEqual([[], ['from the ledger']]);
});

test('from the first answer on, everything is kept', () => {
  const { keeper, begun } = opened();
  keeper.fillIn(noted('from the ledger'));
  keeper.change((run) => ({ ...run, page: 'papers' }));
  expect(begun).toEqual(['from the ledger']);
});

test('nothing is kept as long as no tile is chosen', () => {
  const { keeper, begun } = opened(newRun('run1', NOW));
  keeper.change(noted('x'));
  expect(begun).toEqual([]);
});

test('what comes while it writes goes together afterwards', async () => {
  const { keeper, begun, written } = opened();
  keeper.change(noted('1'));
  keeper.change(noted('2'));
  keeper.change(noted('3'));
  expect(begun).toEqual(['1']);
  await written();
  expect(begun).toEqual(['1', '3']);
  await written();
  expect((await keeper.settled()).note).toBe('3');
  expect(begun).toEqual(['1', '3']);
});

test('a disk that refuses is told once, and the next answer is tried again', async () => {
  const { keeper, begun, told, written } = opened();
  keeper.change(noted('1'));
  const refused = failure('ledger/not-found', { entity: '手続き' });
  await written(refused);
  await keeper.settled();
  expect(told).toEqual([refused.message]);
  keeper.change(noted('2'));
  expect(begun).toEqual(['1', '2']);
});

test('while it is being started no answer is taken or written; after a refusal they are again', async () => {
  const { keeper, begun, shown, written } = opened();
  keeper.change(noted('1'));
  const held = keeper.hold();
  keeper.change(noted('late'));
  keeper.fillIn(noted('later'));
  await written();
  expect((await held).note).toBe('1');
  expect([begun, shown]).toEqual([['1'], ['1']]);
  keeper.release();
  keeper.change(noted('2'));
  expect(begun).toEqual(['1', '2']);
});
