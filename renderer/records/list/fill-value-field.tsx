import { useMemo } from 'react';
import { DateField } from '../../ui/date-field';
import { SuggestField } from '../../ui/suggest-field';
import { TextField } from '../../ui/text-field';
import type { CellFill } from '../../grid/grid-column';

interface FillValueFieldProps<R> {
  fill: CellFill<R>;
  value: string;
  error: string | null;
  onCommit: (words: string) => void;
}

/** 新しい職種: the words that many records are to get. */
export function FillValueField<R>({ fill, value, error, onCommit }: FillValueFieldProps<R>) {
  const field = { label: `新しい${fill.label}`, required: true, error };
  const suggestions = useMemo(() => fill.suggestions?.(), [fill]);
  if (fill.isDate) return <DateField {...field} value={value || null} onCommit={(date) => onCommit(date ?? '')} />;
  if (suggestions)
    return (
      <SuggestField
        {...field}
        value={value}
        suggestions={suggestions.map(({ word }) => word)}
        readings={new Map(suggestions.map(({ word, reading }) => [word, reading]))}
        onCommit={onCommit}
      />
    );
  return <TextField {...field} value={value} onCommit={onCommit} />;
}
