import type { Corporation, Ledger, LedgerTable } from '../../ledger/entities';
import { outKinds, tableOfList, type ImportKind, type OutKind, type OutRecord, type TableOf } from '../lists';

/** A network as tables may name it. */
export interface NamedNetwork {
  /** Id of the pack. */
  id: string;
  /** 流山市 TRITRUS */
  name: string;
  /** Other words for it: TRITRUS, 流山市, カナミック. */
  words: readonly string[];
  /** What its code list calls the services of offices. */
  serviceKinds?: readonly string[];
  /** For the offices of which cities it is. */
  cities?: readonly string[];
  /** What those who run it are called: offices know it by that, too. */
  runBy?: readonly string[];
  /** It asks where IDs are to be sent: to the office's own mail, as long as nobody says something else. */
  asksMail?: boolean;
  /** An office has one ID there, and nobody one for themselves but in offices of some services. */
  givesOfficeOne?: boolean;
  /** A register of its goes on listing who has ended their use. */
  listsEnded?: boolean;
  /** Somebody has decided that no office joins it. */
  isClosed?: boolean;
}

/** The tables that matching looks at. */
export type ViewedTable = TableOf<OutKind> | 'enrolments' | 'memberships';
export const viewedTables: readonly ViewedTable[] = [
  ...outKinds.map((list) => tableOfList[list]),
  'enrolments',
  'memberships',
];

/** What matching looks at: the corporation, the ledger's lists as they stand, the networks by name, the office that the header names. */
export type LedgerView = Pick<{ readonly [T in LedgerTable]: Readonly<Ledger[T]> }, ViewedTable> & {
  corporation: Corporation;
  networks: readonly NamedNetwork[];
  /** Where somebody belongs whose row names no office; null under すべての事業所. */
  officeInUse: string | null;
};

/** A word of the table that stands for something of the ledger, and the ledger's own name of that field. */
const wordFields = {
  ...{ office: 'officeId', holder: 'holderId', network: 'packId', patient: 'patientId' },
  corporation: 'corporationId',
} as const;
export type WordKind = keyof typeof wordFields;

export const isWordField = (field: string): field is WordKind => field in wordFields;

/** `office` of a table is `officeId` of the ledger; everything else has one name. */
export const ledgerFieldOfColumn = (field: string): string => (isWordField(field) ? wordFields[field] : field);

export type ImportedRecord<K extends ImportKind = ImportKind> = OutRecord<K>;
