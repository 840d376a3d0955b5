import { describe, expect, test } from 'vitest';
import type { EntityTable } from '@shared/ledger/entities';
import { ledgerPlaceOf, typedIntoLedger } from '@shared/papers/typed-into-ledger';
import { aCorporation, anEnrolment, anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const given: Partial<Record<EntityTable, { id: string }>> = {};
const typed = (
  table: EntityTable,
  record: { id: string },
  entity: string,
  fields: string[],
  value: string | boolean,
) => {
  const found = ledgerPlaceOf({ ledger: { entity, id: record.id, fields } }, (one, id) =>
    one === table && id === record.id ? record : given[one],
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
    expect(ledgerPlaceOf({ ledger: null }, () => undefined)).toBeNull();
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
});
