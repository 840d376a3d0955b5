import { birthdayIn, kanaIn, mailHeads, morePhoneHeads, noteIn, officeIn, personNameIn, phoneHeads } from './imported';
import { field, registration } from './kinds';

/** 職員. */
export const peopleFields = {
  officeId: field.partOf('所属', 'offices', { changedBy: 'transfer', reportable: true, imported: officeIn }),
  employeeNumber: field.code('職員番号', {
    imported: {
      type: 'number',
      heads:
        '職員番号 社員番号 従業員番号 職員コード 社員コード 従業員コード 社員no 職員no 従業員no 職員id 社員id スタッフコード スタッフ番号',
    },
  }),
  name: field.requiredName('氏名', {
    ...{ changedBy: 'rename', reportable: true },
    imported: personNameIn(
      '職員名 職員氏名 社員名 社員氏名 従業員名 従業員氏名 スタッフ名 スタッフ 職員 利用者名 使用者名',
    ),
  }),
  /** Hiragana; lists sort by it. It goes with the name wherever that is reported. */
  kana: field.kana('ふりがな', { changedBy: 'rename', imported: kanaIn }),
  jobType: field.text('職種', {
    ...{ changedBy: 'manager-changed', reportable: true },
    imported: {
      heads: '職種 職務 業務 仕事 資格 職種名 職種資格 保有資格',
      required: true,
      besides: /資格|免許|業務|職務|仕事/,
    },
  }),
  title: field.text('役職', { imported: { heads: '役職 役職名 肩書 肩書き 職位' } }),
  department: field.text('部署', {
    imported: {
      heads: '部署 部署名 部門 課 係 所属部署 所属課 チーム ユニット フロア 部 所属 配属先 配属',
    },
  }),
  mail: field.mail('メール', { imported: { heads: mailHeads } }),
  phone: field.phone('電話', {
    imported: {
      heads: `${phoneHeads} 連絡先 連絡先電話 連絡先電話番号 連絡先tel 連絡先携帯 ${morePhoneHeads}`,
    },
  }),
  birthday: field.date('生年月日', { imported: birthdayIn }),
  joinedOn: field.date('入職日', {
    imported: {
      heads:
        '入職日 採用日 入社日 入職年月日 採用年月日 入社年月日 雇用日 雇入日 雇入年月日 就職日 就業開始日 勤務開始日',
    },
  }),
  leftOn: field.date('退職日', {
    imported: { heads: '退職日 退社日 退職年月日 退社年月日 離職日 離職年月日 退職予定日' },
  }),
  isSystemManager: field.flag('システム利用管理担当者', {
    ...{ changedBy: 'manager-changed', reportable: true },
    imported: {
      heads: 'システム利用管理担当者 管理担当者 システム管理担当者 システム担当 利用管理担当者 システム管理者',
    },
  }),
  note: field.note({ imported: noteIn }),
  ...registration,
};
