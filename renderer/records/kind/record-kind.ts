import type { ComponentType, ReactNode } from 'react';
import type { Corporation } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import type { OutKind, OutRecord, TableOf } from '@shared/tables/lists';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { Records, Update } from '../../data/records';
import type { GridColumn } from '../../grid/grid-column';
import type { DraftDefinition } from '../panel/new-record-draft';
import type { ProceduresOf } from '../panel/procedures-menu';
import type { BadgeWords } from '../panel/record-detail';
import type { FormProps } from '../panel/text-fields';
import type { ChangeRecord, ChangeWords } from '../panel/use-change-record';
import type { ListedKind } from './listed-kind';

/**
 * A kind of record of 台帳: everything in which its screen differs from the others'. One screen, one list, one panel and one form for a new
 * record read it (features/ledger/record-screen.tsx, records/panel/). What no other kind has is a component of its own, in a place that is
 * named here. `V` is what its form asks, `A` what it is asked with, `F` its chips.
 */
export interface RecordKind<K extends OutKind, V extends object, A, F extends string>
  extends ListedKind<K, A, F>, Omit<ChangeWords<TableOf<K>>, 'who'> {
  /** 佐藤 健一さん: what sentences and panels call it. */
  who: (record: OutRecord<K>, about: A) => string;
  /** Of its list; widths are those of the list beside an open panel, so that opening it moves nothing. */
  columns: (about: A, change: ChangeRecord<TableOf<K>>) => GridColumn<OutRecord<K>>[];
  /** Nothing is filled over several of them, and rows can't be ticked. */
  isChangedAlone?: true;
  panel: PanelParts<K, A>;
  form: FormParts<K, V, A>;
  /** 抹消; left out where a task of the kind's own stands for it. */
  strikeOff?: StrikeOffParts<K, A>;
  /** What else the panel can turn into, by name: its form takes the place of the panel, and leads back to it. */
  tasks?: Readonly<Record<string, ComponentType<TaskProps<K, A>>>>;
  /** Over the whole list: what is offered after a change. */
  Notes?: ComponentType;
  /** Between tabs and list. */
  Above?: ComponentType<{ recordId: string | null }>;
  /** What can be done with ticked records of this kind alone. */
  SelectedActs?: ComponentType<{ selected: readonly OutRecord<K>[]; onStop: () => void }>;
  /** The one record of another table that opens beside this list, too. */
  kin?: { table: 'corporations'; Panel: ComponentType<KinProps> };
  /** Screens that send people here to add one, by `?from=`, and the way back to them. */
  cameFrom?: Readonly<Record<string, { to: string; label: string }>>;
}

/** What every part of a panel is handed. */
export interface PanelProps<K extends OutKind, A> {
  record: OutRecord<K>;
  /** As it was when its panel was opened. */
  opened: OutRecord<K>;
  about: A;
  change: ChangeRecord<TableOf<K>>;
}

export type DetailProps<K extends OutKind, A> = PanelProps<K, A> & { onTask: (task: string) => void };
export type TaskProps<K extends OutKind, A> = PanelProps<K, A> & { onBack: () => void };

export interface KinProps {
  record: Corporation;
  takesFocus: boolean;
  onClose: () => void;
}

/** What is known of a record, from the top. */
export interface PanelParts<K extends OutKind, A> {
  /** Left out, it is the record's name. */
  title?: (record: OutRecord<K>, about: A) => string;
  subtitle: (record: OutRecord<K>, about: A) => ReactNode;
  /** Left out: that it was struck off, and when. */
  badges?: (record: OutRecord<K>, about: A) => readonly BadgeWords[];
  /** What rules say of it, above the facts. */
  findings?: (record: OutRecord<K>, about: A) => readonly Finding[];
  /** In place of those. */
  Notes?: ComponentType<DetailProps<K, A>>;
  /** Term by term; a fact that isn't known shows nothing. */
  Facts: ComponentType<PanelProps<K, A>>;
  /** Below the facts. */
  Further?: ComponentType<PanelProps<K, A>>;
  /** Records that belong to it, whose history is its own; the same object while they are. */
  related?: (record: OutRecord<K>, about: A) => readonly { id: string }[];
  /** Below the history, above メモ: what is looked up now and then. */
  below?: (record: OutRecord<K>) => readonly { term: string; fact: ReactNode }[];
  /** What can happen to it, in the bar at the bottom. */
  procedures?: (record: OutRecord<K>, about: A) => ProceduresOf;
  /** In place of the whole bar. */
  Acts?: ComponentType<DetailProps<K, A>>;
}

export type FieldsProps<V, A> = FormProps<V> & { about: A };

/** 追加 and 編集. */
export interface FormParts<K extends OutKind, V extends object, A> {
  Fields: ComponentType<FieldsProps<V, A>>;
  /** What a field must hold before it is written; null when it may. Everything else is only remarked on. */
  refusalOf: <N extends keyof V>(field: N, value: V[N]) => string | null;
  /** What a new record must have. */
  needed: readonly (keyof V)[];
  /** Has the keyboard at first; null: none of them. */
  first: (keyof V & string) | null;
  add: AddParts<K, V, A>;
  edit: EditParts<K, V, A>;
}

export interface AddParts<K extends OutKind, V extends object, A> {
  /** What was typed so far, until it is added. */
  draft: DraftDefinition<V>;
  /** パソコン P-07, of what was typed so far: on the button; '' for nothing yet. */
  called: (values: V) => string;
  /** What an unfinished one is told of as, where that differs. */
  unfinished?: (values: V) => string;
  /** Above the fields. */
  Notes?: ComponentType<{ values: V }>;
  /** Below them. */
  hint?: string;
  /** What rules say of what was typed so far. */
  findings?: (values: V, about: A) => readonly Finding[];
  /** What follows when a field was left. */
  onLeave?: (values: V) => Partial<V> | null;
  /** What the rest lets guess of fields that nobody has filled in: it stands there, and gives way to whatever is typed. */
  proposes?: (values: V, about: A, records: Records) => Partial<Record<keyof V, string>>;
  /** What else is filled in with a field. */
  along?: (field: keyof V, values: V, records: Records) => Partial<V> | null;
  /** The record's fields, where they are more than what was typed; null: not now. */
  complete?: (values: V, records: Records) => Partial<OutRecord<K>> | null;
  /** Behind the address of the new record: the field to go on with. */
  goesOn?: (id: string) => string;
}

export type EditParts<K extends OutKind, V, A> =
  | {
      valuesOf: (record: OutRecord<K>) => V;
      findings?: (record: OutRecord<K>, about: A) => readonly Finding[];
      /** Above the fields. */
      Notes?: ComponentType<PanelProps<K, A>>;
      /** What is said of them in other records, behind their own fields. */
      Behind?: ComponentType<PanelProps<K, A>>;
    }
  /** In place of the common fields. */
  | { Form: ComponentType<PanelProps<K, A>> };

/** 抹消する: what is said and asked beside its day, and what changes along. */
export interface StrikeOffParts<K extends OutKind, A> {
  /** Said beside the day; null: nothing. */
  note?: (record: OutRecord<K>, about: A) => string | null;
  /** A box to tick, and how it stands at first; null: not asked of this one. */
  asks?: (record: OutRecord<K>, about: A) => { words: string; isTicked: boolean } | null;
  edits?: (record: OutRecord<K>, day: CalendarDate, isTicked: boolean) => Partial<OutRecord<K>>;
  others?: (record: OutRecord<K>, day: CalendarDate, isTicked: boolean, records: Records) => readonly Update[];
}

/** The columns of a kind's list, as far as many of them can be filled at once. */
export function columnsOf<K extends OutKind, V extends object, A, F extends string>(
  kind: RecordKind<K, V, A, F>,
  about: A,
  change: ChangeRecord<TableOf<K>>,
): GridColumn<OutRecord<K>>[] {
  const columns = kind.columns(about, change);
  return kind.isChangedAlone ? columns.map(({ fill: _, ...column }) => column) : columns;
}
