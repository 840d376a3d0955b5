import { expect, test } from 'vitest';
import { joiningEnrolment } from '../../../renderer/records/offices/new-enrolment';
import { anOffice } from '../../builders/organization';
import { anAccount } from '../../builders/staff';

const pack = { id: 'tsuruoka-finelink', enrolment: [] };

test('an office with an ID of the network takes part already', () => {
  const office = anOffice({ id: 'o' });
  const account = anAccount({ officeId: 'o', packId: pack.id, loginName: 'mori01' });
  expect(joiningEnrolment(office, pack, [account]).status).toBe('active');
});

test('an office without one, or with one of something else or in the past, prepares to', () => {
  const office = anOffice({ id: 'o' });
  const others = [
    anAccount({ officeId: 'other', packId: pack.id, loginName: 'mori01' }),
    anAccount({ officeId: 'o', packId: 'line-works', loginName: 'mori01' }),
    anAccount({ officeId: 'o', packId: pack.id, loginName: '' }),
    anAccount({ officeId: 'o', packId: pack.id, loginName: 'mori01', status: 'struck-off' }),
  ];
  expect(joiningEnrolment(office, pack, others).status).toBe('preparing');
});
