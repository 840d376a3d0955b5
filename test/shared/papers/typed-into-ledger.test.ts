import { describe, expect, test } from 'vitest';
import { ACCOUNT_OF, PLEDGE_OF } from '@shared/forms/bindings/evaluation';
import type { Account, EntityTable } from '@shared/ledger/entities';
import { accountOfPerson, ledgerPlaceOf, typedIntoLedger } from '@shared/papers/typed-into-ledger';
import { pledgeWith } from '@shared/rules/pledge-rules';
import { aCorporation, anEnrolment, anOffice } from '../../builders/organization';
import { aPatient } from '../../builders/patient';
import { aDevice, aStaff } from '../../builders/staff';

const given: Partial<Record<EntityTable, { id: string }>> = {};
const typed = (
  table: EntityTable,
  record: { id: string },
  entity: string,
  fields: string[],
  value: string | boolean,
) => {
  const found = ledgerPlaceOf(
    { ledger: { entity, id: record.id, fields } },
    {
      recordOf: (one, id) => (one === table && id === record.id ? record : given[one]),
      accountOf: () => undefined,
      pledgeOf: () => undefined,
    },
  );
  return found && typedIntoLedger(found, value);
};
const REPRESENTATIVE = ['representativeTitle', 'representativeName'];
const NUMBERS = ['medicalInstitutionNumber', 'number'];
const nobody = aCorporation({ representativeTitle: '', representativeName: '' });
const unnumbered = anOffice({ number: '', medicalInstitutionNumber: '' });

describe('what is typed into a paper', () => {
  test('fills a field that the ledger has empty, as the ledger keeps it', () => {
    const found = typed('corporations', aCorporation({ phone: '' }), 'corporation', ['phone'], '０４７１５０６５３１');
    expect(found).toMatchObject({ does: 'fills', changed: ['phone'], after: { phone: '04-7150-6531' } });
    const person = aStaff({ jobType: '' });
    expect(typed('people', person, 'row', ['jobType'], '看護師')).toMatchObject({
      does: 'fills',
      changed: ['jobType'],
    });
  });

  test('a phone with the FAX beside it goes to both fields, where the ledger has no other FAX', () => {
    const both = '04-7150-6531 (FAX 04-7150-6532)';
    const known = { phone: '04-7150-6531', fax: '04-7150-6532' };
    expect(typed('offices', anOffice({ phone: '', fax: '' }), 'office', ['phone'], both)).toMatchObject({
      ...{ does: 'fills', changed: ['phone', 'fax'], after: known },
    });
    expect(typed('offices', anOffice(known), 'office', ['phone'], both)?.does).toBe('nothing');
    const other = typed('offices', anOffice({ phone: '', fax: '04-0000-0009' }), 'office', ['phone'], both);
    expect(other?.after).toMatchObject({ fax: '04-0000-0009' });
    // A corporation has no FAX.
    expect(typed('corporations', aCorporation({ phone: '' }), 'corporation', ['phone'], both)?.changed).toEqual([
      'phone',
    ]);
  });

  test('is asked about where the ledger says something else, and changes nothing where it says the same', () => {
    const office = anOffice({ phone: '04-0000-0001' });
    expect(typed('offices', office, 'office', ['phone'], '04-0000-0002')?.does).toBe('differs');
    expect(typed('offices', office, 'office', ['phone'], '')).toMatchObject({ does: 'differs', after: { phone: '' } });
    expect(typed('offices', office, 'office', ['phone'], '04-0000-0001')).toMatchObject({
      does: 'nothing',
      changed: [],
    });
  });

  test('with a title in front goes to title and name', () => {
    expect(typed('corporations', nobody, 'corporation', REPRESENTATIVE, '理事長　見本太郎')).toMatchObject({
      does: 'fills',
      after: { representativeTitle: '理事長', representativeName: '見本太郎' },
    });
    const untitled = aCorporation({ representativeTitle: '', representativeName: '見本太郎' });
    expect(typed('corporations', untitled, 'corporation', REPRESENTATIVE, '理事長 見本太郎')).toMatchObject({
      ...{ does: 'fills', changed: ['representativeTitle'] },
    });
    expect(typed('corporations', untitled, 'corporation', REPRESENTATIVE, '理事長 別人 一郎')?.does).toBe('differs');
    // Who signs by hand has the title alone printed.
    expect(typed('corporations', nobody, 'corporation', REPRESENTATIVE, '理事長')?.changed).toEqual([
      'representativeTitle',
    ]);
  });

  test.each([
    ['1299999993', { number: '1299999993', medicalInstitutionNumber: '' }],
    ['1234567890', { number: '1234567890', medicalInstitutionNumber: '' }],
    ['1234567', { number: '', medicalInstitutionNumber: '1234567' }],
    ['１２３４５６７\n1299999993', { number: '1299999993', medicalInstitutionNumber: '1234567' }],
  ])('as 医療機関番号・介護事業所番号 goes by its length: %j', (value, after) => {
    expect(typed('offices', unnumbered, 'office', NUMBERS, value)).toMatchObject({ does: 'fills', after });
  });

  test('stays on the paper where nobody can tell what it is', () => {
    expect(typed('offices', unnumbered, 'office', NUMBERS, '12345')).toBeNull();
    const two = anOffice({ number: '1299999993', medicalInstitutionNumber: '1234567' });
    expect(typed('offices', two, 'office', NUMBERS, '1299999993')).toBeNull();
    expect(typed('people', aStaff(), 'row', ['account'], 'x')).toBeNull();
    expect(typed('people', aStaff(), 'row', ['name.kana'], 'x')).toBeNull();
    expect(
      ledgerPlaceOf(
        { ledger: null },
        { recordOf: () => undefined, accountOf: () => undefined, pledgeOf: () => undefined },
      ),
    ).toBeNull();
  });

  test('answers 有・無, and names somebody in a record', () => {
    const enrolment = anEnrolment({ kanamicInUse: null });
    expect(typed('enrolments', enrolment, 'enrolment', ['kanamicInUse'], 'no')).toMatchObject({
      ...{ does: 'fills', after: { kanamicInUse: false } },
    });
    expect(typed('enrolments', enrolment, 'enrolment', ['administrator.name'], '見本 太郎')).toMatchObject({
      ...{ does: 'fills', after: { administrator: { ...enrolment.administrator, name: '見本 太郎' } } },
    });
  });

  test('of a patient, and of whom or what a line or a sheet is about, goes where that is kept', () => {
    const patient = aPatient({ birthday: null, phone: '' });
    expect(typed('patients', patient, 'patient', ['birthday'], '1940-04-01')).toMatchObject({
      ...{ does: 'fills', after: { birthday: '1940-04-01' } },
    });
    expect(typed('patients', patient, 'patient', ['phone'], '０４７１５０６５３１')?.after['phone']).toBe(
      '04-7150-6531',
    );
    const person = aStaff({ department: '' });
    expect(typed('people', person, 'item', ['department'], '訪問係')?.does).toBe('fills');
    expect(typed('people', aStaff({ kana: '' }), 'person', ['kana'], 'みほん')?.does).toBe('fills');
    expect(typed('devices', aDevice({ assetNumber: '' }), 'device', ['assetNumber'], 'P-07')?.does).toBe('fills');
  });

  test('as somebody’s ID makes their account, or fills the one that they have, with what stands behind its @', () => {
    const person = aStaff({ id: 'p', officeId: 'o' });
    const place = (accounts: Account[]) =>
      ledgerPlaceOf(
        { ledger: { entity: ACCOUNT_OF, id: 'p', fields: ['loginName'] } },
        {
          recordOf: () => undefined,
          accountOf: () => accountOfPerson(person, 'line-works', accounts, 'new'),
          pledgeOf: () => undefined,
        },
      )!;
    expect(typedIntoLedger(place([]), 'sato.k')).toMatchObject({
      ...{
        does: 'fills',
        after: { id: 'new', holderId: 'p', officeId: 'o', packId: 'line-works', loginName: 'sato.k' },
      },
    });
    const known = { ...accountOfPerson(person, 'line-works', [], 'known'), loginName: 'sato.k@aozora' };
    expect(typedIntoLedger(place([known]), 'sato.k')?.does).toBe('nothing');
    expect(typedIntoLedger(place([known]), 'sato.ken')).toMatchObject({
      ...{ does: 'differs', after: { id: 'known', loginName: 'sato.ken@aozora' } },
    });
    const elsewhere = { ...known, packId: 'nagareyama-tritrus' };
    expect(typedIntoLedger(place([elsewhere]), 'sato.k')?.after['id']).toBe('new');
  });

  test.each([
    ['R5.6.1', { pledgedOn: '2023-06-01', coveredBy: '' }],
    ['令和5年6月1日', { pledgedOn: '2023-06-01', coveredBy: '' }],
    ['済', { pledgedOn: null, coveredBy: '済' }],
    ['別途あり', { pledgedOn: null, coveredBy: '別途あり' }],
  ])('as 誓約書 is the day of the pledge, or the words for an earlier one: %j', (value, after) => {
    expect(pledgeTyped(value)).toMatchObject({ does: 'fills', after: { staffId: 'p', ...after } });
  });

  test.each(['R5.6', '6/1', '令和5年頃'])('of 誓約書 half a day stays on the paper: %j', (value) => {
    expect(pledgeTyped(value)).toBeNull();
  });
});

function pledgeTyped(value: string) {
  const ledger = { entity: PLEDGE_OF, id: 'p', fields: ['pledgedOn', 'coveredBy'] };
  const pledgeOf = (staffId: string) => pledgeWith(undefined, staffId, {}, 'new');
  return typedIntoLedger(
    ledgerPlaceOf({ ledger }, { recordOf: () => undefined, accountOf: () => undefined, pledgeOf })!,
    value,
  );
}
