import type { Patient, Team } from '../../ledger/entities';
import type { ListRecord, OutKind } from '../lists';

/** What a table says in words where the ledger keeps ids, and what it reckons; '' for nothing. */
export interface OutNames {
  office: (officeId: string) => string;
  person: (staffId: string) => string;
  /** Who uses what is nobody's own: 共用, 事業所のもの. */
  nobody: Readonly<Partial<Record<OutKind, string>>>;
  patient: (patientId: string) => string;
  /** A pack's id stands for a network whose pack isn't here. */
  network: (packId: string) => string;
  /** TRITRUS、LINE WORKS */
  networksOf: (officeId: string) => string;
  /** Of a patient: in which networks there is a team. */
  teamsOf: (patient: Patient) => string;
  /** Of a team: who is in it. */
  members: (team: Team) => string;
  /** 状態 as the list shows it. */
  state: (record: ListRecord) => string;
}
