import { expect, test } from 'vitest';
import { jobTypesOf } from '../../../renderer/records/people/job-types';
import { aStaff } from '../../builders/staff';

const ledger = (...jobs: string[]) => {
  const people = new Map(jobs.map((jobType, i) => [`p${i}`, aStaff({ id: `p${i}`, jobType })]));
  const gone = { times: 0 };
  const values = people.values.bind(people);
  people.values = () => ((gone.times += 1), values());
  return { people, gone };
};
const words = (people: Parameters<typeof jobTypesOf>[0]): string[] => jobTypesOf(people).map(({ word }) => word);

test('what this ledger uses most comes first, then the other common jobs; nobody is without a reading that has one', () => {
  const { people } = ledger('看護師', '送迎員', '送迎員', '');
  expect(words(people).slice(0, 3)).toEqual(['送迎員', '看護師', '介護支援専門員']);
  expect(words(people).filter((word) => word === '看護師')).toHaveLength(1);
  expect(jobTypesOf(people)[1]).toEqual({ word: '看護師', reading: 'かんごし' });
});

test('the people are gone through once, however many cells are opened, and again when one of them has changed', () => {
  const { people, gone } = ledger('看護師');
  expect(words(people)[0]).toBe('看護師');
  expect(words(people)[0]).toBe('看護師');
  expect(gone.times).toBe(1);
  expect(words(ledger('送迎員').people)[0]).toBe('送迎員');
});
