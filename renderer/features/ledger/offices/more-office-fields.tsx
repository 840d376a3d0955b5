import { normalizeMail, normalizePhone } from '@shared/text/width';
import { mailDoubt, phoneDoubt } from '@shared/ledger/typed-doubts';
import type { Office } from '@shared/ledger/entities';
import { TextField } from '../../../ui/text-field';
import { FurtherFields } from '../../../records/panel/further-fields';
import { LedgerText } from '../../../records/offices/ledger-text';
import { Block, Stack } from '../../../ui/layout';

interface MoreOfficeFieldsProps {
  office: Office;
  onChange: (edits: Partial<Office>) => void;
}

const trimmed = (typed: string): string => typed.trim();

/** What only some forms ask: how the manager's name is read, the head of the facility, whom to talk to. */
export function MoreOfficeFields({ office, onChange }: MoreOfficeFieldsProps) {
  const { contact } = office;
  const text = (field: 'managerKana' | 'headTitle' | 'headName') => (
    <LedgerText
      table="offices"
      id={office.id}
      field={field}
      value={office[field]}
      onCommit={(value) => onChange({ [field]: value })}
    />
  );
  const ofContact = (field: 'name' | 'title' | 'phone' | 'mail', label: string) => ({
    label,
    value: contact[field],
    onCommit: (value: string) => onChange({ contact: { ...contact, [field]: value } }),
  });
  return (
    <>
      {text('managerKana')}
      {text('headTitle')}
      {text('headName')}
      <FurtherFields
        table="offices"
        values={office}
        errors={{}}
        onCommit={(field, value) => onChange({ [field]: value })}
      />
      <Stack as="fieldset" gap={14}>
        <Block as="legend" below={8} size={16} weight={700}>
          連絡先の担当者
        </Block>
        <div data-field={`offices.${office.id}.contact`}>
          <TextField {...ofContact('name', '担当者の氏名')} normalize={trimmed} />
        </div>
        <TextField {...ofContact('title', '担当者の役職')} normalize={trimmed} />
        <TextField
          {...ofContact('phone', '担当者の電話')}
          normalize={normalizePhone}
          check={phoneDoubt}
          inputMode="tel"
        />
        <TextField
          {...ofContact('mail', '担当者のメール')}
          normalize={normalizeMail}
          check={mailDoubt}
          inputMode="email"
        />
      </Stack>
    </>
  );
}
