import { createContext, use, useId } from 'react';
import type { FormInput } from '@shared/packs/form-use-schema';
import type { FormField } from '@shared/packs/schema';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/text-field';
import { Small, Stack } from '../../ui/layout';
import styles from './inputs-beside.module.css';
import { Choice, Choices } from '../../ui/choice';

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
        <Stack gap={2} key={input.key} className={styles['choices']}>
          <DateField
            label={input.label}
            optional
            echo={false}
            value={values[input.key] || null}
            onCommit={(date) => change(input.key, date ?? '')}
          />
        </Stack>
      ) : input.type === 'choice' ? (
        <Choices key={input.key} legend={input.label} hideLegend className={styles['choices']}>
          {input.options?.map((option) => (
            <Choice
              key={option.value}
              name={`${id}${input.key}`}
              checked={(values[input.key] ?? input.default) === option.value}
              onChoose={() => change(input.key, option.value)}
            >
              <span>
                {option.label}
                {option.note && <Small block>{option.note}</Small>}
              </span>
            </Choice>
          ))}
        </Choices>
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
