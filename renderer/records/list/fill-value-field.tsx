import { useMemo } from 'react';
import { DateField } from '../../ui/date-field';
import { SelectField } from '../../ui/select-field';
import { SuggestField } from '../../ui/suggest-field';
import { TextField } from '../../ui/text-field';
import type { CellFill } from '../../grid/grid-column';

interface FillValueFieldProps<R> {
  fill: CellFill<R>;
  /** 新しい職種, unless told otherwise. */
  label?: string;
  value: string;
  error: string | null;
  onCommit: (words: string) => void;
}

/** The words that many records are to get. */
export function FillValueField<R>({
  fill,
  label = `新しい${fill.label}`,
  value,
  error,
  onCommit,
}: FillValueFieldProps<R>) {
  const field = { label, required: true, error };
  const suggestions = useMemo(() => fill.suggestions?.(), [fill]);
  if (fill.isDate) return <DateField {...field} value={value || null} onCommit={(date) => onCommit(date ?? '')} />;
  if (suggestions && fill.isClosed)
    return (
      <SelectField
        {...field}
        value={value}
        {...(value === '' && { placeholder: '選んでください' })}
        choices={suggestions.map(({ word }) => ({ value: word, label: word }))}
        onCommit={onCommit}
      />
    );
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
