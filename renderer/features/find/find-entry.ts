import { tableNames } from '@shared/ledger/labels';
import { tableOfList, type OutKind, type TableOf } from '@shared/tables/lists';
import type { IconName } from '../../ui/icon';

/** What stands together: one table of the ledger, or what else can be gone to. */
export type FindGroup =
  | ('recent' | 'acts' | 'procedures' | 'contacts' | 'documents' | 'forms' | 'screens' | 'guides')
  | TableOf<OutKind>;

const tables = Object.values(tableOfList).map((table) => [table, tableNames[table]] as const);
export const groupNames = {
  ...(Object.fromEntries(tables) as Record<TableOf<OutKind>, string>),
  recent: '最近使ったもの',
  acts: 'すること',
  procedures: '手続き',
  contacts: '連絡先',
  offices: '法人・事業所',
  documents: '書類',
  forms: '様式',
  screens: '画面',
  guides: '使い方',
} satisfies Record<FindGroup, string>;

interface Shown {
  /** Of one kind and record: what is remembered as used. */
  id: string;
  icon: IconName;
  title: string;
  /** Behind the title: what tells two of the same name apart. */
  detail: string;
  /** Of these words alone: there is nothing to come back to. */
  isPassing?: true;
}

/** Something to go to. */
export interface FindPlace extends Shown {
  address: string;
  /** A sentence that was typed: it goes along beside the address, which is no place for names. */
  words?: string;
  /** Leads to the list of people, searched for this. */
  peopleQuery?: string;
  /** … with those whom such a search can't find. */
  showsMissed?: true;
}

/** What works over whatever is on the screen: 連絡先・困ったとき, 印刷, ロック. */
export type FindCommand = 'contacts' | 'print' | 'lock';

/** @param desk of 連絡先: the one that is looked for (`contactKey`) */
export type FindCommands = Readonly<Record<FindCommand, (desk?: string) => void>>;

/** Of several who may be meant it is asked which one before anything begins. */
export interface FindQuestion extends Shown {
  /** どの鈴木さんですか */
  asks: string;
  choices: readonly FindPlace[];
}

export type FindEntry = FindPlace | FindQuestion | (Shown & { command: FindCommand; desk?: string });

/** An entry that can be searched for. */
export interface FindTarget {
  entry: FindEntry;
  key: string;
}
