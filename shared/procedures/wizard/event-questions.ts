import type { EventKind } from '../../ledger/event';

/** What だれが・いつ can ask, each a part of the screen. */
export type EventQuestion =
  | 'office'
  | 'newcomer'
  | 'people'
  | 'new-name'
  | 'destination'
  | 'old-devices'
  | 'new-devices'
  | 'lost-devices'
  | 'concerned-devices'
  | 'patient'
  | 'patient-team'
  | 'new-family'
  | 'members'
  | 'teams'
  | 'office-facts'
  | 'managers'
  | 'closed-network'
  | 'new-network'
  | 'date'
  | 'note';

export interface EventQuestions {
  /** In their order on the screen. */
  asked: readonly EventQuestion[];
  /** Behind いつ: 最後に勤める日. */
  day: string;
  /** It has happened when one comes here: the day begins as today. */
  isUsuallyToday?: true;
  /** How many people it may be about; `any`: nobody has to be named. */
  people?: 'one' | 'several' | 'any';
  /** Behind the heading of the screen: 退職：だれが、いつ. */
  title: string;
}

const WHO = 'だれが、いつ';

/** What each event needs to be known before its papers can be worked out. */
export const eventQuestions: Record<EventKind, EventQuestions> = {
  join: { asked: ['newcomer', 'date', 'new-devices'], day: '使い始める日', title: WHO },
  leave: { asked: ['people', 'date'], day: '最後に勤める日', people: 'several', title: WHO },
  transfer: {
    asked: ['people', 'destination', 'date'],
    day: '新しい所属での最初の日',
    people: 'several',
    title: 'だれが、どこへ、いつ',
  },
  rename: { asked: ['people', 'new-name', 'date'], day: '氏名が変わる日', people: 'one', title: WHO },
  'device-added': {
    asked: ['new-devices', 'people', 'date'],
    day: '使い始める日',
    people: 'any',
    title: 'どの端末を、いつ',
  },
  'device-replaced': {
    asked: ['old-devices', 'new-devices', 'date'],
    day: '新しい端末に替える日',
    title: 'どの端末を、いつ',
  },
  'device-lost': {
    asked: ['lost-devices', 'date', 'note'],
    day: 'なくしたと気づいた日',
    isUsuallyToday: true,
    title: 'どの端末を、いつ',
  },
  credentials: {
    asked: ['office', 'people', 'date'],
    day: '気づいた日',
    isUsuallyToday: true,
    people: 'any',
    title: 'だれの、いつ',
  },
  'patient-joins': { asked: ['patient', 'patient-team', 'date'], day: '参加する日', title: 'どなたが、いつ' },
  'family-joins': { asked: ['patient', 'new-family', 'date'], day: '参加する日', title: 'どなたが、いつ' },
  'family-leaves': { asked: ['patient', 'members', 'date'], day: 'やめる日', title: 'どなたが、いつ' },
  'consent-withdrawn': {
    asked: ['patient', 'date'],
    day: '申し出のあった日',
    isUsuallyToday: true,
    title: 'どなたが、いつ',
  },
  'team-joined': {
    asked: ['teams', 'people', 'date'],
    day: 'チームに加わる日',
    people: 'any',
    title: 'どのチームに、いつ',
  },
  'office-changed': { asked: ['office', 'office-facts', 'date'], day: '変わる日', title: '何が、いつ' },
  'manager-changed': { asked: ['office', 'managers', 'date'], day: '交代する日', title: WHO },
  'yearly-report': {
    asked: ['office', 'date'],
    day: '依頼が来た日',
    isUsuallyToday: true,
    title: 'どの事業所の、いつ',
  },
  'office-closed': {
    asked: ['office', 'closed-network', 'date'],
    day: '休止・廃止・利用解除の日',
    title: 'どの事業所を、いつ',
  },
  'network-start': {
    asked: ['office', 'new-network', 'people', 'date'],
    day: '使い始める日',
    people: 'any',
    title: WHO,
  },
  incident: {
    asked: ['office', 'date', 'concerned-devices', 'note'],
    day: '起きた日（気づいた日）',
    isUsuallyToday: true,
    title: 'いつ、何が',
  },
  other: {
    asked: ['office', 'people', 'date', 'concerned-devices', 'note'],
    day: 'その日',
    isUsuallyToday: true,
    people: 'any',
    title: 'どの事業所で、いつ',
  },
};

/** Whether the office is asked for by itself: else it follows from the people, the device, the patient. */
export const asksForOffice = (kind: EventKind): boolean => eventQuestions[kind].asked.includes('office');
