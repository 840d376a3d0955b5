import { expect, test } from 'vitest';
import { actorNow } from '@shared/procedures/actor-now';
import { aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const pack = openPack('nagareyama-tritrus');
const manager = pack.actors.find(({ id }) => id === 'manager')!;
const step = { actor: manager, officeId: 'o', pack };
const one = (id: string, given: Parameters<typeof aStaff>[0]) => aStaff({ id, officeId: 'o', ...given });

test('who does it follows the ledger: nobody, one who was named since, and no more whoever has gone', () => {
  const nobody = 'システム利用管理担当者が、台帳にいません。施設の責任者が連絡します';
  const before = [one('a', { name: '小林 実' }), aStaff({ id: 'b', officeId: 'other', isSystemManager: true })];
  expect(actorNow(step, before, '2026-11-20')).toBe(nobody);
  const named = [
    one('a', { name: '小林 実', isSystemManager: true }),
    one('c', { name: '林 花', isSystemManager: true }),
  ];
  expect(actorNow(step, named, '2026-11-20')).toBe(
    'システム利用管理担当者は、小林 実さん、林 花さんです。いないときは、施設の責任者が連絡します',
  );
  const gone = [one('a', { name: '小林 実', isSystemManager: true, leftOn: '2026-11-19' })];
  expect(actorNow(step, gone, '2026-11-20')).toBe(nobody);
});

test('of whoever the network names no role nothing is said', () => {
  const office = pack.actors.find(({ id }) => id === 'office')!;
  expect(actorNow({ ...step, actor: office }, [], '2026-11-20')).toBe('');
  expect(actorNow({ ...step, pack: null }, [], '2026-11-20')).toBe('');
});
