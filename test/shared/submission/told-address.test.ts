import { expect, test } from 'vitest';
import { toldAddress, withToldAddress } from '@shared/submission/told-address';

const CITY = 'uketsuke@city.example.jp';

test('an address is that of one office in one network', () => {
  const told = withToldAddress({}, 'nagareyama-tritrus', 'office-1', CITY);
  expect(toldAddress(told, 'nagareyama-tritrus', 'office-1')).toBe(CITY);
  expect(toldAddress(told, 'nagareyama-tritrus', 'office-2')).toBeNull();
  expect(toldAddress(told, 'tsuruoka-finelink', 'office-1')).toBeNull();
});

test('it is taken away without touching those of others', () => {
  const both = withToldAddress(withToldAddress({}, 'a', 'office-1', CITY), 'a', 'office-2', CITY);
  expect(withToldAddress(both, 'a', 'office-1', null)).toEqual({ a: { 'office-2': CITY } });
});

test('settings that somebody edited by hand send nothing to what is no address', () => {
  expect(toldAddress({ a: { 'office-1': 'kaigo' } }, 'a', 'office-1')).toBeNull();
});
