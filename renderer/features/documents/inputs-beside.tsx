import { createContext, use, useId, type ComponentProps, type FocusEvent } from 'react';
import { answerPath } from '@shared/forms/bindings/evaluation';
import type { FormInput } from '@shared/packs/form-use-schema';
import type { FormField } from '@shared/packs/schema';
import { useNetworksOfIds } from '../../papers/network-of-ids';
import { useRecords } from '../../state/open-ledger';
import { DateField } from '../../ui/date-field';
import { SelectField } from '../../ui/select-field';
import { PersonField } from '../../records/panel/person-field';
import { NOBODY_CHOSEN } from '../../records/panel/nobody-chosen';
import { TextField } from '../../ui/text-field';
import { Small, Stack } from '../../ui/layout';
import styles from './inputs-beside.module.css';
import { Choice, Choices } from '../../ui/choice';
import { NotAsked } from './not-asked';
import { fieldError, markOf, useFillScreen, wrongAt } from './fill-context';

interface Inputs {
  inputs: readonly FormInput[];
  values: Record<string, string>;
  /** What isn't asked just now, and when it is. */
  unasked: Readonly<Record<string, string>>;
  change: (key: string, value: string) => void;
}

export const InputsContext = createContext<Inputs>({ inputs: [], values: {}, unasked: {}, change: () => {} });

/** What only the user can say, asked beside the field that it decides. */
export function InputsBeside({ field }: { field: FormField }) {
  const { inputs } = use(InputsContext);
  return inputs.filter(({ beside }) => beside === field.key).map((input) => <OneInput key={input.key} input={input} />);
}

/** … and what decides several: it is asked ahead of them all. */
export function InputsAhead() {
  const { inputs } = use(InputsContext);
  return inputs.filter(({ beside }) => beside === undefined).map((input) => <OneInput key={input.key} input={input} />);
}

/** Only this one looks through the ledger's IDs. */
function NetworkInput(given: Omit<ComponentProps<typeof SelectField>, 'choices' | 'hint' | 'placeholder'>) {
  const networks = useNetworksOfIds(useRecords('accounts').values(), [useFillScreen().officeId]);
  return (
    <SelectField
      {...given}
      hint="選んだネットワークのIDだけが、台帳から入ります。"
      placeholder="選んでください"
      choices={networks}
    />
  );
}

/** One of the staff; who is in no ledger is typed into the fields that they answer. */
function PersonInput(given: Omit<ComponentProps<typeof PersonField>, 'officeId' | 'nobody' | 'hint'>) {
  return (
    <PersonField
      {...given}
      officeId={useFillScreen().officeId}
      nobody={NOBODY_CHOSEN}
      hint="ひらがなでもさがせます。台帳にいない方は、選ばずに欄へ入力します"
    />
  );
}

/** Where an answer is missing, that is said as of a field. */
function OneInput({ input }: { input: FormInput }) {
  // Several sheets ask beside their own fields: radios of one must not put out those of another.
  const id = useId();
  const screen = useFillScreen();
  const { values, unasked, change } = use(InputsContext);
  const { key, label, type, options, required = false } = input;
  const [path, value] = [answerPath(key), values[key] ?? ''];
  const error = fieldError(screen, { path, value });
  const when = unasked[key];
  if (when !== undefined) return <NotAsked label={label} when={when} path={path} />;
  const asked = { label, error: wrongAt(error), lacking: markOf(error), required };
  return (
    <div
      data-field-path={path}
      onBlur={({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (!currentTarget.contains(relatedTarget)) screen.leave(path);
      }}
    >
      {type === 'network' ? (
        <NetworkInput {...asked} value={value} onCommit={(next) => change(key, next)} />
      ) : type === 'person' ? (
        <PersonInput {...asked} value={value || null} onCommit={(next) => change(key, next ?? '')} />
      ) : type === 'date' ? (
        <Stack gap={2} className={styles['choices']}>
          <DateField
            {...asked}
            optional
            echo={false}
            value={value || null}
            onCommit={(date) => change(key, date ?? '')}
          />
        </Stack>
      ) : type === 'choice' ? (
        <Choices legend={label} hideLegend className={styles['choices']}>
          {options?.map((option) => (
            <Choice
              key={option.value}
              name={`${id}${key}`}
              checked={(values[key] ?? input.default) === option.value}
              onChoose={() => change(key, option.value)}
            >
              <span>
                {option.label}
                {option.note && <Small block>{option.note}</Small>}
              </span>
            </Choice>
          ))}
        </Choices>
      ) : (
        <TextField {...asked} value={value} onCommit={(next) => change(key, next)} />
      )}
    </div>
  );
}
