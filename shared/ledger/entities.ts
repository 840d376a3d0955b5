import { z } from 'zod';
import { answer, date, id, laterText, optionalDate, optionalId, registration, requiredText, text } from './field-types';

/** 法人. A sole proprietor (個人事業者) is one too: `name` is then the person. */
export const Corporation = z.object({
  id,
  kind: z.enum(['corporation', 'sole-proprietor']).default('corporation'),
  name: requiredText,
  kana: text,
  /** 役職 of the representative (理事長, 代表取締役 …). */
  representativeTitle: text,
  representativeName: text,
  postalCode: text,
  address: text,
  phone: text,
  ...registration,
});

/** 連絡先・窓口 of an office. */
export const ContactPerson = z.object({
  name: text,
  kana: text,
  title: text,
  department: text,
  phone: text,
  mail: text,
});

/** 事業所・施設. */
export const Office = z.object({
  id,
  corporationId: id,
  name: requiredText,
  kana: text,
  /** 介護事業所番号, ten characters as text. */
  number: text,
  /** 医療機関番号; may have seven characters. */
  medicalInstitutionNumber: text,
  /** サービス分類: a word of the network's code list. */
  serviceKind: text,
  /** 管理者. */
  managerName: text,
  managerKana: text,
  /** 施設長 with title. */
  headTitle: text,
  headName: text,
  postalCode: text,
  address: text,
  /** 市町村, for rules like 「流山市内」; kept apart so that no rule has to read an address. */
  city: text,
  mail: text,
  phone: text,
  fax: text,
  contact: ContactPerson.default({ name: '', kana: '', title: '', department: '', phone: '', mail: '' }),
  ...registration,
});

/** ネットワーク参加: one office in one network. */
export const Enrolment = z.object({
  id,
  officeId: id,
  /** Id of the pack that describes the network. */
  packId: id,
  status: z.enum(['preparing', 'active', 'ended']).default('preparing'),
  startedOn: optionalDate,
  endedOn: optionalDate,
  /** 施設内管理者 (ふくい). */
  administrator: ContactPerson.default({ name: '', kana: '', title: '', department: '', phone: '', mail: '' }),
  /** 管理画面ログイン用メールアドレス. */
  administratorMail: text,
  /** The address that receives IDs and manuals (鶴岡市). */
  accountReceivingMail: text,
  vpnCount: z.number().int().min(0).nullable().default(null),
  /** カナミック already in use (流山市 様式1-1 有・無). */
  kanamicInUse: answer,
  /** ふくいメディカルネット member. */
  medicalNetMember: answer,
});

/** 職員. */
export const Staff = z.object({
  id,
  officeId: id,
  employeeNumber: text,
  name: requiredText,
  /** ふりがな, hiragana; lists sort by it. */
  kana: text,
  jobType: text,
  title: text,
  department: text,
  mail: text,
  phone: text,
  birthday: optionalDate,
  joinedOn: optionalDate,
  leftOn: optionalDate,
  /** システム利用管理担当者. */
  isSystemManager: z.boolean().default(false),
  note: text,
  ...registration,
});

/** 災害時例外: use of a device outside the ledger during a disaster. */
export const DisasterException = z.object({
  from: date,
  /** Time of the day, as typed: 14:30. */
  fromTime: text,
  to: optionalDate,
  toTime: text,
  /** 災害の名称. */
  reason: text,
  approvedBy: text,
  /** What was done afterwards: certificate taken off, data wiped. */
  cleanup: text,
  note: text,
});

/** 端末. */
export const Device = z.object({
  id,
  officeId: id,
  kind: z.enum(['pc', 'tablet', 'phone']),
  ownership: z.enum(['office', 'personal']).default('office'),
  holderId: optionalId,
  mail: text,
  assetNumber: text,
  model: text,
  /** What the device runs: decides the subject of 流山市's certificate mail. */
  system: z.enum(['windows', 'mac', 'ios', 'android', 'other']).nullable().default(null),
  certificateInstalledOn: optionalDate,
  certificateExpiresOn: optionalDate,
  vpnId: text,
  vpnOn: optionalDate,
  wipedOn: optionalDate,
  exceptions: z.array(DisasterException).default([]),
  note: text,
  ...registration,
});

/** アカウント of a network. Dates and names only: the ledger never holds a password. */
export const Account = z.object({
  id,
  packId: id,
  officeId: id,
  holderId: optionalId,
  /** Which of its network's kinds of IDs it is (`credentials` of the pack); empty: what the pack supposes. */
  use: laterText,
  loginName: text,
  issuedOn: optionalDate,
  passwordChangedOn: optionalDate,
  startedOn: optionalDate,
  endedOn: optionalDate,
  note: text,
  ...registration,
});

/** 患者・利用者. */
export const Patient = z.object({
  id,
  officeId: id,
  name: requiredText,
  kana: text,
  birthday: optionalDate,
  postalCode: laterText,
  address: laterText,
  phone: laterText,
  /** かかりつけ医・主治医. */
  doctorName: text,
  doctorInstitution: text,
  familyName: text,
  familyRelation: text,
  familyPhone: text,
  note: text,
  ...registration,
});

/** チーム・部屋. */
export const Team = z.object({
  id,
  packId: id,
  officeId: id,
  patientId: optionalId,
  name: requiredText,
  createdOn: optionalDate,
  note: text,
  ...registration,
});

/** One member of a team: a person of ours, another office, or the family. */
export const Membership = z.object({
  id,
  teamId: id,
  kind: z.enum(['staff', 'other-office', 'family']),
  staffId: optionalId,
  name: text,
  jobType: text,
  organization: text,
  joinedOn: optionalDate,
  leftOn: optionalDate,
});

/** 同意書: one patient, one network. */
export const Consent = z.object({
  id,
  packId: id,
  patientId: id,
  teamId: optionalId,
  /** Whose it is, when it is not the patient's own: somebody of the family who joined later. */
  familyName: laterText,
  /** Of the family, who signed on the patient's paper too, as their own data are used. */
  familySignedBy: laterText,
  explainedOn: optionalDate,
  explainedBy: text,
  signedOn: optionalDate,
  signedBy: text,
  signerRelation: text,
  originalKept: z.boolean().default(false),
  copyGivenOn: optionalDate,
  sentOn: optionalDate,
  linkedOn: optionalDate,
  withdrawnOn: optionalDate,
});

/** 従事者の誓約と教育. */
export const StaffPledge = z.object({
  id,
  staffId: id,
  pledgedOn: optionalDate,
  /** An earlier pledge covers it (ふくい 様式4 is then left out). */
  coveredBy: text,
  educatedOn: optionalDate,
});

/** 委任 (流山市 様式3). */
export const Delegation = z.object({
  id,
  packId: id,
  corporationId: id,
  delegate: ContactPerson,
  delegateAddress: text,
  tasks: z.array(z.string()).default([]),
  from: optionalDate,
  to: optionalDate,
});

export const entitySchemas = {
  corporations: Corporation,
  offices: Office,
  enrolments: Enrolment,
  people: Staff,
  devices: Device,
  accounts: Account,
  patients: Patient,
  teams: Team,
  memberships: Membership,
  consents: Consent,
  pledges: StaffPledge,
  delegations: Delegation,
} as const;

export type EntityTable = keyof typeof entitySchemas;
export type Entities = { [T in EntityTable]: z.output<(typeof entitySchemas)[T]> };
export const entityTables = Object.keys(entitySchemas) as EntityTable[];

export type Corporation = Entities['corporations'];
export type Office = Entities['offices'];
export type Enrolment = Entities['enrolments'];
export type Staff = Entities['people'];
export type Device = Entities['devices'];
export type Account = Entities['accounts'];
export type Patient = Entities['patients'];
export type Team = Entities['teams'];
export type Membership = Entities['memberships'];
export type Consent = Entities['consents'];
export type StaffPledge = Entities['pledges'];
export type Delegation = Entities['delegations'];
export type ContactPerson = z.output<typeof ContactPerson>;

/** Everything an office keeps, as one value: what forms are filled from, what a sample or an export holds. */
export type Ledger = { corporation: Corporation } & { [T in Exclude<EntityTable, 'corporations'>]: Entities[T][] };

const listOf = <S extends z.ZodType>(schema: S) => z.array(schema).default([]);

/** The ledger as a file (`--ledger L.json`, samples). */
export const LedgerFile = z.object({
  corporation: Corporation,
  offices: z.array(Office),
  enrolments: listOf(Enrolment),
  people: listOf(Staff),
  devices: listOf(Device),
  accounts: listOf(Account),
  patients: listOf(Patient),
  teams: listOf(Team),
  memberships: listOf(Membership),
  consents: listOf(Consent),
  pledges: listOf(StaffPledge),
  delegations: listOf(Delegation),
}) satisfies z.ZodType<Ledger>;
