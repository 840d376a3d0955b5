import { expect, test } from 'vitest';
import { officesOfForm, officesOfPack } from '../../../renderer/papers/offices-of-pack';
import { anEnrolment, anOffice } from '../../builders/organization';

const offices = ['a', 'b', 'c'].map((id) => anOffice({ id }));
const enrolments = [
  anEnrolment({ officeId: 'a', packId: 'tritrus' }),
  anEnrolment({ officeId: 'b', packId: 'tritrus', status: 'ended' }),
];
const makers = (pack: Parameters<typeof officesOfPack>[0]): string[] =>
  officesOfPack(pack, offices, enrolments).map(({ id }) => id);

test('papers of a network are made by who takes part in it, those of none by all', () => {
  expect(makers({ id: 'tritrus', network: 'TRITRUS' })).toEqual(['a']);
  expect(makers({ id: 'own', of: 'tritrus' })).toEqual(['a']);
  expect(makers({ id: 'own' })).toEqual(['a', 'b', 'c']);
  expect(makers({ id: 'own', network: '新しいネットワーク' })).toEqual([]);
});

test('a form for one kind of office is made by those of that kind, among those that make the pack’s papers', () => {
  const kinds = ['訪問介護', '訪問介護', '訪問看護'];
  const ofKinds = offices.map((office, i) => ({ ...office, serviceKind: kinds[i] ?? '' }));
  const makersOf = (pack: Parameters<typeof officesOfForm>[0], serviceKinds: string[]): string[] =>
    officesOfForm(pack, { serviceKinds }, ofKinds, enrolments).map(({ id }) => id);
  expect(makersOf({ id: 'own' }, ['訪問介護'])).toEqual(['a', 'b']);
  expect(makersOf({ id: 'own', of: 'tritrus' }, ['訪問介護'])).toEqual(['a']);
  expect(makersOf({ id: 'own', of: 'tritrus' }, ['訪問看護'])).toEqual([]);
  expect(makersOf({ id: 'own' }, [])).toEqual(['a', 'b', 'c']);
});
