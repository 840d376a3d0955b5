import { useEffect, useRef } from 'react';
import { boxClass, Field, type FieldProps, type Lacking } from './field';
import styles from './field.module.css';

export interface SelectChoice {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldProps {
  value: string;
  onCommit: (value: string) => void;
  choices: readonly SelectChoice[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
  autoFocus?: boolean;
  lacking?: Lacking;
}

/** One out of a short list: the system's own list box, which every office worker and every screen reader knows. */
export function SelectField({
  value,
  onCommit,
  choices,
  placeholder,
  autoFocus = false,
  lacking = false,
  ...field
}: SelectFieldProps) {
  const element = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (autoFocus) element.current?.focus();
  }, [autoFocus]);
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          {...wiring}
          ref={element}
          className={boxClass(lacking, styles['select'])}
          value={value}
          onChange={(event) => onCommit(event.target.value)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
