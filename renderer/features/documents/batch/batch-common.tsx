import type { SubjectEvent } from '@shared/batch/unit';
import { batchUnit } from '@shared/batch/unit';
import type { Ledger, Staff } from '@shared/ledger/entities';
import { worksAt } from '@shared/ledger/places-of-work';
import type { FormInput } from '@shared/packs/form-use-schema';
import type { Form, Pack } from '@shared/packs/schema';
import { usualWindowDoubt } from '@shared/submission/window-day';
import { useChannels } from '../../../state/session';
import { useToday } from '../../../state/use-today';
import { askedInputs, useNetworksOfIds } from '../../../papers/network-of-ids';
import { OneOfPeople } from '../../../records/panel/one-of-people';
import { DateField } from '../../../ui/date-field';
import { SelectField, type SelectChoice } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { EventChoice } from '../event-choice';

/** What is the same on all papers. */
export interface CommonValues {
  eventIndex: number;
  eventDate: string;
  date: string;
  /** '': as the ledger has it. */
  explainerId: string;
  input: Record<string, string>;
}

interface BatchCommonProps {
  pack: Pack;
  form: Form;
  events: readonly SubjectEvent[];
  ledger: Ledger;
  offices: ReadonlySet<string>;
  values: CommonValues;
  onChange: (values: CommonValues) => void;
}

/** すべてに同じ内容: the occasion, the days, who explains it, and what only the user can say. */
export function BatchCommon({ pack, form, events, ledger, offices, values, onChange }: BatchCommonProps) {
  const change = (changed: Partial<CommonValues>): void => onChange({ ...values, ...changed });
  const dayLabel = eventDay(form);
  const isExplained = form.fields.some(({ key }) => key.startsWith('explanation.'));
  const here = ledger.offices.filter(({ id }) => offices.has(id));
  const staff = ledger.people.filter(
    (one) => one.status === 'registered' && here.some((office) => worksAt(one, office)),
  );
  const channels = useChannels();
  const today = useToday();
  const networks = useNetworksOfIds(ledger.accounts, [...offices]);
  return (
    <>
      <h2>すべてに同じ内容</h2>
      {events.length > 1 && (
        <EventChoice
          events={[...events]}
          chosen={values.eventIndex}
          onChoose={(eventIndex) => change({ eventIndex })}
        />
      )}
      {isExplained && (
        <OneOfPeople
          label="説明する人"
          value={values.explainerId}
          onCommit={(explainerId) => change({ explainerId })}
          placeholder="台帳の記録のとおり・まだ決まっていない"
          people={staff}
        />
      )}
      {dayLabel && (
        <DateField
          label={dayLabel}
          value={values.eventDate}
          onCommit={(eventDate) => eventDate && change({ eventDate })}
        />
      )}
      <DateField
        label="書類の日付"
        value={values.date}
        check={usualWindowDoubt(pack, form, channels, today)}
        onCommit={(date) => date && change({ date })}
      />
      {askedInputs(form, pack, networks.length > 0).map((input) => (
        <CommonInput
          key={input.key}
          input={input}
          value={values.input[input.key] ?? ''}
          networks={networks}
          staff={staff}
          onCommit={(value) => change({ input: { ...values.input, [input.key]: value } })}
        />
      ))}
    </>
  );
}

/** As the single paper asks for it; null where it asks for no day of its own. */
function eventDay(form: Form): string | null {
  switch (batchUnit(form)) {
    case 'person':
      return 'いつから';
    case 'patient':
      return form.fields.some(({ key }) => key.startsWith('explanation.')) ? '説明する日' : '受け付けた日';
    default:
      return null;
  }
}

function CommonInput({
  input,
  value,
  networks,
  staff,
  onCommit,
}: {
  input: FormInput;
  value: string;
  networks: readonly SelectChoice[];
  staff: readonly Staff[];
  onCommit: (value: string) => void;
}) {
  const { label, type, options } = input;
  if (type === 'date')
    return <DateField label={label} optional value={value || null} onCommit={(date) => onCommit(date ?? '')} />;
  if (type === 'network')
    return (
      <SelectField label={label} value={value} onCommit={onCommit} placeholder="選んでください" choices={networks} />
    );
  if (type === 'person')
    return (
      <OneOfPeople label={label} value={value} onCommit={onCommit} placeholder="まだ選んでいません" people={staff} />
    );
  if (type === 'choice') return <SelectField label={label} value={value} onCommit={onCommit} choices={options ?? []} />;
  return <TextField label={label} value={value} onCommit={onCommit} />;
}
