import type { ReactNode } from 'react';
import type { EntityTable } from '@shared/ledger/entities';
import type { LedgerField } from '@shared/ledger/fields/field';
import { recordAddress } from '../../addresses/record-address';
import { Fact } from '../../ui/facts';
import { Stack } from '../../ui/layout';
import type { FieldsProps } from '../kind/record-kind';
import type { CellChoice } from '../list/cell-edits';
import { factOf, FurtherField } from '../panel/further-fields';
import { HolderWords } from '../panel/holder-words';
import { NetworkField } from '../panel/network-field';
import { OfficeField } from '../panel/office-field';
import { PersonField } from '../panel/person-field';
import { TextLink } from '../../ui/text-link';
import { askedFields, type PlainValues } from './plain-fields';
import { textIn, type AboutPlain } from './plain-list';

const NOBODY: CellChoice = { word: 'なし', reading: 'なし', value: null };

type PlainFieldsProps = FieldsProps<PlainValues, AboutPlain> & { table: EntityTable };

/** A form out of the catalogue: field by field, in the order of the record. */
export const PlainFields = ({ table, ...form }: PlainFieldsProps) => (
  <Stack gap={14}>
    {askedFields(table).map(([name, field]) =>
      field.to ? (
        <Reference key={name} {...form} name={name} field={field} />
      ) : (
        <FurtherField key={name} {...form} table={table} name={name} field={field} />
      ),
    )}
  </Stack>
);

type ReferenceProps = FieldsProps<PlainValues, AboutPlain> & { name: string; field: LedgerField };

/** Whose office it is, who has it, which network it is of. */
function Reference({ name, field: { label, to }, values, errors, onCommit, focusOn }: ReferenceProps) {
  const value = textIn(values, name);
  const box = { label, value, error: errors[name], onCommit: (id: string | null) => onCommit(name, id) };
  if (to?.target === 'offices') return <OfficeField {...box} />;
  if (to?.target === 'packs') return <NetworkField {...box} />;
  const officeId = textIn(values, 'officeId');
  return (
    <PersonField {...box} value={value || null} officeId={officeId} nobody={NOBODY} autoFocus={focusOn === name} />
  );
}

interface PlainFactsProps {
  table: EntityTable;
  record: object;
  about: AboutPlain;
  /** The field by which it is called: it stands above them. */
  title: string;
}

/** What is known of a record, term by term; メモ stands below all. */
export const PlainFacts = ({ table, record, about, title }: PlainFactsProps) =>
  askedFields(table).map(([name, field]) =>
    name === title || name === 'note' ? null : (
      <Fact key={name} term={field.label}>
        {field.to ? referredTo(field, textIn(record, name), about) : factOf(name, field, record)}
      </Fact>
    ),
  );

/** What a reference leads to, with the way there. */
function referredTo({ to }: LedgerField, id: string, { people, offices, networkName }: AboutPlain): ReactNode {
  if (to?.target === 'packs') return networkName(id);
  if (to?.target === 'people') return people.has(id) && <HolderWords holder={people.get(id)} nobody="" />;
  const office = offices.get(id);
  return office && <TextLink href={recordAddress('office', id)}>{office.name}</TextLink>;
}
