import { expect, test } from 'vitest';
import { officesOfPack } from '../../../renderer/papers/offices-of-pack';
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
