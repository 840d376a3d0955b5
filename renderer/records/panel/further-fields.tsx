import type { ReactNode } from 'react';
import type { EntityTable } from '@shared/ledger/fields/catalogue';
import type { LedgerField } from '@shared/ledger/fields/field';
import { valueText } from '@shared/ledger/labels';
import { Fact, Memo } from '../../ui/facts';
import { FieldByKind } from './field-by-kind';
import { remarkOn } from './finding';
import { furtherFields, type PanelTable } from './placed-fields';
import type { FormProps } from './text-fields';

type FurtherFieldsProps<V> = FormProps<V> & { table: PanelTable };

/** The fields of a record that its form has no place of its own for, one below the other. */
export const FurtherFields = <V extends object>({ table, ...form }: FurtherFieldsProps<V>) =>
  furtherFields(table).map(([name, field]) => (
    <FurtherField key={name} {...form} table={table} name={name as keyof V & string} field={field} />
  ));

type FurtherFieldProps<V> = FormProps<V> & {
  table: EntityTable;
  name: keyof V & string;
  field: LedgerField;
};

/** The field of a form that holds a word, a day, a choice, a number or a yes. */
export function FurtherField<V extends object>({ table, name, field, ...form }: FurtherFieldProps<V>) {
  const { values, errors, findings = [], focusOn, keepsKeys, unread } = form;
  const commit = (next: unknown): void => form.onCommit(name, next as V[typeof name]);
  return (
    <FieldByKind
      {...{ table, name, field }}
      value={values[name]}
      error={errors[name]}
      hint={remarkOn(name, findings)}
      autoFocus={focusOn === name}
      onCommit={commit}
      {...(keepsKeys && { onType: commit })}
      {...(unread && { unread: unread(name) })}
    />
  );
}

interface FurtherFactsProps {
  table: PanelTable;
  record: object;
}

/** What is known in fields that the panel has no line of its own for, term by term. */
export const FurtherFacts = ({ table, record }: FurtherFactsProps) =>
  furtherFields(table).map(([name, field]) => (
    <Fact key={name} term={field.label}>
      {factOf(name, field, record)}
    </Fact>
  ));

/** What a record has in a field, as a fact of it; '' for nothing. */
export function factOf(name: string, { kind }: LedgerField, record: object): ReactNode {
  const value = (record as Record<string, unknown>)[name];
  const isKnown = value !== null && value !== undefined && value !== '' && value !== false;
  const text = isKnown ? valueText(name, value) : '';
  return kind === 'note' && text !== '' ? <Memo>{text}</Memo> : text;
}
