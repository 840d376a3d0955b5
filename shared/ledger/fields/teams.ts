import { networkIn, noteIn, officeIn } from './imported';
import { field, registration } from './kinds';
import type { KindFacts } from './kind-facts';

/** チーム・部屋. */
const teamFields = {
  packId: field.partOf('ネットワーク', 'packs', { imported: networkIn }),
  officeId: field.partOf('事業所', 'offices', { imported: officeIn }),
  patientId: field.maybePartOf('患者', 'patients', {
    imported: {
      ...{ as: 'patient', type: 'name' },
      heads: '患者 患者名 患者氏名 利用者 利用者名 利用者氏名 ご利用者 ご利用者名 氏名',
      further:
        '対象患者 対象患者名 対象患者氏名 対象者 対象者名 対象者氏名 対象利用者 対象利用者名 利用者様 利用者様名 ご利用者様 ご利用者様名 患者様 患者様名 本人 本人氏名 patient patientname',
    },
  }),
  name: field.requiredName('チーム名', {
    imported: {
      ...{ ofThing: true, key: true, required: true },
      heads: 'チーム名 チーム 部屋 部屋名 ルーム名 ルーム グループ名 グループ トークルーム名',
      further:
        'チーム名患者名 チーム名利用者名 部屋名患者名 部屋名利用者名 ルーム名患者名 ルーム名利用者名 グループ名患者名 グループ名利用者名 チームの名称 チーム名称 チームルーム チームルーム名 部屋の名称 部屋名称 ルームの名称 ルーム名称 グループの名称 グループ名称 トークルーム 連携チーム 連携チーム名 連携ルーム スペース スペース名 team teamname room roomname group groupname',
    },
  }),
  createdOn: field.date('つくった日', {
    imported: {
      heads: 'つくった日 作成日 開設日 登録日 開始日',
      further:
        'つくった年月日 作成年月日 開設年月日 登録年月日 開始年月日 設置日 設立日 チーム作成日 チーム開設日 部屋作成日 ルーム作成日 ルーム開設日 createdon created',
    },
  }),
  note: field.note({ imported: noteIn }),
  ...registration,
};

/** One member of a team: a person of ours, another office, or the family. Comes in with its team's table. */
const membershipFields = {
  teamId: field.partOf('チーム', 'teams'),
  kind: field.choice('区分', { staff: '職員', 'other-office': 'ほかの事業所', family: 'ご家族' }),
  staffId: field.maybePartOf('職員', 'people'),
  name: field.name('氏名', {
    imported: {
      ...{ as: 'member', label: 'メンバー', type: 'names', key: true },
      heads: 'メンバー メンバー名 メンバー氏名 参加者 参加者名 参加者氏名 参加職員 構成員 参加メンバー',
      further:
        'メンバー氏名一覧 メンバー一覧 チームメンバー チームメンバー名 チームメンバー氏名 チーム員 参加者一覧 参加者メンバー 参加メンバー名 参加メンバー氏名 参加職員名 参加職員氏名 参加スタッフ 参加者のお名前 構成員名 構成員氏名 構成メンバー 関係者 関係者名 関係者氏名 招待者 招待者名 招待者氏名 登録メンバー member members membername participants',
    },
  }),
  jobType: field.text('職種・役割', {
    imported: {
      as: 'memberJobType',
      label: 'メンバーの職種',
      heads: '職種 役割 メンバー職種 職種役割',
      further: 'メンバーの職名 参加者職種 参加者の職種 構成員職種 職名 役割職種 メンバー役割 参加者役割',
    },
  }),
  organization: field.text('機関名', {
    imported: {
      ...{ as: 'memberOrganization', label: 'メンバーの機関名' },
      heads: '機関名 所属機関 所属機関名 メンバー所属 機関',
      further:
        '所属機関名称 所属事業所機関 所属先機関 所属先名 メンバー所属機関 メンバーの所属 メンバーの所属機関 参加者所属 参加者の所属 参加機関 参加機関名 参加事業所 参加事業所名 構成員所属 関係機関 関係機関名 機関事業所名',
    },
  }),
  joinedOn: field.date('入った日', {
    imported: {
      as: 'memberJoinedOn',
      heads: '入った日 参加日 招待日 メンバー参加日',
      further: '入室日 加入日 参加年月日 参加開始日 招待年月日 メンバー登録日 メンバー追加日 追加日 参加登録日',
    },
  }),
  leftOn: field.date('出た日', {
    imported: {
      as: 'memberLeftOn',
      heads: '出た日 退出日 抜けた日 削除日',
      further: '退室日 脱退日 退出年月日 参加終了日 メンバー削除日 除外日 解除日 離脱日',
    },
  }),
};

export const teamType = {
  label: 'チーム',
  fields: teamFields,
  list: {
    kind: 'team',
    reading: 'ちーむ',
    order: ['name', 'packId', 'patientId', 'createdOn', 'officeId', 'note'],
    imported: {
      counts: { things: 'チーム', rows: '行' },
      leftOut: '人数 メンバー数 参加者数 参加人数 状態 職種・機関・参加日',
      gone: '解散|終了|閉鎖|死亡|逝去',
    },
  },
} as const satisfies KindFacts;

export const membershipType = { label: 'チームのメンバー', fields: membershipFields } as const satisfies KindFacts;
