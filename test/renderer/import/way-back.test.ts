import { expect, test } from 'vitest';
import { listBefore } from '../../../renderer/features/import/import-state';

test('‹台帳 leads from an import to the list that it was begun from', () => {
  expect(listBefore('device', 'staff')).toBe('/ledger/devices');
  expect(listBefore('staff', undefined)).toBe('/ledger/people');
  // A file that was dropped on the window.
  expect(listBefore(null, 'device')).toBe('/ledger/devices');
});
