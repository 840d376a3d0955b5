import type { LedgerField } from '@shared/ledger/fields/field';
import type { EntityTable } from '@shared/ledger/entities';
import { CheckBox } from '../../ui/check-box';
import { CountField } from '../../ui/count-field';
import { DateField, type UnreadDay } from '../../ui/date-field';
import type { FieldProps } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { boxOf } from './text-fields';

export interface FieldByKindProps extends Omit<FieldProps, 'label'> {
  table: EntityTable;
  name: string;
  field: Pick<LedgerField, 'kind' | 'words'>;
  /** Left out: as the ledger calls it. */
  label?: string;
  /** As the ledger keeps it; nothing is null, undefined or ''. */
  value: unknown;
  /** With a value of the field: text, a day in ISO, a number, yes or no, the word of a choice; null for no day, no number. */
  onCommit: (value: string | number | boolean | null) => void;
  /** Of text: for every key. */
  onType?: (typed: string) => void;
  /** Of a day. */
  unread?: UnreadDay;
  autoFocus?: boolean;
}

/** A field of the ledger, drawn as what it holds: a word, a day, a choice, a number, a yes. */
export function FieldByKind({ table, name, field: { kind, words = {} }, value, ...given }: FieldByKindProps) {
  const { onType, unread, ...own } = given;
  const { onCommit } = given;
  const text = typeof value === 'string' ? value : '';
  const box = { ...boxOf(table, name, text), ...own };
  const { label, check } = box;
  if (kind === 'flag')
    return (
      <CheckBox checked={value === true} onChange={onCommit}>
        {label}
      </CheckBox>
    );
  if (kind === 'answer') {
    const answer = typeof value === 'boolean' ? String(value) : '';
    return (
      <Choices {...own} {...{ label, words: ANSWERS }} value={answer} onCommit={(now) => onCommit(now === 'true')} />
    );
  }
  if (kind === 'choice') return <Choices {...own} {...{ label, words }} value={text} onCommit={onCommit} />;
  if (kind === 'date')
    return (
      <DateField
        {...own}
        {...{ label, check }}
        {...(unread && { unread })}
        optional
        value={text === '' ? null : text}
        onCommit={onCommit}
      />
    );
  if (kind === 'count') return <CountField {...own} label={label} value={typeof value === 'number' ? value : null} />;
  return <TextField {...box} value={text} {...(onType && { onType })} {...(kind === 'note' && { lines: 3 })} />;
}

const ANSWERS = { true: 'はい', false: 'いいえ' };

interface ChoicesProps extends FieldProps {
  words: Readonly<Record<string, string>>;
  value: string;
  onCommit: (value: string) => void;
  autoFocus?: boolean;
}

const Choices = ({ words, value, ...box }: ChoicesProps) => (
  <SelectField
    {...box}
    value={value}
    {...(value === '' && { placeholder: '選んでください' })}
    choices={Object.entries(words).map(([word, called]) => ({ value: word, label: called }))}
  />
);
