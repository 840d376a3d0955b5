import type { ReactNode } from 'react';
import type { EntityTable } from '@shared/ledger/fields/catalogue';
import type { LedgerField } from '@shared/ledger/fields/field';
import { valueText } from '@shared/ledger/labels';
import { CheckBox } from '../../ui/check-box';
import { DateField } from '../../ui/date-field';
import { Fact, Memo } from '../../ui/facts';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { remarkOn } from './finding';
import { furtherFields, type PanelTable } from './placed-fields';
import { dateFieldsOf, textFieldsOf, type DateName, type FormProps, type TextName } from './text-fields';

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

/** The field of a form that holds a word, a day, a choice or a yes. */
export function FurtherField<V extends object>({ table, name, field, ...form }: FurtherFieldProps<V>) {
  const { values, errors, findings = [] } = form;
  const { label, kind, words = {} } = field;
  const value: unknown = values[name];
  const text = typeof value === 'string' ? value : '';
  const commit = (next: unknown): void => form.onCommit(name, next as V[typeof name]);
  if (kind === 'flag')
    return (
      <CheckBox checked={value === true} onChange={commit}>
        {label}
      </CheckBox>
    );
  if (kind === 'date')
    return <DateField {...dateFieldsOf<V>(table, form)(name as DateName<V>)} value={text === '' ? null : text} />;
  if (kind === 'choice')
    return (
      <SelectField
        label={label}
        error={errors[name]}
        hint={remarkOn(name, findings)}
        value={text}
        {...(text === '' && { placeholder: '選んでください' })}
        choices={Object.entries(words).map(([word, called]) => ({ value: word, label: called }))}
        onCommit={commit}
      />
    );
  return (
    <TextField
      {...textFieldsOf<V>(table, form)(name as TextName<V>)}
      value={text}
      {...(kind === 'note' && { lines: 3 })}
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
