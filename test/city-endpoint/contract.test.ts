import { createConfig, lint } from '@redocly/openapi-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as wire from '@shared/submission/wire';
import { contractFile, operations, schemas } from './contract.ts';
import { schemaCheck } from './schema-check.ts';

/** The app's reading of each schema that both sides know. */
const readings: Record<string, z.ZodType> = {
  SubmissionMetadata: wire.SubmissionMetadata,
  SubmittedFile: wire.SubmittedFile,
  Receipt: wire.Receipt,
  SubmissionStatus: wire.SubmissionStatus,
  StatusPage: wire.StatusPage,
  Connection: wire.Connection,
  Problem: wire.ProblemDocument,
};

const examples = operations.flatMap(({ operationId, requestBody, responses }) => {
  const answers = Object.entries(responses).map(([status, answer]) => [status, answer.content] as const);
  return [['request', requestBody?.content] as const, ...answers].flatMap(([where, content]) =>
    Object.values(content ?? {}).flatMap(({ schema, examples: given }) =>
      Object.entries(given ?? {}).map(([name, { value }]) => ({
        name: `${operationId} ${where}: ${name}`,
        where,
        schema,
        value,
      })),
    ),
  );
});

const nameOf = (schema: unknown): string =>
  Object.keys(schemas).find((name) => JSON.stringify(schemas[name]) === JSON.stringify(schema)) ?? '';

test('the contract has nothing that a linter complains of', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lint({ ref: contractFile, config });
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});

test('every answer of the contract has an example', () => {
  for (const { operationId, responses } of operations)
    for (const status of Object.keys(responses))
      expect(examples.map(({ name }) => name).join('\n')).toContain(`${operationId} ${status}:`);
});

test.each(examples)('$name is read by the app', ({ where, schema, value }) => {
  expect(schemaCheck(schema)(value)).toEqual([]);
  const read = where === 'request' ? wire.SubmissionMetadata : readings[nameOf(schema)];
  expect(read?.safeParse(where === 'request' ? (value as { metadata: unknown }).metadata : value)).toMatchObject({
    success: true,
  });
});

test('every problem that the app knows by name stands in an example', () => {
  const shown = new Set(examples.map(({ value }) => (value as { type?: string }).type));
  expect(Object.values(wire.problemTypes).filter((type) => !shown.has(type))).toEqual([]);
});

describe('what the contract takes and refuses, the app takes and refuses', () => {
  const metadata = examples.find(({ name }) => name === 'submit request: changeForm')?.value as { metadata: object };
  const answer = (name: string): unknown => examples.find((example) => example.name === name)?.value;
  const page = answer('listChanges 200: returned') as { changes: object[] };
  const samples: Record<string, unknown> = {
    SubmissionMetadata: metadata.metadata,
    SubmittedFile: (metadata.metadata as { files: unknown[] }).files[0],
    Receipt: answer('submit 201: received'),
    SubmissionStatus: page.changes[0],
    StatusPage: page,
    Connection: answer('ping 200: connected'),
    Problem: answer('submit 422: invalid'),
  };

  test.each(Object.keys(readings))('%s', (name) => {
    const check = schemaCheck(schemas[name] ?? {});
    const read = readings[name];
    let taken = 0;
    fc.assert(
      fc.property(spoilt(samples[name]), (value) => {
        const isTaken = check(value).length === 0;
        if (isTaken) taken += 1;
        expect(read?.safeParse(value).success, JSON.stringify(value)?.slice(0, 500)).toBe(isTaken);
      }),
      { numRuns: 600, seed: 8 },
    );
    // Otherwise the samples say nothing.
    expect(taken).toBeGreaterThan(30);
  });
});

/** What a field may be wrongly, or just rightly: the edges of every limit that the contract has. */
const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    ...[null, true, 0, 1, -1, 1.5, 10, 11, 99, 100, 599, 600, 20_971_520, 20_971_521, 52_428_800, 52_428_801, 2 ** 53],
    ...['', ' ', '𠮷', '2026-02-28', '2026-02-29', '2024-02-29', '2026-13-01', '20261120', '0000-01-01', '令和8年'],
    ...['2026-11-20T03:00:00Z', '2026-11-20T03:00:00.123Z', '2026-11-20T03:00:00+09:00', '2026-11-20T24:00:00Z'],
    ...['2026-11-20T03:00Z', '2026-02-30T03:00:00Z', '2026-11-20T03:00:60Z', '2026-11-20t03:00:00z', '2026-11-20'],
    ...['6F1C1A52-7D0E-4B7E-9B0E-0F2B7C1D9A01', '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a01', 'form', 'accepted', 'urn:x'],
    ...['0'.repeat(64), 'A'.repeat(64), 'a'.repeat(63), '00000000-0000-0000-0000-000000000000'],
    ...[[], {}, [1], ['x'], Array(101).fill('x')],
  ),
  fc
    .tuple(
      fc.constantFrom('a', '字', '𠮷'),
      fc.constantFrom(32, 64, 127, 200, 500, 1000, 2000),
      fc.integer({ max: 1, min: -1 }),
    )
    .map(([letter, length, more]) => letter.repeat(length + more)),
);

/** Every place in a value, as keys from its top. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [[key], ...placesIn(entry).map((rest) => [key, ...rest])]);
}

/** A sample with one thing changed, left out, added or repeated. */
function spoilt(sample: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(sample);
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom('set', 'set', 'set', 'drop', 'add', 'repeat'), oddValues)
    .map(([place, deed, odd]) => {
      const copy = structuredClone(sample) as Record<string, unknown>;
      const parent = place.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, copy);
      const key = place.at(-1) ?? '';
      const entry = parent[key];
      if (deed === 'set') parent[key] = odd;
      else if (deed === 'drop' && !Array.isArray(parent)) delete parent[key];
      else if (deed === 'add') parent[`${key}_new`] = odd;
      else if (Array.isArray(entry))
        parent[key] = Array(typeof odd === 'number' && odd < 300 ? Math.max(0, Math.floor(odd)) : 201).fill(entry[0]);
      return copy;
    });
}
