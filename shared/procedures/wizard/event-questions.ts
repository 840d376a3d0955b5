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
  /** Behind いつ: 退職する日. */
  day: string;
  /** Below its box, where two days may be meant. */
  dayHint?: string;
  /** It has happened when one comes here: the day begins as today. */
  isUsuallyToday?: true;
  /** How many people it may be about; `any`: nobody has to be named. */
  people?: 'one' | 'several' | 'any';
  /** The question of the screen, its heading: だれが、いつ退職しますか. */
  title: string;
  /** The same in the row of steps: だれが・いつ. */
  stage: string;
}

/** What each event needs to be known before its papers can be worked out. */
export const eventQuestions: Record<EventKind, EventQuestions> = {
  join: {
    asked: ['newcomer', 'date', 'new-devices'],
    day: '使い始める日',
    stage: 'だれが・いつ',
    title: 'だれが、いつから使いますか',
  },
  leave: {
    asked: ['people', 'date'],
    day: '退職する日',
    // Until then they are the office's own, and what they have agreed to holds as in 在職中.
    dayHint: '有休もふくめ、在職する最後の日です',
    people: 'several',
    stage: 'だれが・いつ',
    title: 'だれが、いつ退職しますか',
  },
  transfer: {
    asked: ['people', 'destination', 'date'],
    day: '新しい所属での最初の日',
    people: 'several',
    stage: 'だれが・どこへ',
    title: 'だれが、どこへ、いつ移りますか',
  },
  rename: {
    asked: ['people', 'new-name', 'date'],
    day: '氏名が変わる日',
    people: 'one',
    stage: 'だれが・いつ',
    title: 'だれの氏名が、いつ変わりますか',
  },
  'device-added': {
    asked: ['new-devices', 'people', 'date'],
    day: '使い始める日',
    people: 'any',
    stage: '端末・いつ',
    title: 'どの端末を、いつから使いますか',
  },
  'device-replaced': {
    asked: ['old-devices', 'new-devices', 'date'],
    day: '新しい端末に替える日',
    stage: '端末・いつ',
    title: 'どの端末を、いつ替えますか',
  },
  'device-lost': {
    asked: ['lost-devices', 'date', 'note'],
    day: 'なくしたと気づいた日',
    isUsuallyToday: true,
    stage: '端末・いつ',
    title: 'どの端末を、いつなくしましたか',
  },
  credentials: {
    asked: ['office', 'people', 'date'],
    day: '気づいた日',
    isUsuallyToday: true,
    people: 'any',
    stage: 'だれの・いつ',
    title: 'だれの ID・パスワードのことで、いつ気づきましたか',
  },
  'patient-joins': {
    asked: ['patient', 'patient-team', 'date'],
    day: '参加する日',
    stage: 'どなたが・いつ',
    title: 'どなたが、いつ参加しますか',
  },
  'family-joins': {
    asked: ['patient', 'new-family', 'date'],
    day: '参加する日',
    stage: 'どなたが・いつ',
    title: 'どなたのご家族が、いつ参加しますか',
  },
  'family-leaves': {
    asked: ['patient', 'members', 'date'],
    day: 'やめる日',
    stage: 'どなたが・いつ',
    title: 'どなたのご家族が、いつやめますか',
  },
  'consent-withdrawn': {
    asked: ['patient', 'date'],
    day: '申し出のあった日',
    isUsuallyToday: true,
    stage: 'どなたが・いつ',
    title: 'どなたから、いつ申し出がありましたか',
  },
  'team-joined': {
    asked: ['teams', 'members', 'people', 'date'],
    day: 'チームに加わる日',
    people: 'any',
    stage: 'チーム・いつ',
    title: 'どのチームに、だれが、いつ加わりますか',
  },
  'office-changed': {
    asked: ['office', 'office-facts', 'date'],
    day: '変わる日',
    stage: '何が・いつ',
    title: 'どの事業所の、何が、いつ変わりますか',
  },
  'manager-changed': {
    asked: ['office', 'managers', 'date'],
    day: '交代する日',
    stage: 'だれに・いつ',
    title: 'どの役割が、だれに、いつ代わりますか',
  },
  'yearly-report': {
    asked: ['office', 'date'],
    day: '依頼が来た日',
    isUsuallyToday: true,
    stage: '事業所・いつ',
    title: 'どの事業所に、いつ依頼が届きましたか',
  },
  'office-closed': {
    asked: ['office', 'closed-network', 'date'],
    day: '休止・廃止・利用解除の日',
    stage: '事業所・いつ',
    title: 'どの事業所を、いつからやめますか',
  },
  'network-start': {
    asked: ['office', 'new-network', 'people', 'date'],
    day: '使い始める日',
    people: 'any',
    stage: '事業所・いつ',
    title: 'どの事業所で、いつ使い始めますか',
  },
  incident: {
    asked: ['office', 'date', 'concerned-devices', 'note'],
    day: '気づいた日',
    dayHint: '期限は、気づいた日から数えます。起きた日は「くわしく」に書きます',
    isUsuallyToday: true,
    stage: '事業所・いつ',
    title: 'どの事業所で、いつ、何に気づきましたか',
  },
  other: {
    asked: ['office', 'people', 'date', 'concerned-devices', 'note'],
    day: 'その日',
    isUsuallyToday: true,
    people: 'any',
    stage: '事業所・いつ',
    title: 'どの事業所の、いつのことですか',
  },
};

/** Whether the office is asked for by itself: else it follows from the people, the device, the patient. */
export const asksForOffice = (kind: EventKind): boolean => eventQuestions[kind].asked.includes('office');
