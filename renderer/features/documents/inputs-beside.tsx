import { createContext, use, useId } from 'react';
import type { FormField, FormInput } from '@shared/packs/schema';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/text-field';
import styles from './inputs-beside.module.css';

interface Inputs {
  inputs: readonly FormInput[];
  values: Record<string, string>;
  change: (key: string, value: string) => void;
}

export const InputsContext = createContext<Inputs>({ inputs: [], values: {}, change: () => {} });

/** What only the user can say, asked beside the field that it decides. */
export function InputsBeside({ field }: { field: FormField }) {
  // Several sheets ask beside their own fields: radios of one must not put out those of another.
  const id = useId();
  const { inputs, values, change } = use(InputsContext);
  return inputs
    .filter(({ beside }) => beside === field.key)
    .map((input) =>
      input.type === 'date' ? (
        <div key={input.key} className={styles['choices']}>
          <DateField
            label={input.label}
            optional
            echo={false}
            value={values[input.key] || null}
            onCommit={(date) => change(input.key, date ?? '')}
          />
        </div>
      ) : input.type === 'choice' ? (
        <fieldset key={input.key} className={styles['choices']}>
          <legend className="visually-hidden">{input.label}</legend>
          {input.options?.map((option) => (
            <label key={option.value} className={styles['choice']}>
              <input
                type="radio"
                name={`${id}${input.key}`}
                checked={(values[input.key] ?? input.default) === option.value}
                onChange={() => change(input.key, option.value)}
              />
              <span>
                {option.label}
                {option.note && <span className={styles['note']}>{option.note}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <TextField
          key={input.key}
          label={input.label}
          value={values[input.key] ?? ''}
          onCommit={(value) => change(input.key, value)}
        />
      ),
    );
}
