import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainTextField, laterText, optionalDate, requiredText, text } from '@shared/ledger/field-types';

const anything = fc.oneof(
  fc.string(),
  fc.integer({ min: 3_990, max: 4_010 }).map((length) => '𠮷'.repeat(length / 2) + 'あ'.repeat(length % 2)),
  fc.constantFrom('', null, undefined, 1, true),
);

test.each([
  ['text', text],
  ['text of later records', laterText],
  ['required text', requiredText],
])('%s that is told to be plain is taken by its schema', (_, schema) => {
  fc.assert(
    fc.property(anything, (value) => {
      if (isPlainTextField(schema, value)) expect(schema.safeParse(value).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('is told of what stands in most cells', () => {
  for (const schema of [text, laterText, requiredText]) expect(isPlainTextField(schema, '𠮷川 恵')).toBe(true);
  expect([text, laterText, requiredText].map((schema) => isPlainTextField(schema, ''))).toEqual([true, true, false]);
  expect(isPlainTextField(text, 'あ'.repeat(4_001))).toBe(false);
});

test('of other schemas nothing is told', () => {
  expect(isPlainTextField(optionalDate, '2026-11-20')).toBe(false);
  expect(isPlainTextField(undefined, 'あ')).toBe(false);
});
