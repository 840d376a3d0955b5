import type { Finding } from '@shared/rules/finding';
import { doubtOf, fieldOf, keyboardOf, normalField } from '@shared/ledger/fields/catalogue';
import { fieldLabel } from '@shared/ledger/labels';
import type { EntityTable } from '@shared/ledger/entities';
import { remarkOn } from './finding';
import type { UnreadDay } from '../../ui/date-field';
import type { Refusals } from './use-record-form';

/** The names of a form's fields that hold text. */
export type TextName<V> = { [F in keyof V]: V[F] extends string ? F : never }[keyof V] & string;

/** What every form of a record is given. */
export interface FormProps<V> {
  values: V;
  errors: Refusals<V>;
  /** Beside the fields, never in the way. */
  findings?: readonly Finding[];
  /** Fields in which a proposal stands that nobody has touched. */
  proposed?: ReadonlySet<keyof V>;
  /** A field was left. */
  onCommit: <F extends keyof V>(field: F, value: V[F]) => void;
  /** Every key is kept: of a record that isn't in the ledger yet. */
  keepsKeys?: boolean;
  /** Of its days, by field. */
  unread?: (field: keyof V & string) => UnreadDay;
  /** The field that has the keyboard at first. */
  focusOn?: string | null;
}

/** What the box of a text field with that value is, whichever screen asks: its label, how it is put in order, what is odd, its keyboard. */
export function boxOf(table: EntityTable, field: string, value = '') {
  const inputMode = keyboardOf(table, field);
  return {
    label: fieldLabel(table, field),
    normalize: (typed: string) => normalField(table, field, typed, value),
    check: (value: string) => doubtOf(table, field, value),
    ...(inputMode !== 'text' && { inputMode }),
  };
}

/** What the text fields of a form share: what their box is, value, what is wrong, and where it goes. */
export const textFieldsOf =
  <V extends object>(table: EntityTable, form: FormProps<V>) =>
  (field: TextName<V>) => {
    const { values, errors, findings = [], proposed, onCommit, keepsKeys = false, focusOn = null } = form;
    const remark = remarkOn(field, findings);
    const keep = (typed: string): void => onCommit(field, typed as V[typeof field]);
    return {
      ...boxOf(table, field, values[field] as string),
      value: values[field] as string,
      error: errors[field],
      autoFocus: focusOn === field,
      onCommit: keep,
      isProposed: proposed?.has(field) ?? false,
      ...(keepsKeys && { onType: keep }),
      ...(remark && { hint: remark }),
    };
  };

/** The names of a form's fields that hold a day that may be left out. */
export type DateName<V> = {
  [F in keyof V]: V[F] extends string | null ? (null extends V[F] ? F : never) : never;
}[keyof V] &
  string;

/** What the dates of a form share. */
export const dateFieldsOf =
  <V extends object>(table: EntityTable, form: FormProps<V>) =>
  (field: DateName<V>) => {
    const { values, errors, findings = [], onCommit, unread, focusOn = null } = form;
    const remark = remarkOn(field, findings);
    return {
      label: fieldLabel(table, field),
      ...(unread && { unread: unread(field) }),
      check: (day: string) => doubtOf(table, field, day),
      isOfBirth: fieldOf(table, field)?.imported?.when === 'past',
      optional: true,
      value: values[field] as string | null,
      error: errors[field],
      autoFocus: focusOn === field,
      onCommit: (day: string | null) => onCommit(field, day as V[typeof field]),
      ...(remark && { hint: remark }),
    };
  };
