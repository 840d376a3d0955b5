import { expect, test } from 'vitest';
import { decisionMemory } from '../../../renderer/state/use-remembered-decisions';

function aMemory() {
  let kept: unknown;
  let written = 0;
  const memory = decisionMemory({
    read: () => Promise.resolve(kept),
    change: (_key, next) => {
      kept = next(kept);
      written++;
      return Promise.resolve({ ok: true as const, value: null });
    },
  });
  return { memory, kept: () => kept, written: () => written };
}

test('where no name of an office was corrected and nothing else decided, nothing is written', async () => {
  const { memory, written } = aMemory();
  await memory.remember('staff', { offices: {}, networks: {}, values: {} });
  await memory.remember('staff', { offices: {}, networks: {}, values: { jobType: {} } });
  expect(written()).toBe(0);
});

test('a corrected name is written once, and known beside what was known before', async () => {
  const { memory, kept, written } = aMemory();
  await memory.remember('staff', { offices: { 訪看: 'o1' }, networks: {}, values: {} });
  await memory.remember('staff', { offices: { 居宅: 'o2' }, networks: {}, values: {} });
  expect(kept()).toMatchObject({ offices: { 訪看: 'o1', 居宅: 'o2' } });
  expect(written()).toBe(2);
});
