import { expect, test } from 'vitest';
import { officeMailAddress, withOfficeMailAddress } from '@shared/submission/office-mail-address';

const CITY = 'uketsuke@city.example.jp';

test('an address is that of one office in one network', () => {
  const told = withOfficeMailAddress({}, 'nagareyama-tritrus', 'office-1', CITY);
  expect(officeMailAddress(told, 'nagareyama-tritrus', 'office-1')).toBe(CITY);
  expect(officeMailAddress(told, 'nagareyama-tritrus', 'office-2')).toBeNull();
  expect(officeMailAddress(told, 'tsuruoka-finelink', 'office-1')).toBeNull();
});

test('it is taken away without touching those of others', () => {
  const both = withOfficeMailAddress(withOfficeMailAddress({}, 'a', 'office-1', CITY), 'a', 'office-2', CITY);
  expect(withOfficeMailAddress(both, 'a', 'office-1', null)).toEqual({ a: { 'office-2': CITY } });
});

test('settings that somebody edited by hand send nothing to what is no address', () => {
  expect(officeMailAddress({ a: { 'office-1': 'kaigo' } }, 'a', 'office-1')).toBeNull();
});
