import { expect, test } from 'vitest';
import { ProblemDocument } from '@shared/submission/wire';

test('a city’s answer that something is wrong has a status of HTTP, or none (RFC 9457 §3.1.2)', () => {
  const status = (value?: number) => ProblemDocument.safeParse({ status: value }).data?.status ?? 'unreadable';
  expect([100, 404, 503, 599].map(status)).toEqual([100, 404, 503, 599]);
  expect([99, 600, 404.5].map(status)).toEqual(['unreadable', 'unreadable', 'unreadable']);
  expect(ProblemDocument.parse({})).toEqual({ type: 'about:blank', title: '', detail: '', errors: [] });
});
