import { expect, test } from 'vitest';
import { sentWords } from '../../../renderer/features/submissions/sent-words';

const of = (sent: number, total: number) => sentWords({ id: 'x', sent, total });

test('a large paper says how far it is in whole megabytes, and never that it is through before it is', () => {
  expect(of(0, 12_000_000)).toEqual(['12MB のうち 0MB']);
  expect(of(4_999_999, 12_300_000)).toEqual(['12MB のうち 4MB']);
  expect(of(11_999_999, 12_000_000)).toEqual(['12MB のうち 11MB']);
  expect(of(12_000_000, 12_000_000)).toEqual(['返事を待っています']);
});

test('a small one is gone before anybody has read that', () => {
  expect(of(20_000, 40_000)).toEqual([]);
});
