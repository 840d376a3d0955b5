import { useState } from 'react';
import { normalizeNumber } from '@shared/text/width';
import type { FieldProps } from './field';
import { TextField } from './text-field';

interface CountFieldProps extends FieldProps {
  value: number | null;
  /** Null: it was emptied. */
  onCommit: (count: number | null) => void;
  autoFocus?: boolean;
}

/** How many: digits of any width. What is no number stays in the box, with a sentence, and isn't taken. */
export function CountField({ value, onCommit, error, ...field }: CountFieldProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const take = (typed: string): void => {
    const isCount = /^\d{1,9}$/.test(typed);
    setRefused(isCount || typed === '' ? null : typed);
    if (isCount || typed === '') onCommit(typed === '' ? null : Number(typed));
  };
  return (
    <TextField
      {...field}
      value={refused ?? (value === null ? '' : String(value))}
      error={refused === null ? error : `「${refused}」は数として読めません。例：12`}
      isUnsettled={refused !== null}
      inputMode="numeric"
      normalize={normalizeNumber}
      onCommit={take}
    />
  );
}
