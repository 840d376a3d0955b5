import type { z } from 'zod';
import { ContactPerson } from '@shared/ledger/fields/contacts';
import { Corporation, Delegation, Enrolment, Office } from '@shared/ledger/entities';
import { nextId } from './next-id';

/** The corporation and the office that every other builder belongs to unless told otherwise. */
const CORPORATION_ID = 'corporation-mihon';
export const OFFICE_ID = 'office-mihon';

export const aCorporation = (given: Partial<z.input<typeof Corporation>> = {}): Corporation =>
  Corporation.parse({
    id: CORPORATION_ID,
    name: '医療法人見本会',
    kana: 'いりょうほうじんみほんかい',
    representativeTitle: '理事長',
    representativeName: '高橋 正',
    postalCode: '270-0000',
    address: '千葉県流山市見本台1-2-3',
    phone: '04-0000-0000',
    ...given,
  });

export const aContactPerson = (given: Partial<z.input<typeof ContactPerson>> = {}): ContactPerson =>
  ContactPerson.parse({
    name: '中村 和子',
    kana: 'なかむら かずこ',
    title: '管理者',
    department: '看護係',
    phone: '04-0000-0001',
    mail: 'nakamura@example.jp',
    ...given,
  });

export const anOffice = (given: Partial<z.input<typeof Office>> = {}): Office =>
  Office.parse({
    id: OFFICE_ID,
    corporationId: CORPORATION_ID,
    name: 'みほん台訪問看護ステーション',
    kana: 'みほんだいほうもんかんごすてーしょん',
    number: '1299999993',
    serviceKind: '訪問看護',
    managerName: '中村 和子',
    managerKana: 'なかむら かずこ',
    headTitle: '所長',
    headName: '中村 和子',
    postalCode: '270-0000',
    address: '千葉県流山市見本台4-5-6',
    city: '流山市',
    mail: 'mihondai@example.jp',
    phone: '04-0000-0001',
    fax: '04-0000-0002',
    contact: aContactPerson(),
    ...given,
  });

export const anEnrolment = (given: Partial<z.input<typeof Enrolment>> = {}): Enrolment =>
  Enrolment.parse({
    id: nextId('enrolment'),
    officeId: OFFICE_ID,
    packId: 'nagareyama-tritrus',
    status: 'active',
    startedOn: '2019-07-01',
    kanamicInUse: false,
    ...given,
  });

export const aDelegation = (given: Partial<z.input<typeof Delegation>> = {}): Delegation =>
  Delegation.parse({
    id: nextId('delegation'),
    packId: 'nagareyama-tritrus',
    corporationId: CORPORATION_ID,
    delegate: aContactPerson({ department: 'みほん台訪問看護ステーション' }),
    delegateAddress: '千葉県流山市見本台4-5-6',
    tasks: ['登録・削除', '変更'],
    from: '2024-04-01',
    ...given,
  });
