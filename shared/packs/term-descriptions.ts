import { byWord } from '../text/by-word';

/** What fields of ledger and event files hold for which no screen has a label of its own. */
export const termDescriptions: Record<string, string> = byWord({
  id: '記録の名前。一覧の中で一つだけ。ほかの記録がこれで指します。Name of the record, once in its list; other records point to it',
  corporation: '法人',
  corporationId: '法人の id。Id of the corporation',
  staffId: '職員の id。Id of a person',
  patientId: '患者の id。Id of a patient',
  teamId: 'チームの id。Id of a team',
  holderId: '使う人の id。Id of the person who uses it',
  packId: 'ネットワークのパックの id。Id of the pack that describes the network',
  // 災害時例外 of a device
  from: 'はじめの日（YYYY-MM-DD）。First day, YYYY-MM-DD',
  fromTime: '時刻（例：14:30）。Time of the day, e.g. 14:30',
  to: '終わりの日（YYYY-MM-DD）。Last day, YYYY-MM-DD',
  toTime: '時刻（例：14:30）。Time of the day, e.g. 14:30',
  reason: '災害の名称',
  approvedBy: '許可した人',
  cleanup:
    'そのあとにしたこと（証明書を外した、データを消したなど）。What was done afterwards: certificate taken off, data wiped',
  // 同意, 誓約・教育, 委任
  pledgedOn: '誓約した日',
  coveredBy: 'これに代わる、前の誓約。An earlier pledge that covers it',
  educatedOn: '教育した日',
  delegate: '受任者',
  delegateAddress: '受任者の住所',
  tasks: '委任する手続き',
  // 連絡先・窓口
  name: '氏名',
  kana: 'ふりがな',
  title: '役職',
  department: '部署',
  phone: '電話',
  mail: 'メール',
  note: 'メモ',
  // an event
  kind: '起きたこと。README の events に一覧があります。What happened; see README, events',
  date: 'いつからか（YYYY-MM-DD）。The day from which it holds, YYYY-MM-DD',
  scope:
    '異動のとき：同じ市の法人の事業所へか、ほかへか。Of a transfer: to an office of the corporation in the same city, or anywhere else',
  officeId: 'どの事業所のことか（id）。Id of the office that it is about',
  staff:
    'どの職員のことか。職員の記録に action、before、after を付けて。The people that it is about: their record, with action, before and after',
  toOfficeId: '移る先の事業所の id。Id of the office that somebody moves to',
  nextOnes:
    'やめる人・移る人の後任。事業所ごとに。決まりは、その事業所の after.systemManager を見ます。Of those who leave or move: who follows, office by office; rules see after.systemManager of their office',
  lastAtWork:
    'やめる人ごとに（id で）、最後に出勤する日。退職の日より前に休みに入るとき。null は、ない。Of those who leave, by id: the last day at work; null: there is no such day',
  role: 'どの役目か：システム利用管理担当者、または 施設内管理者。As what: システム利用管理担当者 or 施設内管理者',
  answers: '使う人だけが知っていたこと。手続きの答え。What only the user could say: the answers of the procedure',
  deviceIds: 'どの端末のことか（id）。Ids of the devices that it is about',
  replacedDeviceIds: '取り替えられる、前の端末の id。Ids of the devices that others take the place of',
  memberIds:
    'チームのどのメンバーのことか（id）。書かなければ、全員。Ids of the members of a team that it is about; all of them when left out',
  teamIds: 'どのチームのことか（id）。Ids of the teams that it is about',
  action: '異動区分：new 新規、renew 更新、delete 削除。new, renew or delete',
  before: '変更前の値を項目の名前ごとに。変わったものだけ。By the name of the field; only what changed',
  after: '変更後の値を項目の名前ごとに。変わったものだけ。By the name of the field; only what changed',
});
