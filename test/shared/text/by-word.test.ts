import { expect, test } from 'vitest';
import { contract } from '@shared/ipc/contract';
import { decodeText } from '@shared/forms/xml/elements';
import { byWord, entryOf } from '@shared/text/by-word';

/** What every object has without anybody having put it in. */
const everyObjectsOwn = [...Object.getOwnPropertyNames(Object.prototype)];

test.each(everyObjectsOwn)('a table holds nothing under “%s” that nobody has put in', (word) => {
  const table = byWord({ lt: '<' });
  expect(table[word]).toBeUndefined();
  expect(entryOf({ lt: '<' } as Record<string, string>, word)).toBeUndefined();
  // Nor is anything there after somebody has put something in under another word that comes from outside.
  const filled = byWord<string>();
  filled['__proto__'] = 'x';
  expect(Object.keys(filled)).toEqual(['__proto__']);
  expect(filled[word]).toBe(word === '__proto__' ? 'x' : undefined);
});

test('nobody can put something under all tables at once', () => {
  const beneath: unknown = Object.getPrototypeOf(byWord());
  expect(() => Object.assign(beneath as object, { lt: '<' })).toThrow(TypeError);
  expect(byWord()['lt']).toBeUndefined();
});

test('what is in it is there', () => {
  expect(byWord({ lt: '<' })['lt']).toBe('<');
  expect(entryOf({ lt: '<' }, 'lt')).toBe('<');
});

test('a reference in a file by the name of what every object has stays as it stands', () => {
  for (const name of ['constructor', 'toString', '__proto__']) expect(decodeText(`&${name};`)).toBe(`&${name};`);
});

test('a network that is called like something every object has is no network of ours, wherever a page names one', () => {
  for (const packId of ['__proto__', 'toString', 'hasOwnProperty'])
    expect(contract['endpoint:state'].input.safeParse({ kind: 'own', packId }).success).toBe(false);
});
