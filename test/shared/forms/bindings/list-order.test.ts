import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { asList } from '@shared/forms/bindings/expression';
import { byReading } from '@shared/text/japanese-order';
import { codePointOrders } from '@shared/pack-check/order-findings';
import { officialForms } from '../../../support/official-forms';

const runner = new ExpressionRunner();
const run = async (source: string, context: object): Promise<unknown> => runner.run(source, 'users', context);
const people = (...kana: string[]): { name: string; kana: string; department: string }[] =>
  kana.map((one, i) => ({ name: `人${i}`, kana: one, department: '' }));
const kanaOf = (value: unknown): string[] => asList(value).map((one) => (one as { kana: string }).kana);

describe('rows on a paper', () => {
  test('stand in the order of the lists: ヴ, small kana, dakuten, spaces, half width, hiragana, Latin', async () => {
    const mixed = people(
      'んどう',
      'ヴァンダム',
      'ふるた',
      'ぶどう',
      'きよた',
      'きょた',
      'かもう　じろう',
      'がもうじろう',
      'かもう さぶろう',
      'ｽｽﾞｷ',
      'すずき あい',
      'すすき',
      'Smith',
      'ばば',
      'ぱーく',
      'はは',
    );
    const onScreen = [...mixed].sort(byReading).map(({ kana }) => kana);
    expect(kanaOf(await run('$byKana(people)', { people: mixed }))).toEqual(onScreen);
    expect(onScreen.indexOf('ヴァンダム')).toBeLessThan(onScreen.indexOf('かもう　じろう'));
    expect(kanaOf(await run('people^(kana)', { people: mixed }))).not.toEqual(onScreen);
  });

  test('stand so whatever the names are', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'あァヴぶふばぱはきょよがか　 ｱﾞｶAz9ーん'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (names) => {
        const mixed = people(...names);
        const shown = asList(await run('$byKana(people)', { people: mixed }));
        expect(shown).toEqual([...mixed].sort(byReading));
      }),
      { numRuns: 50 },
    );
  });

  test('with none, one and many: nothing stays nothing, one stays a list', async () => {
    const one = { people: people('すずき') };
    expect(await run('$byKana(people[kana = "x"])', one)).toBeUndefined();
    expect(await run('$exists($byKana(nobody))', one)).toBe(false);
    expect(kanaOf(await run('$byKana(people[kana = "すずき"])', one))).toEqual(['すずき']);
    expect(await run('$count($byKana(people[0]))', one)).toBe(1);
    expect(await run('$byKana(people).$merge([$, {"kind": "a"}]).kind', one)).toBe('a');
    expect(kanaOf(await run('$byKana(people)^(department)', one))).toEqual(['すずき']);
    expect(kanaOf(await run('$map($byKana(people), function($p) { $p })', one))).toEqual(['すずき']);
    expect(await run('$append($byKana(people), []).kana', one)).toBe('すずき');
  });

  test('keep the order of the lists within what they are sorted by afterwards', async () => {
    const many = people('ヴぁ', 'あ', 'ぶ', 'ふ', 'か', 'が', 'きよ', 'きょ').map((one, i) => ({
      ...one,
      order: i % 2,
    }));
    const shown = asList(await run('$byKana(people)^(order)', { people: many })) as typeof many;
    for (const order of [0, 1]) {
      const group = many.filter((one) => one.order === order).sort(byReading);
      expect(shown.filter((one) => one.order === order)).toEqual(group);
    }
    expect(shown.map(({ order }) => order)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  test('by 部署 stand as the grouped list does, those without one last', async () => {
    const [a, b, c, d] = people('う', 'い', 'あ', 'え');
    const staff = [
      { ...a!, department: '10号館' },
      { ...b!, department: '' },
      { ...c!, department: '2号館' },
      { ...d!, department: '2号館' },
    ];
    expect(kanaOf(await run("$byKana(people, 'department')", { people: staff }))).toEqual(['あ', 'え', 'う', 'い']);
  });
});

describe('an author who sorts by code points', () => {
  const found = (source: string): unknown[] =>
    codePointOrders(source, 'users', runner).map(({ code, details }) => `${code} ${String(details['name'])}`);

  test('is told so, with what to write instead', () => {
    expect(found('people^(kana)')).toEqual(['pack/code-point-order kana']);
    expect(found('people[employed]^(department, >kana).name')).toEqual([
      'pack/code-point-order department',
      'pack/code-point-order kana',
    ]);
    expect(found('$sort(people, function($a, $b) { $a.kana > $b.kana })')).toEqual(['pack/code-point-order kana']);
    expect(codePointOrders('people^(kana)', 'users', runner)[0]?.message).toContain('$byKana(');
  });

  test('is left alone with everything else', () => {
    for (const source of ['$byKana(people)', '$byKana(people)^(order)', 'devices^(model)', "people[kana > '']", 'a <'])
      expect(found(source)).toEqual([]);
  });

  test('is none of those who made the packs that come with the app', () => {
    for (const { pack } of officialForms)
      for (const text of JSON.stringify(pack).match(/\^\([^)]*\b(?:kana|name|department)\b[^)]*\)/g) ?? [])
        expect(text).toBe('');
  });
});
