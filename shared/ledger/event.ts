import { z } from 'zod';
import { Staff } from './entities';
import { date, id, text } from './field-types';

/** できごと: the one list that packs, screens and tests share, in the order of the tiles. */
export const eventKinds = [
  'join',
  'leave',
  'transfer',
  'rename',
  'device-added',
  'device-replaced',
  'device-lost',
  'credentials',
  'patient-joins',
  'family-joins',
  'family-leaves',
  'consent-withdrawn',
  'team-joined',
  'office-changed',
  'manager-changed',
  'yearly-report',
  'office-closed',
  'network-start',
  'incident',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** The words of the tiles. */
export const eventNames: Record<EventKind, string> = {
  join: '入職',
  leave: '退職',
  transfer: '異動',
  rename: '氏名の変更',
  'device-added': '端末の追加',
  'device-replaced': '機種変更',
  'device-lost': '端末の紛失',
  credentials: 'ID・パスワード',
  'patient-joins': '患者の参加',
  'family-joins': 'ご家族の参加',
  'family-leaves': 'ご家族の離脱',
  'consent-withdrawn': '同意の撤回',
  'team-joined': 'チームへの参加',
  'office-changed': '事業所の変更',
  'manager-changed': '管理者・担当者の変更',
  'yearly-report': '現況届',
  'office-closed': '休止・廃止',
  'network-start': '利用開始',
  incident: '漏えい・誤送信',
  other: 'その他・わからない',
};

/** Events whose name says nothing of a day. */
export const daylessEvents: ReadonlySet<EventKind> = new Set(['credentials', 'yearly-report', 'other']);

/** What a value was, or is to be: 変更前 and 変更後. Only what changed is named. */
const Facts = z.record(z.string(), z.string()).default({});

/** A person in an event, as the form shows them: the ledger's record and what happens to it. */
export const EventStaff = Staff.extend({
  /** 異動区分: 新規・更新・削除. */
  action: z.enum(['new', 'renew', 'delete']).nullable().default(null),
  before: Facts,
  after: Facts,
});

/** Who follows somebody who goes: in which office, and as what. */
export const NextOneInOffice = z.object({
  officeId: id,
  role: z.enum(['systemManager', 'administrator']),
  staffId: z.string(),
  name: z.string(),
});

/** What happened: the one thing that is typed, and all papers follow from. */
export const LedgerEvent = z.object({
  kind: z.enum(eventKinds),
  /** The day from which it holds. */
  date: date.nullable().default(null),
  /** Of a transfer: to another office of the corporation in the same city, or anywhere else. */
  scope: z.enum(['same-city', 'outside']).nullable().default(null),
  officeId: id.nullable().default(null),
  staff: z.array(EventStaff).default([]),
  /** Devices that it is about. Papers of before there were any don't know the field. */
  deviceIds: z.array(id).optional(),
  /** Devices that others take the place of. */
  replacedDeviceIds: z.array(id).optional(),
  /** Members of a team that it is about; all of them where nobody was picked. */
  memberIds: z.array(id).optional(),
  /** Teams that it is about, where it may be about several. */
  teamIds: z.array(id).optional(),
  /** The patient that it is about. */
  patientId: id.optional(),
  /** Of a transfer: the office that somebody moves to, where it is one of ours. */
  toOfficeId: id.optional(),
  /** Of those who leave or move: who follows, office by office. */
  nextOnes: z.array(NextOneInOffice).optional(),
  /** The network that it is about, where it is about one alone: its start, its end. */
  packId: id.optional(),
  /**
   * Of those who leave, by their ids: the last day at work, where leave that is left over comes before the day itself; null: there is no
   * such day. Who isn't named is asked, and their メモ read.
   */
  lastAtWork: z.record(z.string(), date.nullable()).optional(),
  /** What only the user can say about it: answers to the questions of a pack’s procedure. */
  answers: z.record(z.string(), z.string()).optional(),
  before: Facts,
  after: Facts,
  note: text,
});

export type LedgerEvent = z.output<typeof LedgerEvent>;
export type EventStaff = z.output<typeof EventStaff>;
export type NextOneInOffice = z.output<typeof NextOneInOffice>;
export type EventFacts = Record<string, string>;
