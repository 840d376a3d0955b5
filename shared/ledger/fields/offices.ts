import { cityOfAddress } from '../../text/city-of-address';
import { person } from './contacts';
import {
  corporationIn,
  furtherMailHeads,
  furtherPhoneHeads,
  mailHeads,
  officeNameIn,
  phoneHeads,
  postalCodeIn,
} from './imported';
import { field, ofAddress, registration } from './kinds';
import { medicalNumberDoubt, officeMail, officeNumberDoubt, officePhone, onlyKana } from './office-doubts';
import { originals } from './originals';
import type { KindFacts } from './kind-facts';

/** 事業所の変更 asks for it and a 変更届 may report it. */
const ofOffice = { changedBy: 'office-changed', reportable: true } as const;
/** Who answers for the office: another event, and another paper. */
const ofManager = { changedBy: 'manager-changed', reportable: true } as const;

/**
 * 事業所・施設. A field that comes later is one entry more, and nothing elsewhere (README.md, one-more-field.test.tsx); of any kind:
 * `nightPhone: later(field.phone('夜間の電話', { ...ofOffice, ...officePhone, imported: { heads: '夜間の電話 夜間連絡先' } })),`
 */
const officeFields = {
  corporationId: field.partOf('法人', 'corporations', { imported: corporationIn, exported: false }),
  name: field.requiredName('事業所名', { needed: true, ...ofOffice, imported: officeNameIn }),
  kana: field.kana('事業所名のふりがな', {
    ...{ changedBy: 'office-changed', exported: 'ふりがな', ...onlyKana },
    imported: {
      heads: 'ふりがな 事業所名のふりがな 事業所名ふりがな 事業所名かな 事業所かな フリガナ かな 施設名かな よみがな',
      further:
        '事業所名称かな 事業所の名称かな 施設名ふりがな 施設名称かな 名称かな 名称ふりがな 読み仮名 読みがな よみ 事業所名よみ',
    },
  }),
  /** Ten characters. Whoever has the other number needs none. */
  number: field.digits('介護事業所番号', {
    ...{ needed: true, ...ofOffice, doubt: officeNumberDoubt },
    imported: {
      type: 'office-number',
      heads: '介護事業所番号 事業所番号 介護保険事業所番号 指定事業所番号 事業所no 指定番号',
      further:
        '介護保険事業者番号 介護事業者番号 指定事業者番号 事業者番号 事業所コード 指定事業所no 事業所番号10桁 施設番号 施設コード サービス事業所番号',
    },
  }),
  /** May have seven characters, and letters. */
  medicalInstitutionNumber: field.digits('医療機関番号', {
    ...{ ...ofOffice, doubt: medicalNumberDoubt, keyboard: 'text' },
    imported: {
      heads: '医療機関番号 医療機関コード 保険医療機関番号 保険医療機関コード',
      further: '医療機関no 医療コード 薬局コード 薬局番号 保険薬局番号 医療機関等コード',
    },
  }),
  /** A word of the network's code list. */
  serviceKind: field.text('サービス分類', {
    ...{ needed: true, changedBy: 'office-changed' },
    imported: {
      heads: 'サービス分類 サービス種別 サービス種類 サービスの種類 サービス 事業種別 事業所種別 種別',
      further:
        'サービス名 サービス名称 サービス種類名 サービス種別名 サービス内容 提供サービス 事業の種類 事業種類 施設種別 施設の種類 介護サービス種類 業種 分類',
    },
  }),
  managerName: field.name('管理者', {
    ...{ needed: true, ...ofManager },
    imported: {
      heads: '管理者 管理者名 管理者氏名 事業所管理者',
      further:
        '管理者の氏名 事業所管理者名 事業所管理者氏名 管理責任者 管理責任者名 責任者 責任者名 所長 所長名 manager',
    },
  }),
  managerKana: field.kana('管理者のふりがな', {
    ...{ changedBy: 'manager-changed', exported: false },
    imported: { heads: '管理者のふりがな 管理者ふりがな 管理者かな 管理者名かな 管理者氏名かな 管理者名ふりがな' },
  }),
  headTitle: field.text('施設長の役職', ofManager),
  headName: field.name('施設長', {
    ...ofManager,
    imported: { heads: '施設長 施設長名 施設長氏名 院長 院長名', further: '施設長の氏名 園長 センター長 開設者名' },
  }),
  postalCode: field.postalCode('郵便番号', { needed: true, ...ofOffice, imported: postalCodeIn }),
  address: field.text('所在地', {
    ...{ needed: true, ...ofOffice, ...ofAddress },
    imported: {
      heads: '所在地 住所 事業所所在地 事業所住所 事業所の所在地 所在地住所',
      further: '住所1 事業所の住所 施設所在地 施設住所 所在 住所地 ご住所 じゅうしょ address',
    },
  }),
  /** For rules like 「流山市内」; kept apart so that no rule has to read an address. */
  city: field.text('市町村', {
    ...{ needed: true, changedBy: 'office-changed', proposed: { from: 'address', by: cityOfAddress } },
    imported: { heads: '市町村 市区町村 市町村名 市区町村名', further: '所在市町村 所在市区町村 自治体 自治体名 city' },
  }),
  mail: field.mail('メール', {
    ...{ needed: true, ...ofOffice, ...officeMail },
    imported: { heads: `${mailHeads} 事業所メール 事業所メールアドレス`, further: furtherMailHeads },
  }),
  phone: field.phone('電話', {
    ...{ needed: true, ...ofOffice, ...officePhone },
    imported: {
      heads: `${phoneHeads} 事業所電話 事業所電話番号 連絡先 連絡先電話番号 代表電話 代表電話番号 ℡`,
      further: furtherPhoneHeads,
    },
  }),
  fax: field.phone('FAX', {
    ...{ ...ofOffice, ...officePhone },
    imported: {
      heads: 'fax fax番号 ファックス ファクス ファックス番号',
      further: 'ファクス番号 ファクシミリ ファクシミリ番号 faxno 事業所fax 代表fax',
    },
  }),
  contact: person('連絡先の担当者'),
  originals,
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
      ...(['headTitle', 'headName', 'postalCode', 'address', 'city', 'phone', 'fax', 'mail', 'corporationId'] as const),
    ],
    imported: {
      counts: { things: 'か所', rows: 'か所' },
      leftOut:
        '状態 定員 指定日 指定年月日 指定有効期間 開設日 開設年月日 開始年月日 職員数 利用者数 営業日 営業時間 定休日 サービス提供地域 通常の実施地域 ホームページ url 床面積 参加ネットワーク',
      gone: '廃止|休止|閉鎖|閉所|廃業|終了',
    },
  },
} as const satisfies KindFacts;
