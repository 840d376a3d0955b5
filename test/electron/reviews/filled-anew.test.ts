import { expect, test } from 'vitest';
import { allPapers } from '../../support/all-papers';

// Main fills a paper once more to know whether the frozen bytes are those that were approved.
test.each(allPapers)('a paper that is filled again comes out byte for byte: %s', async (_name, make) => {
  const [one, again] = [await make(), await make()];
  expect(Buffer.from(one.bytes).equals(again.bytes)).toBe(true);
});
