import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import type { RoleField } from '@shared/procedures/wizard/office-facts';
import { whoMayFollow } from '@shared/procedures/wizard/who-may-follow';
import { anOffice } from '../../../builders/organization';
import { house, TODAY } from '../house';

const ledger = house();
const offered = (role: RoleField, officeId: string, now = ledger): string[] =>
  whoMayFollow(role, LedgerEvent.parse({ kind: 'manager-changed', officeId, date: TODAY }), now).map(({ id }) => id);

test('いまの方 is not offered to follow, in whatever role', () => {
  expect(offered('administrator', 'fukui')).toEqual(['f2', 'f3']);
  expect(offered('systemManager', 'kyotaku')).toEqual(['k2', 'k3']);
  const offices = ledger.offices.map((one) =>
    one.id === 'day' ? anOffice({ ...one, managerName: '菅原 典子' }) : one,
  );
  expect(offered('managerName', 'day')).toEqual(['d1']);
  expect(offered('managerName', 'day', { ...ledger, offices })).toEqual([]);
});

test('nor is who has left by then', () => {
  const people = ledger.people.map((one) => (one.id === 'f2' ? { ...one, leftOn: '2026-11-10' } : one));
  expect(offered('administrator', 'fukui', { ...ledger, people })).toEqual(['f3']);
});
