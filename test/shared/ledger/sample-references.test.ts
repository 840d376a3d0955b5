import { describe, expect, test } from 'vitest';
import { officeNumberCheck } from '@shared/text/office-number';
import { isKana } from '@shared/text/kana';
import { isPhone } from '@shared/text/width';
import { entitySchemas, entityTables, type EntityTable, type Ledger } from '@shared/ledger/entities';
import { sampleLedger } from '@shared/ledger/sample';
import himawari from '../../../resources/samples/himawari.json';

const ledger = sampleLedger(himawari, '2026-11-20');

const rowsOf = (table: EntityTable): { id: string }[] =>
  table === 'corporations' ? [ledger.corporation] : ledger[table];

/** Every text in a value, with the key it stands under. */
function textsIn(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([inner, item]) => textsIn(item, Array.isArray(value) ? key : inner));
}
const texts = textsIn(ledger);
const textsUnder = (...keys: string[]) => texts.filter(({ key, text }) => keys.includes(key) && text !== '');

describe('the records of the sample', () => {
  test('have ids of their own', () => {
    const ids = entityTables.flatMap(rowsOf).map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each([
    ['corporationId', ['corporations']],
    ['officeId', ['offices']],
    ['holderId', ['people']],
    ['staffId', ['people']],
    ['patientId', ['patients']],
    ['teamId', ['teams']],
  ] satisfies [string, EntityTable[]][])('point by %s at records that exist', (key, tables) => {
    const known = new Set(tables.flatMap(rowsOf).map(({ id }) => id));
    const pointers = textsUnder(key);
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter(({ text }) => !known.has(text))).toEqual([]);
  });

  test('have no key that the ledger does not know: a typing slip would be dropped without a word', () => {
    const unknown = entityTables.flatMap((table) => {
      const known = Object.keys(entitySchemas[table].shape);
      const rows: object[] =
        table === 'corporations' ? [himawari.corporation] : ((himawari as unknown as Partial<Ledger>)[table] ?? []);
      return rows.flatMap((row) => Object.keys(row).filter((key) => !known.includes(key)));
    });
    expect(unknown).toEqual([]);
    expect(Object.keys(himawari).filter((key) => !(key in ledger))).toEqual([]);
  });

  test('belong together: people to the office of their account, patients to that of their team', () => {
    const officeOfStaff = new Map(ledger.people.map(({ id, officeId }) => [id, officeId]));
    const officeOfPatient = new Map(ledger.patients.map(({ id, officeId }) => [id, officeId]));
    const held = [...ledger.accounts, ...ledger.devices].filter(({ holderId }) => holderId !== null);
    expect(held.filter(({ holderId, officeId }) => officeOfStaff.get(holderId ?? '') !== officeId)).toEqual([]);
    expect(ledger.teams.filter((team) => officeOfPatient.get(team.patientId ?? '') !== team.officeId)).toEqual([]);
  });

  test('have one number of their own each: login names, asset numbers, employee numbers, mail addresses', () => {
    const keys = [
      ...ledger.accounts.map(({ packId, loginName }) => `${packId} ${loginName}`),
      ...ledger.devices.map(({ assetNumber }) => assetNumber),
      ...ledger.people.map(({ employeeNumber }) => employeeNumber),
      ...ledger.people.map(({ mail }) => mail),
      ...ledger.devices.flatMap(({ mail }) => (mail === '' ? [] : [mail])),
    ];
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe('nobody real is in the sample', () => {
  test('mail goes to himawari.example, or to addresses that Google never gives out', () => {
    const addresses = texts.filter(({ text }) => text.includes('@'));
    expect(addresses.length).toBeGreaterThan(60);
    // 流山市 takes tablets and phones with Google or Yahoo addresses only; a Google address can't hold an underscore.
    const fictional = /^[a-z0-9.]+@himawari\.example$|^himawari_[a-z0-9]+@gmail\.com$/;
    expect(addresses.filter(({ text }) => !fictional.test(text))).toEqual([]);
  });

  test('phone numbers are complete and hold 0000', () => {
    const numbers = textsUnder('phone', 'fax', 'familyPhone');
    expect(numbers.length).toBeGreaterThan(60);
    expect(numbers.filter(({ text }) => !isPhone(text) || !text.replaceAll('-', '').includes('0000'))).toEqual([]);
  });

  // 270-0000 is 松戸市 where no street is listed, and 270-0100 is 流山市: papers of a 流山市 office warn of the first.
  test('postal codes end in 00, as those of a city do where no street is listed', () => {
    expect(textsUnder('postalCode').filter(({ text }) => !/^\d{3}-\d{2}00$/.test(text))).toEqual([]);
  });

  test('office numbers pass the check digit and hold 9999', () => {
    const numbers = ledger.offices.map(({ number }) => number);
    expect(numbers.filter((number) => officeNumberCheck(number) !== 'ok' || !number.includes('9999'))).toEqual([]);
    expect(new Set(numbers).size).toBe(4);
  });

  test('addresses lie in streets named after the sunflower', () => {
    expect(textsUnder('address', 'delegateAddress').filter(({ text }) => !text.includes('ひまわり'))).toEqual([]);
  });

  test('no text looks like a password, a number of the insured or a web address', () => {
    expect(texts.filter(({ key }) => /password|secret|token|pin/i.test(key.replace('passwordChangedOn', '')))).toEqual(
      [],
    );
    expect(texts.filter(({ text }) => /https?:|パスワード|被保険者/.test(text))).toEqual([]);
  });

  test('furigana is kana throughout', () => {
    expect(textsUnder('kana', 'managerKana').filter(({ text }) => !isKana(text))).toEqual([]);
  });
});
