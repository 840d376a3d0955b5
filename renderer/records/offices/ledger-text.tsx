import type { ReactNode } from 'react';
import { toKatakana } from '@shared/text/kana';
import { fieldLabel } from '@shared/ledger/labels';
import { doubtOf, keyboardOf, normalField } from '@shared/ledger/fields/catalogue';
import { SuggestField } from '../../ui/suggest-field';
import { TextField } from '../../ui/text-field';
import { FieldRemark } from '../../ui/field-remark';
import { Small } from '../../ui/layout';

export interface LedgerTextProps {
  table: 'corporations' | 'offices' | 'enrolments';
  id: string;
  field: string;
  value: string;
  onCommit: (value: string) => void;
  /** For every key, normalised. */
  onTyping?: ((value: string) => void) | undefined;
  label?: string;
  /** There is no record without it. */
  required?: boolean;
  /** Papers lack something without it. */
  onPapers?: boolean;
  /** It has been asked for and is still empty. */
  isLacking?: boolean;
  hint?: ReactNode;
  placeholder?: string;
  /** Words to choose from; others may be typed. */
  suggestions?: readonly string[];
  /** Shown, and printed on forms, in katakana. */
  inKatakana?: boolean;
  /** A record can't be without it: emptied, the old value comes back. */
  neverEmpty?: boolean;
  /** What it is read as, where the IME has told. */
  onReading?: ((reading: string) => void) | undefined;
  /** What stands there is only the beginning. */
  goesOn?: boolean;
  /** Odd beside what else is there; said where it isn't odd by itself. */
  remark?: string;
  /** What is made of the text once it is left: the box shows that, too. */
  settle?: (text: string) => string;
}

/** Beside the label of what may be left empty, but not for ever. */
export const OnPapers = () => <Small weight={400}>書類で使います</Small>;

const asItIs = (text: string): string => text;

/**
 * A field of the ledger as people type it: any width, hyphens and kana are taken, put in order on leaving, and what looks
 * odd is told without being refused.
 */
export function LedgerText({
  table,
  id,
  field,
  value,
  onCommit,
  onTyping,
  label = fieldLabel(table, field),
  required = false,
  onPapers = false,
  isLacking = false,
  hint,
  placeholder,
  suggestions,
  inKatakana = false,
  neverEmpty = false,
  onReading,
  goesOn = false,
  remark = '',
  settle = asItIs,
}: LedgerTextProps) {
  const shown = (stored: string): string => (inKatakana ? toKatakana(stored) : stored);
  const odd = doubtOf(table, field, value) ?? remark;
  // What only begins there was typed by nobody: whoever has proposed it knows what is meant.
  const before = goesOn ? '' : value;
  const shared = {
    label,
    value: shown(value),
    onCommit: (typed: string) => onCommit(settle(normalField(table, field, typed, before))),
    onType: (typed: string) => onTyping?.(normalField(table, field, typed)),
    required,
    ...(onPapers && { mark: <OnPapers /> }),
    lacking: isLacking,
    ...(placeholder ? { placeholder } : {}),
    hint: isLacking ? (
      <FieldRemark tone="act">
        {label}が空です。{required ? '入れると次へ進めます' : '書類で使います'}
      </FieldRemark>
    ) : odd ? (
      <FieldRemark tone="notice">{odd}</FieldRemark>
    ) : (
      hint
    ),
  };
  return (
    <div data-field={`${table}.${id}.${field}`}>
      {suggestions ? (
        <SuggestField {...shared} suggestions={suggestions} />
      ) : (
        <TextField
          {...shared}
          normalize={(typed) => shown(settle(normalField(table, field, typed, before)) || (neverEmpty ? value : ''))}
          inputMode={keyboardOf(table, field)}
          goesOn={goesOn}
          {...(onReading && { onReading })}
        />
      )}
    </div>
  );
}
