import type { IconName } from '../../ui/icon';

/** 職員 / 端末 / アカウント / 法人・事業所 / 書類 / 様式 / 画面, in the order of the list. */
export const findGroups = [
  'recent',
  'people',
  'devices',
  'patients',
  'teams',
  'accounts',
  'offices',
  'documents',
  'forms',
  'screens',
] as const;
export type FindGroup = (typeof findGroups)[number];

export const groupNames: Record<FindGroup, string> = {
  recent: '最近使ったもの',
  people: '職員',
  devices: '端末',
  patients: '患者',
  teams: 'チーム',
  accounts: 'アカウント',
  offices: '法人・事業所',
  documents: '書類',
  forms: '様式',
  screens: '画面',
};

/** Something to go to. */
export interface FindEntry {
  /** Of one kind and record: what is remembered as used. */
  id: string;
  icon: IconName;
  title: string;
  /** Behind the title: what tells two of the same name apart. */
  detail: string;
  address: string;
  /** Leads to the list of people, searched for this. */
  peopleQuery?: string;
}

/** An entry that can be searched for. */
export interface FindTarget {
  entry: FindEntry;
  key: string;
}
