import type { CalendarDate } from '../../text/calendar-date';
import { formatWareki } from '../../text/wareki';
import type { Membership, Office, Patient, Staff, Team } from '../../ledger/entities';
import { otherPosts } from '../../ledger/places-of-work';
import type { ListRecord, OutKind } from '../lists';

/** What a table says in words where the ledger keeps ids, and what it reckons; '' for nothing. */
export interface OutNames {
  office: (officeId: string) => string;
  person: (staffId: string) => string;
  /** Who uses what is nobody's own: 共用, 使う人なし, 事業所のもの. */
  nobody: (kind: OutKind, record: object) => string;
  patient: (patientId: string) => string;
  /** A pack's id stands for a network whose pack isn't here. */
  network: (packId: string) => string;
  /** TRITRUS、LINE WORKS */
  networksOf: (officeId: string) => string;
  /** Of somebody: where else they work, and as what. */
  otherPosts: (person: Staff) => string;
  /** Those that somebody is known to use. */
  networksUsedBy: (staffId: string) => string;
  /** Of a patient: in which networks there is a team. */
  teamsOf: (patient: Patient) => string;
  /** Of a team: who is in it. */
  members: (team: Team) => string;
  /** … with their job, where they are from, and since when or until when. */
  memberDetails: (team: Team) => string;
  /** Whether nobody has been named システム利用管理担当者 there: then of nobody it is known that they aren't. */
  lacksManager: (officeId: string) => boolean;
  /** 状態 as the list shows it. */
  state: (record: ListRecord) => string;
}

/** みほん居宅（介護支援専門員・システム利用管理担当者）、みほん訪看: 兼務先 of somebody, each with the job where that is another one there. */
export const postWords = (person: Staff, offices: ReadonlyMap<string, Office>): string =>
  otherPosts(person, offices.values())
    .map(({ officeId, jobType, isSystemManager }) => {
      const as = [jobType, isSystemManager ? SYSTEM_MANAGER : ''].filter((word) => word !== '').join('・');
      return `${offices.get(officeId)?.name ?? ''}${as && `（${as}）`}`;
    })
    .join('、');

/** Behind a 兼務先: its own column says it of their own office alone. */
export const SYSTEM_MANAGER = 'システム利用管理担当者';

/** 見本 太郎（医師・見本クリニック・令和8年12月7日から参加予定）: one in a team, as of a day. */
export function memberWords(
  { name, jobType, organization, joinedOn, leftOn }: Membership,
  today: CalendarDate,
): string {
  const since = joinedOn && `${formatWareki(joinedOn)}から${joinedOn > today ? '参加予定' : ''}`;
  const until = leftOn && `${formatWareki(leftOn)}まで`;
  const [called, ...more] = [name, jobType, organization, since, until].filter(Boolean);
  return `${called ?? ''}${more.length > 0 ? `（${more.join('・')}）` : ''}`;
}
