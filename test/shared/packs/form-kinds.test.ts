import { expect, test } from 'vitest';
import { isForKind, kindsText } from '@shared/packs/form-kinds';
import { nameFaults } from '../../builders/by-channels';
import { aPack, formInput } from '../../builders/pack';

const visits = { serviceKinds: ['訪問介護', '通所介護'] };

test('a form that names kinds of offices is for those alone, however the kind is written', () => {
  expect(
    ['訪問介護', '通所介護', ' 訪問 介護', '訪問看護', '居宅介護支援'].map((kind) => isForKind(visits, kind)),
  ).toEqual([...[true, true, true], ...[false, false]]);
  expect(isForKind({ serviceKinds: ['ﾃﾞｲｻｰﾋﾞｽ'] }, 'デイサービス')).toBe(true);
});

test('one that names none is for all, and from an office whose kind nobody has said nothing is kept', () => {
  expect(isForKind({ serviceKinds: [] }, '訪問看護')).toBe(true);
  expect(isForKind(visits, '')).toBe(true);
  expect(isForKind(visits, '　')).toBe(true);
});

test('whose it is, in a sentence', () => {
  expect(kindsText(visits)).toBe('訪問介護・通所介護の事業所だけの様式です。');
  expect(kindsText({ serviceKinds: [] })).toBeNull();
});

test('a pack that lists how the network calls its kinds calls them so', () => {
  const faults = (codeLists: object) =>
    nameFaults(aPack({ codeLists, forms: [formInput(visits)] })).map(({ at, reason }) => [at, reason]);
  expect(faults({})).toEqual([]);
  expect(faults({ serviceKinds: ['訪問介護', '通所介護'] })).toEqual([]);
  expect(faults({ serviceKinds: ['訪問介護'] })).toEqual([
    ['/forms/0/serviceKinds/1', '一覧（codeLists の serviceKinds）に「通所介護」がありません'],
  ]);
});
