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
  lacking?: Lacking;
}

/** One out of a short list: the system's own list box, which every office worker and every screen reader knows. */
export function SelectField({ value, onCommit, choices, placeholder, lacking = false, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          {...wiring}
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
