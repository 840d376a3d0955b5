import { expect, test } from 'vitest';
import { backupIn, safetyAddress } from '../../../renderer/addresses/safety';

test('a backup that is opened in Explorer is named by the address of バックアップと安全', () => {
  const address = safetyAddress('3f2a & 91');
  expect(address.startsWith('/settings/safety?')).toBe(true);
  expect(backupIn(address.slice(address.indexOf('?')))).toBe('3f2a & 91');
  expect(backupIn('')).toBeNull();
});
