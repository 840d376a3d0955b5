import { expect, test } from 'vitest';
import { enrolmentFactFields, factBefore, officeFactFields, tableOfFact } from '@shared/procedures/wizard/office-facts';
import { aLedger } from '../../../builders/ledger';
import { aContactPerson, aCorporation, anEnrolment, anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';

const office = anOffice({ id: 'o', name: 'みほん台', phone: '04-0000-0001', medicalInstitutionNumber: '' });
const boss = { officeId: 'o', isSystemManager: true };
const ledger = aLedger({
  corporation: aCorporation({ representativeTitle: '理事長', representativeName: '高橋 正' }),
  offices: [anOffice({ id: 'other', name: 'よそ', phone: '04-9999-9999' }), office],
  enrolments: [
    // Ended, somebody else's, without an answer yet: none of them is 変更前.
    anEnrolment({ officeId: 'o', status: 'ended', vpnCount: 9, administrator: aContactPerson({ name: '元 管理' }) }),
    anEnrolment({ officeId: 'other', vpnCount: 8, administrator: aContactPerson({ name: '他所 管理' }) }),
    anEnrolment({ officeId: 'o', vpnCount: null, administrator: aContactPerson({ name: '' }), administratorMail: '' }),
    anEnrolment({
      ...{ officeId: 'o', vpnCount: 3, administrator: aContactPerson({ name: '今 管理' }) },
      administratorMail: 'kanri@example.jp',
    }),
  ],
  people: [
    aStaff({ ...boss, name: '佐藤 健一' }),
    aStaff({ ...boss, name: '渡邉 美穂' }),
    aStaff({ ...boss, name: '前任 者', status: 'struck-off' }),
    aStaff({ ...boss, name: '他所 職員', officeId: 'other' }),
    aStaff({ officeId: 'o', name: '鈴木 一郎' }),
  ],
});
const before = (field: string, given = ledger) => factBefore(field, 'o', given);

test('変更前 is what the ledger has of the office, of its corporation, and of the networks that it is in now', () => {
  expect(
    Object.fromEntries(
      [
        ...['name', 'phone', 'medicalInstitutionNumber', 'representativeTitle', 'representativeName', 'systemManager'],
        ...['administrator', 'administratorMail', 'vpnCount'],
      ].map((field) => [field, before(field)]),
    ),
  ).toEqual({
    ...{ name: 'みほん台', phone: '04-0000-0001', medicalInstitutionNumber: '' },
    ...{ representativeTitle: '理事長', representativeName: '高橋 正', systemManager: '佐藤 健一、渡邉 美穂' },
    ...{ administrator: '今 管理', administratorMail: 'kanri@example.jp', vpnCount: '3' },
  });
});

test('none at all is an answer, too; nothing is known of an office that isn’t there, nor of one in no network', () => {
  const none = { ...ledger, enrolments: [anEnrolment({ officeId: 'o', vpnCount: 0 })] };
  expect(before('vpnCount', none)).toBe('0');
  const alone = { ...ledger, enrolments: [], people: [] };
  for (const field of ['administrator', 'administratorMail', 'vpnCount', 'systemManager'])
    expect(before(field, alone), field).toBe('');
  for (const officeId of ['gone', null])
    for (const field of ['name', 'representativeName', 'vpnCount'])
      expect(factBefore(field, officeId, ledger), field).toBe('');
});

test('a fact is the office’s or its participation’s, never both', () => {
  expect(enrolmentFactFields.length).toBeGreaterThan(0);
  expect(enrolmentFactFields.map(tableOfFact)).toEqual(enrolmentFactFields.map(() => 'enrolments'));
  expect(officeFactFields.map(tableOfFact)).toEqual(officeFactFields.map(() => 'offices'));
});
