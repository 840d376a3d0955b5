import { expect, test } from 'vitest';
import type { Deed } from '@shared/audit/deed';
import { printNoted } from '../../../renderer/state/print-noted';

const deed: Deed = { kind: 'printed', content: { what: 'screen', title: 'ホーム' } };

test('what is printed stands in the record before it is', async () => {
  const happened: string[] = [];
  const note = async (noted: Deed): Promise<boolean> => {
    await Promise.resolve();
    happened.push(JSON.stringify(noted.content));
    return true;
  };
  expect(await printNoted(deed, note, () => void happened.push('printed'))).toBeNull();
  expect(happened).toEqual(['{"what":"screen","title":"ホーム"}', 'printed']);
});

test('what can’t be written into the record isn’t printed, and it is said', async () => {
  const printed: string[] = [];
  const wrong = await printNoted(
    deed,
    () => Promise.resolve(false),
    () => void printed.push('printed'),
  );
  expect(wrong?.code).toBe('export/not-noted');
  expect(printed).toEqual([]);
});
