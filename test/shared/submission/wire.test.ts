import { expect, test } from 'vitest';
import { Connection, limits, ProblemDocument, SubmittedFile } from '@shared/submission/wire';

test('a city’s answer that something is wrong has a status of HTTP, or none (RFC 9457 §3.1.2)', () => {
  const status = (value?: number) => ProblemDocument.safeParse({ status: value }).data?.status ?? 'unreadable';
  expect([100, 404, 503, 599].map(status)).toEqual([100, 404, 503, 599]);
  expect([99, 600, 404.5].map(status)).toEqual(['unreadable', 'unreadable', 'unreadable']);
  expect(ProblemDocument.parse({})).toEqual({ type: 'about:blank', title: '', detail: '', errors: [] });
});

test('a file’s name may be as long as people count: 𠮷 is one character', () => {
  const file = { mediaType: 'application/pdf', role: 'form', size: 1, sha256: '0'.repeat(64) } as const;
  const isTaken = (name: string): boolean => SubmittedFile.safeParse({ ...file, name }).success;
  expect(['', '𠮷', '𠮷'.repeat(200), '𠮷'.repeat(201), 'あ'.repeat(201)].map(isTaken)).toEqual([
    ...[false, true, true, false, false],
  ]);
  expect(SubmittedFile.safeParse({ ...file, name: 'a', mediaType: 'x'.repeat(128) }).success).toBe(false);
});

test('a city may take less than the contract allows, and not more', () => {
  const connection = { recipient: '見本市 介護課', office: { name: 'ひまわりの里' }, networks: ['mihon-network'] };
  const takes = (given: Partial<Record<keyof typeof limits, number>>): boolean =>
    Connection.safeParse({ ...connection, limits: { ...limits, ...given } }).success;
  expect(takes({})).toBe(true);
  for (const key of ['files', 'fileBytes', 'bodyBytes'] as const)
    expect(
      [0, 1, limits[key] - 1, limits[key] + 1].map((value) => takes({ [key]: value })),
      key,
    ).toEqual([...[false, true, true, false]]);
});
