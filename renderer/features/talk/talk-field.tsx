import { useState } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { TalkField } from '@shared/packs/talk-schema';
import { timeOfDay } from '@shared/talk/take-back';
import { insuredNumber } from '@shared/talk/talk-text';
import { CheckBox } from '../../ui/check-box';
import { DateField } from '../../ui/date-field';
import { SuggestField } from '../../ui/suggest-field';
import { TextField } from '../../ui/text-field';
import { dayWords } from '../../words/day-words';
import { usePatientNames } from '../../state/use-known-here';
import { Block, Columns, Row } from '../../ui/layout';
import { Choice } from '../../ui/choice';

interface TalkFieldInputProps {
  field: TalkField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One question of a template; the text follows with every key. */
export function TalkFieldInput({ field, value, error, onChange }: TalkFieldInputProps) {
  const shared = { label: field.label, error, required: true };
  if (field.type === 'person') return <PersonInput {...shared} value={value} onChange={onChange} />;
  if (field.type === 'moment') return <MomentInput {...shared} onChange={onChange} />;
  if (field.type === 'choice' || field.type === 'choices')
    return <WordsInput field={field} value={value} error={error} onChange={onChange} />;
  return (
    <TextField
      {...shared}
      value={value}
      onType={onChange}
      onCommit={onChange}
      {...(field.type === 'insured-number'
        ? { normalize: insuredNumber, inputMode: 'numeric' as const, placeholder: '10桁' }
        : {})}
    />
  );
}

interface InputProps {
  label: string;
  required: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A name, typed or picked from the ledger's patients. */
function PersonInput({ onChange, value, ...shared }: InputProps & { value: string }) {
  const { names, readings } = usePatientNames();
  return (
    <SuggestField
      {...shared}
      value={value}
      suggestions={names}
      readings={readings}
      placeholder="台帳から選ぶか、入力します"
      onType={onChange}
      onCommit={onChange}
    />
  );
}

/** A day and a time of it: 11月24日（火） 14:00. */
function MomentInput({ label, required, error, onChange }: InputProps) {
  const [date, setDate] = useState<CalendarDate | null>(null);
  const [time, setTime] = useState('');
  const tell = (day: CalendarDate | null, hour: string): void => {
    setDate(day);
    setTime(hour);
    onChange(day && hour.trim() ? `${dayWords(day)} ${hour.trim()}` : '');
  };
  return (
    <Columns columns="minmax(0, 3fr) minmax(0, 2fr)" gap={12} align="start">
      <DateField
        label={`${label}（日）`}
        required={required}
        value={date}
        error={date ? undefined : error}
        onCommit={(day) => tell(day, time)}
      />
      <TextField
        label={`${label}（時刻）`}
        required={required}
        value={time}
        error={date ? error : undefined}
        placeholder="例：14:00"
        normalize={(typed) => timeOfDay(typed)?.replace(/^0/, '') ?? typed.trim()}
        onCommit={(hour) => tell(date, hour)}
      />
    </Columns>
  );
}

/** One word, or several joined by ・ in the order of the list. */
function WordsInput({ field: { label, type, options = [] }, value, error, onChange }: TalkFieldInputProps) {
  const chosen = value === '' ? [] : value.split('・');
  const choose = (word: string, isOn: boolean): void =>
    onChange(
      type === 'choice' ? word : options.filter((one) => (one === word ? isOn : chosen.includes(one))).join('・'),
    );
  return (
    <Row as="fieldset" wrap gap={[4, 20]}>
      <legend>
        {label}{' '}
        <Block as="span" tone="wrong" size={14}>
          必ず
        </Block>
      </legend>
      {options.map((word) =>
        type === 'choices' ? (
          <CheckBox key={word} checked={chosen.includes(word)} onChange={(isOn) => choose(word, isOn)}>
            {word}
          </CheckBox>
        ) : (
          <Choice key={word} name={label} checked={value === word} onChoose={() => choose(word, true)}>
            {word}
          </Choice>
        ),
      )}
      {error && (
        <Block as="p" tone="wrong" size={15} role="alert">
          {error}
        </Block>
      )}
    </Row>
  );
}
