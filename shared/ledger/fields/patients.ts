import {
  birthdayIn,
  furtherOfficeHeads,
  furtherPhoneHeads,
  kanaIn,
  morePhoneHeads,
  otherPhoneIn,
  noteIn,
  officeIn,
  personNameIn,
  phoneHeads,
  postalCodeIn,
} from './imported';
import { field, later, ofAddress, registration } from './kinds';
import { originals } from './originals';
import type { KindFacts } from './kind-facts';

/** 患者・利用者. */
const patientFields = {
  officeId: field.partOf('事業所', 'offices', {
    imported: {
      ...officeIn,
      further: `${furtherOfficeHeads} 利用事業所 利用事業所名 利用施設 利用サービス事業所 契約事業所 担当事業所名`,
    },
  }),
  name: field.requiredName('氏名', {
    imported: personNameIn(
      '患者名 患者氏名 利用者名 利用者氏名 ご利用者名 ご利用者 利用者 患者 ご利用者氏名',
      'ご利用者様 利用者様 ご利用者様名 利用者様名 ご利用者様氏名 利用者様氏名 患者様名 患者様氏名 患者さん 入居者 入居者名 入居者氏名 入所者 入所者名 入所者氏名 対象者 対象者名 対象者氏名 被保険者氏名 被保険者名 お客様名 契約者氏名 本人氏名 ご本人氏名 本人 ご本人 要介護者氏名 patient patientname',
    ),
  }),
  kana: field.kana('ふりがな', {
    imported: kanaIn(
      '利用者名かな 利用者氏名かな ご利用者名かな 患者名かな 患者氏名かな 利用者かな 患者かな 入居者名かな 被保険者名かな 利用者ふりがな 患者ふりがな',
    ),
  }),
  birthday: field.date('生年月日', { imported: birthdayIn }),
  postalCode: later(field.postalCode('郵便番号', { imported: postalCodeIn })),
  address: later(
    field.text('住所', {
      ...ofAddress,
      imported: {
        heads: '住所 ご住所 現住所 自宅住所 所在地 居所',
        further:
          '住所1 住所地 住所番地 住所方書 住民票住所 自宅の住所 居住地 居住地住所 お住まい 住まい 現在の住所 連絡先住所 利用者住所 患者住所 本人住所 じゅうしょ address homeaddress',
      },
    }),
  ),
  /** 連絡先 is the family's. */
  phone: later(
    field.phone('電話', { imported: { heads: `${phoneHeads} ${morePhoneHeads}`, further: furtherPhoneHeads } }),
  ),
  otherPhone: later(field.phone('携帯・ほかの番号', { imported: otherPhoneIn })),
  doctorName: field.text('かかりつけ医', {
    imported: {
      heads: 'かかりつけ医 主治医 主治医名 かかりつけ医名 担当医 医師 医師名 主治医氏名',
      further:
        'かかりつけ医氏名 かかりつけ医師 かかりつけ医師名 かかりつけの医師 主治医師 主治医師名 主治医の氏名 主治医先生 担当医師 担当医名 担当医師名 担当医氏名 在宅医 在宅主治医 訪問医 往診医 医師氏名 先生 doctor doctorname physician',
    },
  }),
  doctorInstitution: field.text('医療機関', {
    imported: {
      heads: '医療機関 医療機関名 病院 病院名 主治医医療機関 主治医医療機関名 かかりつけ医医療機関 かかりつけ医療機関',
      further:
        '医療機関の名称 医療機関名称 主治医の医療機関 主治医所属 主治医所属機関 主治医の所属 主治医病院 主治医病院名 主治医機関 かかりつけ病院 かかりつけ医院 かかりつけ医機関 かかりつけ医療機関名 かかりつけクリニック 病院クリニック 病院医院名 病院クリニック名 医院 医院名 クリニック クリニック名 診療所 診療所名 通院先 受診先 受診医療機関 往診医療機関 hospital clinic',
    },
  }),
  familyName: field.name('ご家族の氏名', {
    imported: {
      heads:
        '家族氏名 ご家族氏名 家族名 家族 ご家族 ご家族の氏名 ご家族名 キーパーソン キーパーソン氏名 緊急連絡先氏名 緊急連絡先 主介護者 家族連絡先氏名',
      further:
        '家族の氏名 家族の名前 家族お名前 家族氏名続柄 家族代表者 家族代表者氏名 代表家族 主たる介護者 主介護者氏名 介護者 介護者氏名 主介護者名 キーパーソン名 キーパーソンの氏名 kp kp氏名 身元引受人 身元引受人氏名 身元保証人 身元保証人氏名 緊急連絡者 緊急連絡者氏名 緊急連絡先1氏名 緊急時連絡先氏名 連絡先氏名 連絡者氏名 family familyname keyperson',
    },
  }),
  familyRelation: field.text('続柄', {
    imported: {
      heads: '続柄 家族続柄 ご家族続柄 緊急連絡先続柄 キーパーソン続柄 関係',
      further:
        '続き柄 間柄 本人との関係 本人との続柄 ご本人との関係 利用者との関係 利用者との続柄 ご利用者との続柄 家族の続柄 家族関係 キーパーソンの続柄 kp続柄 主介護者続柄 緊急連絡先の続柄 緊急連絡先1続柄 身元引受人続柄 ぞくがら relation relationship',
    },
  }),
  familyPhone: field.phone('ご家族の電話', {
    imported: {
      heads:
        '家族電話 ご家族電話 家族電話番号 ご家族電話番号 ご家族の電話 家族連絡先 ご家族連絡先 緊急連絡先電話 緊急連絡先電話番号 緊急連絡先tel キーパーソン電話 キーパーソン電話番号 家族tel 連絡先 連絡先電話番号',
      further:
        '家族の電話 家族の電話番号 家族の連絡先 ご家族の電話番号 ご家族の連絡先 家族携帯 家族携帯番号 家族携帯電話 ご家族携帯 ご家族tel 家族連絡先電話 家族連絡先電話番号 キーパーソン連絡先 キーパーソンtel キーパーソン携帯 kp連絡先 kp電話 kp電話番号 主介護者電話 主介護者連絡先 身元引受人電話 身元引受人電話番号 緊急連絡先携帯 緊急連絡先1電話 緊急連絡先1電話番号 緊急連絡先番号 緊急連絡電話 緊急連絡電話番号 緊急時電話番号 緊急時連絡先電話 緊急時連絡先電話番号 緊急電話 緊急tel familyphone',
    },
  }),
  note: field.note({ imported: noteIn }),
  originals,
  ...registration,
};

export const patientType = {
  label: '患者',
  fields: patientFields,
  isPerson: true,
  list: {
    kind: 'patient',
    counter: '人',
    reading: 'かんじゃ',
    order: [
      ...(['name', 'kana', 'birthday', 'postalCode', 'address', 'phone', 'doctorName', 'doctorInstitution'] as const),
      ...(['familyName', 'familyRelation', 'familyPhone', 'officeId', 'note'] as const),
    ],
    imported: {
      fresh: '新しい人',
      leftOut: '年齢 性別 要介護度 介護度 保険者番号 認定日 認定期間 認定有効期間 参加チーム 同意書の状態',
      gone: '死亡|逝去|永眠|故人|契約終了|利用終了|サービス終了|解約|転出|退所|退居',
    },
  },
} as const satisfies KindFacts;
