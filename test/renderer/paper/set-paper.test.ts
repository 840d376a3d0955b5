import { expect, test, vi } from 'vitest';
import { orNothing } from '../../../renderer/paper/set-paper';

test('what can’t be set leaves nothing behind that would be printed with the next paper', async () => {
  const holder = { remove: vi.fn() };
  expect(await orNothing(holder, () => Promise.resolve(1))).toBe(1);
  expect(holder.remove).not.toHaveBeenCalled();
  await expect(orNothing(holder, () => Promise.reject(new RangeError('x')))).rejects.toThrow('x');
  expect(holder.remove).toHaveBeenCalledOnce();
});
