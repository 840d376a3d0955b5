import { person } from './contacts';
import { field, supposing } from './kinds';
import { officeMail } from './office-doubts';
import type { KindFacts } from './kind-facts';

/** ネットワーク参加: one office in one network. */
const enrolmentFields = {
  officeId: field.partOf('所属', 'offices'),
  /** The pack that describes the network. */
  packId: field.partOf('ネットワーク', 'packs'),
  status: supposing(
    field.choice('参加の状態', { preparing: '準備中', active: '利用中', ended: '終了', declined: '参加しない' }),
    'preparing',
  ),
  startedOn: field.date('始めた日'),
  endedOn: field.date('終えた日'),
  /** ふくい. */
  administrator: person('施設内管理者', { changedBy: 'manager-changed', reportable: true }),
  administratorMail: field.mail('管理画面ログイン用メール', {
    ...{ changedBy: 'office-changed', reportable: true },
    ...officeMail,
  }),
  /** Where IDs and manuals go (鶴岡市). */
  accountReceivingMail: field.mail('IDを受け取るメール', officeMail),
  vpnCount: field.count('VPN の数', { changedBy: 'office-changed', reportable: true }),
  /** 流山市 様式1-1 有・無. */
  kanamicInUse: field.answer('カナミックの利用'),
  medicalNetMember: field.answer('ふくいメディカルネット'),
};

export const enrolmentType = { label: 'ネットワーク参加', fields: enrolmentFields } as const satisfies KindFacts;
