import { expect, test } from 'vitest';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { procedureOf } from '../../../renderer/procedures/procedure-link';

const run = (id: string, documentId: string): KeptRun =>
  ({ ...newRun(id, ''), state: 'running', networks: [{ papers: [{ documentId }] }] }) as never;
const runs = [run('move', 'form-2'), run('leave', 'form-1')];
const nothing = () => null;

test('a paper leads to the procedure that asked for it, and one that was made by itself to none', () => {
  expect(procedureOf('form-1', runs, nothing)?.id).toBe('leave');
  expect(procedureOf('alone', runs, nothing)).toBeNull();
});

test('a paper that puts right what came back leads to the procedure of the first one', () => {
  const putRight = (id: string) =>
    id === 'third' ? { documentId: 'second' } : id === 'second' ? { documentId: 'form-1' } : null;
  expect(procedureOf('third', runs, putRight)?.id).toBe('leave');
});

test('papers that put one another right end somewhere', () => {
  expect(procedureOf('a', runs, (id) => ({ documentId: id === 'a' ? 'b' : 'a' }))).toBeNull();
});
