import { describe, expect, test } from 'vitest';
import { nothingRemembered, recalledDecisions, withDecisions } from '@shared/tables/matching/remembered-decisions';
import { likelyParts, meantByParts, partsOfWord } from '@shared/text/joint-words';
import { anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aPlan, aReading, aView, rowAt, written } from './planning';

const HELPER = anOffice({ id: 'helper', name: 'ヘルパーステーションみほん', serviceKind: '' });
const PLANS = anOffice({ id: 'plans', name: '居宅介護支援事業所みほん', serviceKind: '' });
const offices = [HELPER, PLANS];
const view = aView({ offices, people: [] });
/** As it was said of the words by themselves. */
const SAID = { offices: { 訪問介護: 'helper', 居宅: 'plans' } };
const rowOf = (office: string) => [{ name: '山田 花子', kana: 'やまだ はなこ', office }];
const postAt = (officeId: string) => ({ officeId, jobType: '', isSystemManager: false });

describe('a cell that names two offices', () => {
  test.each([
    ['訪問介護／居宅'],
    ['訪問介護/居宅'],
    ['訪問介護・居宅'],
    ['訪問介護、居宅'],
    ['訪問介護,居宅'],
    ['訪問介護と居宅'],
    ['訪問介護 兼 居宅'],
    ['訪問介護兼居宅'],
    ['訪問介護⇔居宅'],
    ['訪問介護（兼）居宅'],
    ['訪問介護（居宅兼務）'],
    ['訪問介護（兼務：居宅）'],
    ['訪問介護　兼務：居宅'],
    ['訪問介護、居宅と兼務'],
    ['訪問介護／居宅介護支援事業所みほん'],
  ])('%s: the first is 所属, the other 兼務先, and nothing is asked', (office) => {
    const plan = aPlan(rowOf(office), view, SAID);
    const row = rowAt(plan, 2);
    expect(plan.words).toEqual([]);
    expect(row.cells['office']?.after).toBe('helper');
    expect(row.alsoAt).toEqual([postAt('plans')]);
    expect(row.originals).toBeNull();
    expect(row.cells['office']?.warning?.message).toContain('兼務先は「居宅介護支援事業所みほん」');
    expect(row.warnings.map(({ code }) => code)).toEqual(['plan/also-at']);
  });

  test('comes again as the same, and moves nobody who is in the second of them', () => {
    const once = written(aPlan(rowOf('訪問介護／居宅'), view, SAID), view);
    expect(aPlan(rowOf('訪問介護／居宅'), once, SAID).counts).toMatchObject({ same: 1, changed: 0 });
    const there = aView({
      offices,
      people: [aStaff({ name: '山田 花子', kana: 'やまだ はなこ', officeId: 'plans' })],
    });
    const row = rowAt(aPlan(rowOf('訪問介護／居宅'), there, SAID), 2);
    expect(row.cells['office']).toMatchObject({ after: 'plans', isChanged: false });
    expect(row.alsoAt).toEqual([postAt('helper')]);
  });

  test('is asked where its parts are known by their service alone, with both proposed', () => {
    const plan = aPlan(rowOf('居宅／訪問介護'), view);
    expect(plan.words).toMatchObject([{ word: '居宅／訪問介護', proposal: 'plans+helper' }]);
    expect(plan.words[0]?.choices.map(({ name }) => name)).toEqual([
      '両方（居宅介護支援事業所みほん と 兼務先 ヘルパーステーションみほん）',
      '両方（ヘルパーステーションみほん と 兼務先 居宅介護支援事業所みほん）',
      'ヘルパーステーションみほん',
      '居宅介護支援事業所みほん',
    ]);
    const answered = rowAt(aPlan(rowOf('居宅／訪問介護'), view, { offices: { '居宅／訪問介護': 'plans+helper' } }), 2);
    expect(answered).toMatchObject({ verdict: 'new', alsoAt: [postAt('helper')], originals: null });
    expect(answered.cells['office']?.after).toBe('plans');
    const ownRow = aPlan(rowOf('居宅／訪問介護'), view, { rowWords: { 2: { office: 'helper+plans' } } });
    expect(rowAt(ownRow, 2).alsoAt).toEqual([postAt('plans')]);
  });

  test('with a part that nobody knows offers both of two, and proposes nothing', () => {
    const plan = aPlan(rowOf('ケア部／訪問介護'), view);
    expect(plan.words[0]?.choices.map(({ id }) => id)).toEqual(['plans+helper', 'helper+plans', 'helper', 'plans']);
    expect(plan.words[0]?.proposal).toBeNull();
    const third = aView({ offices: [...offices, anOffice({ id: 'day', name: 'デイみほん' })], people: [] });
    expect(aPlan(rowOf('ケア部／訪問介護'), third).words[0]?.choices).toHaveLength(3);
  });

  test('that is answered by one of them, or by none, is kept as 元の値, and that is said', () => {
    for (const said of ['helper', null]) {
      const plan = aPlan(rowOf('訪問介護／本部'), aView({ offices, people: [] }, { officeInUse: 'helper' }), {
        offices: { '訪問介護／本部': said },
      });
      const row = rowAt(plan, 2);
      expect(row.originals).toEqual([{ field: 'office', text: '訪問介護／本部', column: '事業所' }]);
      expect(row.warnings.map(({ code }) => code)).toContain('plan/more-offices');
      const once = written(plan, view);
      expect(once.people[0]?.originals).toHaveLength(1);
    }
  });

  test('one office that is called with a dot, and two words for one, are one', () => {
    const dotted = aView({ offices: [anOffice({ id: 'dot', name: '特養・ショートみほん' }), HELPER], people: [] });
    expect(rowAt(aPlan(rowOf('特養・ショートみほん'), dotted), 2)).toMatchObject({ alsoAt: null, originals: null });
    const decided = aPlan(rowOf('みほん・さくら'), dotted, { offices: { 'みほん・さくら': 'dot' } });
    expect(rowAt(decided, 2)).toMatchObject({ alsoAt: null, originals: null });
    const twice = rowAt(aPlan(rowOf('訪問介護／ヘルパーステーションみほん'), view, SAID), 2);
    expect(twice).toMatchObject({ alsoAt: null, originals: null, verdict: 'new' });
  });

  test('of a device or a patient is asked as before: they have no 兼務先', () => {
    const row = [{ name: '見本 太郎', kana: 'みほん たろう', office: '訪問介護／居宅' }];
    const plan = aPlan(row, view, SAID, 'patient');
    expect(plan.words[0]?.choices.map(({ id }) => id)).toEqual(['helper', 'plans']);
    const before = aPlan(row, view, { offices: { '訪問介護／居宅': 'helper+plans' } }, 'patient');
    expect(before.words).toHaveLength(1);
  });

  test('what was decided of its parts in another table is remembered for it', () => {
    const known = withDecisions(nothingRemembered, 'staff', { ...SAID, networks: {}, values: {} });
    expect(recalledDecisions(known, aReading(rowOf('訪問介護／居宅')))?.offices).toEqual(SAID.offices);
  });

  test('what was decided of a tab is remembered for its rows, which say no office', () => {
    const known = withDecisions(nothingRemembered, 'staff', { ...SAID, networks: {}, values: {} });
    const { rows, ...reading } = aReading(rowOf(''));
    const onTab = { ...reading, rows: rows.map((row) => ({ ...row, sheet: '居宅' })) };
    expect(recalledDecisions(known, onTab)?.offices).toEqual({ 居宅: 'plans' });
  });
});

test('ways in which a cell is parted: the surest whose parts are all known', () => {
  const known = new Set(['訪問看護・リハ', '居宅', '訪問介護']);
  const find = (part: string) => (known.has(part) ? part : null);
  expect(meantByParts('訪問看護・リハ／居宅', find)).toEqual(['訪問看護・リハ', '居宅']);
  expect(meantByParts('訪問介護／本部', find)).toBeNull();
  expect(meantByParts('訪問介護', find)).toBeNull();
});

test('と in a name parts nothing', () => {
  for (const name of ['特養　ことぶきの里', 'ふるさと荘', 'ひとみ苑', 'やまと']) expect(partsOfWord(name)).toEqual([]);
  expect(partsOfWord('訪問介護と居宅')).toEqual(['訪問介護', '居宅']);
  const isKnown = (part: string): boolean => ['訪問看護', '訪問介護', '居宅'].includes(part);
  expect(likelyParts('訪問看護とりで', isKnown)).toEqual([]);
  expect(likelyParts('訪問介護と居宅', isKnown)).toEqual(['訪問介護', '居宅']);
  expect(likelyParts('訪問介護・本部', isKnown)).toEqual(['訪問介護', '本部']);
});
