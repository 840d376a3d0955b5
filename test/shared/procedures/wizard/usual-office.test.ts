import { expect, test } from 'vitest';
import { officeOfPerson } from '@shared/procedures/wizard/usual-office';
import type { Enrolment } from '@shared/ledger/entities';
import { anEnrolment } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';

const people = [
  aStaff({ id: 'a', name: '佐藤 健一', officeId: 'one' }),
  aStaff({ id: 'b', name: '鈴木 一郎', officeId: 'one' }),
  aStaff({ id: 'c', name: '鈴木　一郎', officeId: 'two' }),
  aStaff({ id: 'd', name: '田中 花子', officeId: 'two', status: 'struck-off' }),
];

test('who sits at this PC says by their name in which office it stands, with or without a space in it', () => {
  expect(officeOfPerson('佐藤 健一', people, [])).toBe('one');
  expect(officeOfPerson('佐藤健一', people, [])).toBe('one');
});

test('nobody is guessed at: not of two offices, not of who has left, not of no name', () => {
  expect(officeOfPerson('鈴木 一郎', people, [])).toBeNull();
  expect(officeOfPerson('田中 花子', people, [])).toBeNull();
  expect(officeOfPerson('', people, [])).toBeNull();
});

test('who sits in an office without a network writes for the others: none of them is usual', () => {
  const enrolment = (officeId: string, status: Enrolment['status'] = 'active') => anEnrolment({ officeId, status });
  expect(officeOfPerson('佐藤 健一', people, [enrolment('other')])).toBeNull();
  expect(officeOfPerson('佐藤 健一', people, [enrolment('other'), enrolment('one')])).toBe('one');
  expect(officeOfPerson('佐藤 健一', people, [enrolment('other', 'declined')])).toBe('one');
});
