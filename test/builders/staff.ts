import type { z } from 'zod';
import { Account, Device, Staff, StaffPledge } from '@shared/ledger/entities';
import { nextId } from './next-id';
import { OFFICE_ID } from './organization';

export const aStaff = (given: Partial<z.input<typeof Staff>> = {}): Staff =>
  Staff.parse({
    id: nextId('staff'),
    officeId: OFFICE_ID,
    employeeNumber: '0012',
    name: '鈴木 花子',
    kana: 'すずき はなこ',
    jobType: '看護師',
    department: '看護係',
    mail: 'suzuki@example.jp',
    phone: '090-0000-0101',
    birthday: '1985-01-05',
    joinedOn: '2020-04-01',
    ...given,
  });

/** `count` people with names and furigana of their own: 職員 1, しょくいん 1 … */
export const staffOf = (count: number, given: Partial<z.input<typeof Staff>> = {}): Staff[] =>
  Array.from({ length: count }, (_, index) =>
    aStaff({ name: `職員 ${index + 1}`, kana: `しょくいん ${index + 1}`, ...given }),
  );

/** A notebook of the office. A tablet or phone of 流山市 needs a `mail` too. */
export const aDevice = (given: Partial<z.input<typeof Device>> = {}): Device =>
  Device.parse({
    id: nextId('device'),
    officeId: OFFICE_ID,
    kind: 'pc',
    assetNumber: 'P-07',
    model: 'ノートパソコン 14型',
    system: 'windows',
    certificateInstalledOn: '2026-04-08',
    certificateExpiresOn: '2029-04-07',
    ...given,
  });

export const anAccount = (given: Partial<z.input<typeof Account>> = {}): Account =>
  Account.parse({
    id: nextId('account'),
    packId: 'nagareyama-tritrus',
    officeId: OFFICE_ID,
    loginName: 'ng-20417',
    issuedOn: '2020-04-08',
    passwordChangedOn: '2026-11-05',
    startedOn: '2020-04-10',
    ...given,
  });

export const aStaffPledge = (given: Partial<z.input<typeof StaffPledge>> = {}): StaffPledge =>
  StaffPledge.parse({
    id: nextId('pledge'),
    staffId: 'staff-1',
    pledgedOn: '2020-04-01',
    educatedOn: '2026-06-10',
    ...given,
  });
