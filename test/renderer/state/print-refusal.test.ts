import { expect, test } from 'vitest';
import { printRefusal } from '../../../renderer/state/print-refusal';

const now = { role: 'clerk', isDialogOpen: false, isOwnOver: false } as const;

test('印刷… prints where the ledger is open for who may, and nothing stands over the screen', () => {
  expect(printRefusal(now)).toBeNull();
  expect(printRefusal({ ...now, role: 'admin' })).toBeNull();
});

test('閲覧 prints nothing, whatever stands over the screen', () => {
  expect(printRefusal({ ...now, role: 'reader' })).toBe('reader');
  expect(printRefusal({ role: 'reader', isDialogOpen: true, isOwnOver: false })).toBe('reader');
  expect(printRefusal({ role: 'reader', isDialogOpen: true, isOwnOver: true })).toBe('reader');
});

test('with a dialog over the screen nothing is printed, unless that has a print of its own', () => {
  expect(printRefusal({ ...now, isDialogOpen: true })).toBe('dialog');
  expect(printRefusal({ ...now, isDialogOpen: true, isOwnOver: true })).toBeNull();
});
