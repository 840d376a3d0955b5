import {
  birthdayIn,
  furtherMailHeads,
  furtherPhoneHeads,
  kanaIn,
  mailHeads,
  morePhoneHeads,
  otherPhoneIn,
  noteIn,
  officeIn,
  ownMailHeads,
  personNameIn,
  phoneHeads,
} from './imported';
import { field, later, registration } from './kinds';
import { alsoAt } from './also-at';
import { originals } from './originals';
import type { KindFacts } from './kind-facts';

/** 職員. */
const peopleFields = {
  officeId: field.partOf('所属', 'offices', { changedBy: 'transfer', reportable: true, imported: officeIn }),
  alsoAt,
  employeeNumber: field.code('職員番号', {
    imported: {
      type: 'number',
      heads:
        '職員番号 社員番号 従業員番号 職員コード 社員コード 従業員コード 社員no 職員no 従業員no 職員id 社員id スタッフコード スタッフ番号',
      further:
        '従業者番号 従業者コード 従事者番号 スタッフno スタッフid スタッフcd 職員cd 社員cd 従業員cd 職員管理番号 職員ナンバー 社員ナンバー 社番 職番 職員整理番号 人事番号 人事コード 個人コード 個人id 従業員id 従業者no 従業者id employeeno employeeid employeenumber employeecode staffid staffno staffcode',
    },
  }),
  name: field.requiredName('氏名', {
    ...{ changedBy: 'rename', reportable: true },
    imported: personNameIn(
      '職員名 職員氏名 社員名 社員氏名 従業員名 従業員氏名 スタッフ名 スタッフ 職員 利用者名 使用者名',
      '従業者名 従業者氏名 従業者 従事者名 従事者氏名 従事者 社員 従業員 スタッフ氏名 ヘルパー名 ヘルパー氏名 ヘルパー 看護師名 ケアマネ名 ケアマネジャー名 介護支援専門員氏名 担当者名 担当者氏名 勤務者名 勤務者氏名 対象者氏名 対象者名 受講者氏名 受講者名 申請者氏名 職員等氏名 employeename staffname membername',
    ),
  }),
  /** Hiragana; lists sort by it. It goes with the name wherever that is reported. */
  kana: field.kana('ふりがな', {
    changedBy: 'rename',
    imported: kanaIn(
      '職員名かな 職員氏名かな 社員名かな 社員氏名かな 従業員名かな 従業者名かな スタッフ名かな 職員かな 利用者名かな',
    ),
  }),
  jobType: field.text('職種', {
    ...{ changedBy: 'manager-changed', reportable: true },
    imported: {
      heads: '職種 職務 業務 仕事 資格 職種名 職種資格 保有資格',
      further:
        '役職職種 職種役職 役職資格 資格役職 役職名職種 職種役職名 職 職名 職名等 職種名称 職種区分 職種等 職種職名 職名職種 職種職務 職務名 職務区分 担当職種 担当業務 主たる職種 従事職種 従事する職種 資格名 資格職種 資格等 有資格 役割 取得資格 保有資格等 免許資格 資格免許 国家資格 職業 しょくしゅ しごと jobtype job occupation profession',
      required: true,
      besides: /資格|免許|業務|職務|仕事/,
    },
  }),
  title: field.text('役職', {
    imported: {
      heads: '役職 役職名 肩書 肩書き 職位',
      further: '役職等 役職名等 役職職位 職階 職制 ポジション 地位 役付 やくしょく position jobtitle title',
    },
  }),
  department: field.text('部署', {
    imported: {
      heads: '部署 部署名 部門 課 係 所属部署 所属課 チーム ユニット フロア 部 所属 配属先 配属',
      further:
        '部署名称 部門名 所属部門 所属部門名 所属課名 課名 係名 所属係 所属部 所属班 班 班名 グループ グループ名 チーム名 ユニット名 フロア名 階 配置 配置先 配属部署 配属部署名 配置部署 担当部署 担当フロア 担当ユニット 病棟 所属名 所属名称 所属チーム ぶしょ しょぞく department section division unit',
    },
  }),
  /** Where networks reach them; what their papers call 利用者用メールアドレス goes before any other address of a list. */
  mail: field.mail('メール', {
    imported: { heads: `${ownMailHeads} ${mailHeads}`, further: furtherMailHeads },
  }),
  phone: field.phone('電話', {
    imported: {
      heads: `${phoneHeads} 連絡先 連絡先電話 連絡先電話番号 連絡先tel 連絡先携帯 ${morePhoneHeads}`,
      further: furtherPhoneHeads,
    },
  }),
  /** 携帯 beside the phone at home; also the second of two numbers that stand in one cell. */
  otherPhone: later(field.phone('携帯・ほかの番号', { imported: otherPhoneIn })),
  birthday: field.date('生年月日', { imported: birthdayIn }),
  joinedOn: field.date('入職日', {
    imported: {
      heads:
        '入職日 採用日 入社日 入職年月日 採用年月日 入社年月日 雇用日 雇入日 雇入年月日 就職日 就業開始日 勤務開始日',
      further:
        '来た日 きた日 来た年月日 働き始めた日 はたらき始めた日 雇用年月日 雇用開始日 雇用開始年月日 雇入れ日 雇い入れ日 雇入れ年月日 雇い入れ年月日 雇入年月 入職月日 入職年月 入社月日 入社年月 採用月日 採用年月 採用日付 入職日付 入社日付 就職年月日 就業日 就業年月日 就業開始年月日 就労開始日 就労日 勤務開始年月日 従事開始日 従事開始年月日 任用日 任用年月日 在籍開始日 入った日 働き始めた日 入職 入社 採用 着任日 着任年月日 着任 にゅうしょくび hiredate hiredon joindate joined startdate dateofhire',
    },
  }),
  leftOn: field.date('退職日', {
    imported: {
      heads: '退職日 退社日 退職年月日 退社年月日 離職日 離職年月日 退職予定日',
      further:
        '退職月日 退職日付 退職予定 退職予定年月日 退社予定日 退社日付 離職予定日 雇用終了日 雇用終了年月日 勤務終了日 勤務終了年月日 就業終了日 在籍終了日 最終勤務日 最終在籍日 やめた日 辞めた日 辞職日 退任日 退職 退社 離職 退職等 退職など たいしょくび leavedate leftdate terminationdate retiredate enddate',
    },
  }),
  isSystemManager: field.flag('システム利用管理担当者', {
    ...{ changedBy: 'manager-changed', reportable: true },
    imported: {
      heads: 'システム利用管理担当者 管理担当者 システム管理担当者 システム担当 利用管理担当者 システム管理者',
      further: 'システム利用担当者 システム利用管理者 利用管理者 利用管理担当 システム管理担当 システム担当者',
    },
  }),
  /** What changed with somebody is remarked of them, too: 新規, 改姓, 10月31日退職. */
  note: field.note({
    imported: {
      ...noteIn,
      further: `${noteIn.further ?? ''} 変更事項 変更内容 変更点 変更届 異動 異動事項 異動内容 異動休業など 異動休業等 異動等 退職等 退職など 退職異動等 異動退職 異動退職等 休退職等 届出 届出事項 届出内容 兼務状況 兼務状況等 兼務の状況`,
    },
  }),
  originals,
  ...registration,
};

export const personType = {
  label: '職員',
  fields: peopleFields,
  isPerson: true,
  list: {
    kind: 'staff',
    counter: '人',
    reading: 'しょくいん',
    title: '職員名簿',
    order: ['name', 'kana', 'employeeNumber', 'officeId', 'jobType'],
    imported: {
      fresh: '新しい人',
      leftOut:
        '緊急連絡先 保証人 家族 続柄 年齢 性別 勤続 資格番号 扶養 給与 口座 参加ネットワーク 使うネットワーク 状態 免許番号 登録番号 年金番号 保険番号 保険者番号 資格取得 雇用形態 勤務形態 雇用区分 勤務区分 職種コード 役職コード 部署コード 部門コード 所属コード 職種cd 役職cd 部署cd 部門cd 所属cd 退職理由 離職理由 血液型 本籍 国籍 住所 郵便番号 〒',
      gone: '退職|退社|離職|(?:や|辞)め(?=た|まし)|死亡|逝去|契約終了|(?:契約|任期|雇用期間)?満了|(?<=\\d\\D{0,6})定年|定年(?=\\D{0,3}\\d)|退',
    },
  },
} as const satisfies KindFacts;
