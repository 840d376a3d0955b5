import { describe, expect, it } from 'vitest';
import { importTables } from '@shared/tables/import/import-fields';
import { importKinds } from '@shared/tables/lists';
import { isKnownWord, mayBeKnown, meaningOf } from '@shared/tables/import/heading-words';
import { headingReadings } from '@shared/tables/import/heading-readings';

const words = importKinds.flatMap((kind) =>
  importTables[kind].fields.flatMap(({ name, words: own, further }) => [
    ...own,
    ...further,
    ...(headingReadings[name] ?? []),
  ]),
);

/** ガ as ｶﾞ, and ASCII as ＡＳＣＩＩ. */
const narrow = (text: string): string =>
  text
    .replace(/[ぁ-ゖ]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0x60))
    .normalize('NFD')
    .replace(/[ァ-ヶー]|\u3099|\u309a/g, (one) => NARROW[one] ?? one);
const NARROW = Object.fromEntries(
  Array.from({ length: 0xff9f - 0xff66 + 1 }, (_, at) => {
    const half = String.fromCharCode(0xff66 + at);
    return [half.normalize('NFKC'), half];
  }),
);
const wide = (text: string): string => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

describe('a heading in everyday words', () => {
  it.each([
    ['入った日', 'joinedOn'],
    ['やめた日', 'leftOn'],
  ])('%s', (word, field) => {
    expect(meaningOf('staff', '', word, false).fields[0]?.field.name).toBe(field);
  });
});

describe('a heading is known although names are told apart by how they begin and end', () => {
  it.each([
    ['as it stands', (word: string) => word],
    ['in kana of half width', narrow],
    ['in letters of full width, capital ones', (word: string) => wide(word.toUpperCase())],
    ['with spaces and marks', (word: string) => `★ ${[...word].join('　')}：`],
    ['with a hint in brackets', (word: string) => `${word}（必須）`],
    ['in brackets', (word: string) => `【${word}】`],
    ['behind a hint', (word: string) => `(※記入例)${word}`],
  ])('%s', (_, written) => {
    const short = words.map(written).filter((word) => word.length <= 40);
    expect(short.filter((word) => !isKnownWord(word) || !mayBeKnown(`\n ${word}\n`))).toEqual([]);
  });
});

describe('the field that a heading of people means', () => {
  const fieldsOf = (heading: string): string[] =>
    meaningOf('staff', '', heading, true).fields.map(({ field }) => field.name);

  it.each([
    ['カナミックID', 'kana', false],
    ['カナ（全角）', 'kana', true],
    ['職', 'jobType', true],
    // Beside 所属名 it is a number that another program has for it.
    ['所属CD', 'office', false],
    ['所属名', 'department', true],
    ['店', 'office', true],
  ])('%s: %s is %s', (heading, field, isMeant) => {
    expect(fieldsOf(heading).includes(field)).toBe(isMeant);
  });
});
