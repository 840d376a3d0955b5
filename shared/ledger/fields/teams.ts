import { networkIn, noteIn, officeIn } from './imported';
import { field, registration } from './kinds';

/** チーム・部屋. */
export const teamFields = {
  packId: field.partOf('ネットワーク', 'packs', { imported: networkIn }),
  officeId: field.partOf('事業所', 'offices', { imported: officeIn }),
  patientId: field.maybePartOf('患者', 'patients', {
    imported: {
      ...{ as: 'patient', type: 'name' },
      heads: '患者 患者名 患者氏名 利用者 利用者名 利用者氏名 ご利用者 ご利用者名 氏名',
    },
  }),
  name: field.requiredName('チーム名', {
    imported: {
      ...{ ofTeam: true, key: true, required: true },
      heads: 'チーム名 チーム 部屋 部屋名 ルーム名 ルーム グループ名 グループ トークルーム名',
    },
  }),
  createdOn: field.date('つくった日', { imported: { heads: 'つくった日 作成日 開設日 登録日 開始日' } }),
  note: field.note({ imported: noteIn }),
  ...registration,
};

/** One member of a team: a person of ours, another office, or the family. Comes in with its team's table. */
export const membershipFields = {
  teamId: field.partOf('チーム', 'teams'),
  kind: field.choice('区分', { staff: '職員', 'other-office': 'ほかの事業所', family: 'ご家族' }),
  staffId: field.maybePartOf('職員', 'people'),
  name: field.name('氏名', {
    imported: {
      ...{ as: 'member', label: 'メンバー', type: 'names', key: true },
      heads: 'メンバー メンバー名 メンバー氏名 参加者 参加者名 参加者氏名 参加職員 構成員 参加メンバー',
    },
  }),
  jobType: field.text('職種・役割', {
    imported: { as: 'memberJobType', label: 'メンバーの職種', heads: '職種 役割 メンバー職種 職種役割' },
  }),
  organization: field.text('機関名', {
    imported: {
      ...{ as: 'memberOrganization', label: 'メンバーの機関名' },
      heads: '機関名 所属機関 所属機関名 メンバー所属 機関',
    },
  }),
  joinedOn: field.date('入った日', {
    imported: { as: 'memberJoinedOn', heads: '入った日 参加日 招待日 メンバー参加日' },
  }),
  leftOn: field.date('出た日', { imported: { as: 'memberLeftOn', heads: '出た日 退出日 抜けた日 削除日' } }),
};
