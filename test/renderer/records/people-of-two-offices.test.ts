import { expect, test } from 'vitest';
import { isOfOffice } from '../../../renderer/records/kind/listed-kind';
import { listedPeople } from '../../../renderer/records/people/listed-people';
import { asManagerOf } from '../../../renderer/records/people/staff-sentences';
import type { Account } from '@shared/ledger/entities';
import { anEnrolment, anOffice } from '../../builders/organization';
import { anAccount, aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const kango = anOffice({ id: 'kango', name: 'みほん訪問看護ステーション' });
const kyotaku = anOffice({ id: 'kyotaku', name: 'みほん居宅介護支援事業所' });
const offices = new Map([kango, kyotaku].map((one) => [one.id, one]));
const both = aStaff({ name: '例田 花', officeId: 'kango', note: '兼務：みほん居宅介護支援事業所（介護支援専門員）' });

test('the list of each of the offices has them, and so has that of a network of the other', () => {
  const isOf = isOfOffice('staff');
  expect([kango, kyotaku].map((office) => isOf(both, office))).toEqual([true, true]);
  expect(isOf(aStaff({ officeId: 'kango' }), kyotaku)).toBe(false);
  const packsOf = (officeId: string): string[] => (officeId === 'kyotaku' ? ['tritrus'] : []);
  const isIn = listedPeople.networks?.has('tritrus', { offices, packsOf, isConcerned: () => true } as never);
  expect([both, aStaff({ officeId: 'kango' })].map((person) => isIn?.(person))).toEqual([true, false]);
});

test('of a network it has who is known to use it; everybody there, while nobody is', () => {
  const packId = 'nagareyama-tritrus';
  const [user, other] = ['a', 'b'].map((id) => aStaff({ id, officeId: 'kango' }));
  const told = (accounts: Account[]): unknown => {
    const records = {
      offices,
      enrolments: new Map([['e', anEnrolment({ id: 'e', packId, officeId: 'kango', status: 'active' })]]),
      accounts: new Map(accounts.map((one) => [one.id, one])),
      memberships: new Map(),
      teams: new Map(),
    };
    const around = { records, packs: [openPack(packId)], today: '2026-11-28', now: () => records };
    const about = listedPeople.about.of(around as never);
    const isIn = listedPeople.networks?.has(packId, about);
    return [user!, other!].map((one) => [isIn?.(one), about.networksUsedBy(one.id)]);
  };
  const account = anAccount({ holderId: 'a', packId, officeId: 'kango' });
  expect(told([])).toEqual([
    [true, []],
    [true, []],
  ]);
  expect(told([account])).toEqual([
    [true, ['TRITRUS']],
    [false, []],
  ]);
  expect(told([{ ...account, status: 'struck-off' }])).toEqual([
    [true, []],
    [true, []],
  ]);
});

test('whoever becomes システム利用管理担当者 of the other office isn’t that of their own', () => {
  expect(asManagerOf('kyotaku', both, offices)).toMatchObject({
    after: {
      isSystemManager: false,
      alsoAt: [{ officeId: 'kyotaku', jobType: '介護支援専門員', isSystemManager: true }],
    },
    sentence: '例田 花さんをみほん居宅介護支援事業所のシステム利用管理担当者にしました',
  });
  expect(asManagerOf('kango', both, offices).after).toMatchObject({ isSystemManager: true });
});

test('whoever becomes that of an office in which they don’t work yet does so from then on', () => {
  const other = aStaff({ name: '例田 花', officeId: 'kango', isSystemManager: true, note: '' });
  expect(asManagerOf('kyotaku', other, offices)).toMatchObject({
    after: { isSystemManager: true, alsoAt: [{ officeId: 'kyotaku', jobType: '', isSystemManager: true }] },
    sentence: '例田 花さんの兼務先に「みほん居宅介護支援事業所」を追加し、そこのシステム利用管理担当者にしました',
  });
});
