import { birthdayIn, kanaIn, morePhoneHeads, noteIn, officeIn, personNameIn, phoneHeads } from './imported';
import { field, later, registration } from './kinds';

/** 患者・利用者. */
export const patientFields = {
  officeId: field.partOf('事業所', 'offices', { imported: officeIn }),
  name: field.requiredName('氏名', {
    imported: personNameIn('患者名 患者氏名 利用者名 利用者氏名 ご利用者名 ご利用者 利用者 患者 ご利用者氏名'),
  }),
  kana: field.kana('ふりがな', { imported: kanaIn }),
  birthday: field.date('生年月日', { imported: birthdayIn }),
  postalCode: later(field.postalCode('郵便番号', { imported: { heads: '郵便番号 〒 郵便 zip 〒番号' } })),
  address: later(field.text('住所', { imported: { heads: '住所 ご住所 現住所 自宅住所 所在地 居所' } })),
  /** 連絡先 is the family's. */
  phone: later(field.phone('電話', { imported: { heads: `${phoneHeads} ${morePhoneHeads}` } })),
  doctorName: field.text('かかりつけ医', {
    imported: { heads: 'かかりつけ医 主治医 主治医名 かかりつけ医名 担当医 医師 医師名 主治医氏名' },
  }),
  doctorInstitution: field.text('医療機関', {
    imported: {
      heads: '医療機関 医療機関名 病院 病院名 主治医医療機関 主治医医療機関名 かかりつけ医医療機関 かかりつけ医療機関',
    },
  }),
  familyName: field.name('ご家族の氏名', {
    imported: {
      heads:
        '家族氏名 ご家族氏名 家族名 家族 ご家族 ご家族の氏名 ご家族名 キーパーソン キーパーソン氏名 緊急連絡先氏名 緊急連絡先 主介護者 家族連絡先氏名',
    },
  }),
  familyRelation: field.text('続柄', {
    imported: { heads: '続柄 家族続柄 ご家族続柄 緊急連絡先続柄 キーパーソン続柄 関係' },
  }),
  familyPhone: field.phone('ご家族の電話', {
    imported: {
      heads:
        '家族電話 ご家族電話 家族電話番号 ご家族電話番号 ご家族の電話 家族連絡先 ご家族連絡先 緊急連絡先電話 緊急連絡先電話番号 緊急連絡先tel キーパーソン電話 キーパーソン電話番号 家族tel 連絡先 連絡先電話番号',
    },
  }),
  note: field.note({ imported: noteIn }),
  ...registration,
};
