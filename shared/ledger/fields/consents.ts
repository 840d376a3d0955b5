import { z } from 'zod';
import type { LedgerField } from './field';
import { requiredPerson } from './contacts';
import { field, later } from './kinds';
import type { KindFacts } from './kind-facts';

/** 同意書: one patient, one network. */
const consentFields = {
  packId: field.partOf('ネットワーク', 'packs'),
  patientId: field.partOf('患者', 'patients'),
  teamId: field.mentions('チーム', 'teams'),
  /** Whose it is, when it is not the patient's own: somebody of the family who joined later. */
  familyName: later(field.name('ご家族の氏名')),
  /** Of the family, who signed on the patient's paper too, as their own data are used. */
  familySignedBy: later(field.name('一緒に署名したご家族')),
  explainedOn: field.date('説明した日'),
  explainedBy: field.name('説明した人'),
  signedOn: field.date('署名の日'),
  signedBy: field.name('署名した人'),
  signerRelation: field.text('続柄'),
  originalKept: field.flag('原本の保管'),
  copyGivenOn: field.date('控えを渡した日'),
  sentOn: field.date('提出した日'),
  linkedOn: field.date('登録された日'),
  withdrawnOn: field.date('撤回した日'),
};

/** 従事者の誓約と教育. */
const pledgeFields = {
  staffId: field.partOf('職員', 'people'),
  pledgedOn: field.date('誓約した日'),
  /** An earlier pledge covers it (ふくい 様式4 is then left out). */
  coveredBy: field.text('前の誓約'),
  educatedOn: field.date('教育を受けた日'),
};

/** 委任 (流山市 様式3). */
const delegationFields = {
  packId: field.partOf('ネットワーク', 'packs'),
  corporationId: field.partOf('法人', 'corporations'),
  delegate: requiredPerson('委任先'),
  delegateAddress: field.text('委任先の住所'),
  tasks: tasks('委任する事務'),
  from: field.date('委任の始まり'),
  to: field.date('委任の終わり'),
};

function tasks(label: string) {
  return { kind: 'list', label, schema: z.array(z.string()).default([]) } satisfies LedgerField;
}

export const consentType = { label: '同意書', fields: consentFields } as const satisfies KindFacts;
export const pledgeType = { label: '誓約・教育', fields: pledgeFields } as const satisfies KindFacts;
export const delegationType = { label: '委任', fields: delegationFields } as const satisfies KindFacts;
