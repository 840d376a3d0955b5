import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityTables, fieldsOf, inOrder, normalField } from '@shared/ledger/fields/catalogue';
import { isTyped } from '@shared/ledger/fields/field';

const all = entityTables.flatMap((table) => fieldsOf(table).map(([name, field]) => ({ table, name, field })));

describe('the catalogue of fields', () => {
  test('has one kind of field for a name, as history reads a value by its name', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { name, field } of all) kinds.set(name, (kinds.get(name) ?? new Set()).add(field.kind));
    expect([...kinds].filter(([, of]) => of.size > 1).map(([name, of]) => `${name}: ${[...of].join(', ')}`)).toEqual(
      [],
    );
  });

  test('has no word of a choice that two records call differently', () => {
    const called = new Map<string, Set<string>>();
    for (const { name, field } of all)
      for (const [word, label] of Object.entries(field.words ?? {}))
        called.set(`${name}.${word}`, (called.get(`${name}.${word}`) ?? new Set()).add(label));
    expect([...called].filter(([, labels]) => labels.size > 1)).toEqual([]);
  });

  test('names the event of whatever a paper may report', () => {
    expect(all.filter(({ field }) => field.reportable && !field.changedBy)).toEqual([]);
  });

  test('says of a choice that tables bring in which rule knows its words', () => {
    const choices = all.filter(({ field }) => field.kind === 'choice' && field.imported);
    expect(choices.filter(({ field }) => !field.imported?.type)).toEqual([]);
  });

  test('what was put in order once stays as it is, whatever was typed', () => {
    const typed = all.filter(({ field }) => isTyped(field));
    fc.assert(
      fc.property(fc.constantFrom(...typed), fc.string(), ({ table, name }, text) => {
        const once = normalField(table, name, text);
        expect(normalField(table, name, once)).toBe(once);
      }),
    );
  });
});

test('a field that no order names stands behind its neighbour in the record, and none is lost', () => {
  expect(inOrder(['a', 'b', 'new', 'c'], ['c', 'b', 'a'])).toEqual(['c', 'b', 'new', 'a']);
  expect(inOrder(['new', 'a'], ['a'])).toEqual(['new', 'a']);
  expect(inOrder(['a', 'new', 'newer', 'b'], ['b', 'a', 'gone'])).toEqual(['b', 'a', 'new', 'newer']);
  const names = fc.uniqueArray(fc.string(), { maxLength: 8 });
  fc.assert(
    fc.property(names, names, (record, order) => {
      const placed = inOrder(record, order);
      expect([...placed].sort()).toEqual([...record].sort());
      expect(placed.filter((name) => order.includes(name))).toEqual(order.filter((name) => record.includes(name)));
    }),
  );
});
