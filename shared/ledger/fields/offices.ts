import { person } from './contacts';
import { field, registration } from './kinds';
import { medicalNumberDoubt, officeMail, officeNumberDoubt, officePhone, onlyKana } from './office-doubts';
import type { KindFacts } from './kind-facts';

/** 事業所の変更 asks for it and a 変更届 may report it. */
const ofOffice = { changedBy: 'office-changed', reportable: true } as const;
/** Who answers for the office: another event, and another paper. */
const ofManager = { changedBy: 'manager-changed', reportable: true } as const;

/** 事業所・施設. */
const officeFields = {
  corporationId: field.partOf('法人', 'corporations'),
  name: field.requiredName('事業所名', { needed: true, ...ofOffice }),
  kana: field.kana('事業所名のふりがな', { changedBy: 'office-changed', exported: 'ふりがな', ...onlyKana }),
  /** Ten characters. Whoever has the other number needs none. */
  number: field.digits('介護事業所番号', { needed: true, ...ofOffice, doubt: officeNumberDoubt }),
  /** May have seven characters, and letters. */
  medicalInstitutionNumber: field.digits('医療機関番号', { ...ofOffice, doubt: medicalNumberDoubt, keyboard: 'text' }),
  /** A word of the network's code list. */
  serviceKind: field.text('サービス分類', { needed: true, changedBy: 'office-changed' }),
  managerName: field.name('管理者', { needed: true, ...ofManager }),
  managerKana: field.kana('管理者のふりがな', { changedBy: 'manager-changed', exported: false }),
  headTitle: field.text('施設長の役職', ofManager),
  headName: field.name('施設長', ofManager),
  postalCode: field.postalCode('郵便番号', { needed: true, ...ofOffice }),
  address: field.text('所在地', { needed: true, ...ofOffice }),
  /** For rules like 「流山市内」; kept apart so that no rule has to read an address. */
  city: field.text('市町村', { needed: true, changedBy: 'office-changed' }),
  mail: field.mail('メール', { needed: true, ...ofOffice, ...officeMail }),
  phone: field.phone('電話', { needed: true, ...ofOffice, ...officePhone }),
  fax: field.phone('FAX', { ...ofOffice, ...officePhone }),
  contact: person('連絡先の担当者'),
  ...registration,
};

export const officeType = {
  label: '事業所',
  fields: officeFields,
  list: {
    kind: 'office',
    reading: 'ほうじん じぎょうしょ',
    order: [
      ...(['name', 'kana', 'number', 'medicalInstitutionNumber', 'serviceKind', 'managerName'] as const),
      ...(['headTitle', 'headName', 'postalCode', 'address', 'city', 'phone', 'fax', 'mail'] as const),
    ],
  },
} as const satisfies KindFacts;
