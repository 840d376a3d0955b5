import { eventKinds, eventNames, type EventKind } from '@shared/ledger/event';
import {
  eventsOf,
  mostOf,
  timeUnits,
  withinText,
  type HandInRule,
  type TimeAllowed,
} from '@shared/form-studio/write/hand-ins';
import type { SubjectKind } from '@shared/form-studio/write/subject-kind';
import { toHalfWidth } from '@shared/text/width';
import { CheckBox } from '../../ui/check-box';
import { Choices } from '../../ui/choice';
import { Row, Stack } from '../../ui/layout';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface HandInFieldsProps {
  subject: SubjectKind;
  handIns: readonly HandInRule[];
  onChange: (handIns: HandInRule[]) => void;
}

/** Upon what a form of an own network is handed in, and by when: 手続き and ホーム say it then. */
export function HandInFields({ subject, handIns, onChange }: HandInFieldsProps) {
  const said = new Map(handIns.map((one) => [one.event, one]));
  // What was said stays to be seen, though the form is about somebody else by now.
  const events = [...new Set([...eventsOf[subject], ...said.keys()])];
  const put = (event: EventKind, isOn: boolean, within: TimeAllowed | null): void =>
    onChange([...handIns.filter((one) => one.event !== event), ...(isOn ? [{ event, within }] : [])]);
  return (
    <Stack gap={12}>
      <Choices legend="この様式を出すとき（いくつでも）">
        {events.map((event) => (
          <CheckBox key={event} checked={said.has(event)} onChange={(isOn) => put(event, isOn, null)}>
            {eventNames[event]}
          </CheckBox>
        ))}
      </Choices>
      {[...said.values()].toSorted(inOrder).map(({ event, within }) => (
        <Limit key={event} event={event} within={within} onChange={(next) => put(event, true, next)} />
      ))}
    </Stack>
  );
}

/** As the boxes stand. */
const inOrder = (one: HandInRule, other: HandInRule): number =>
  eventKinds.indexOf(one.event) - eventKinds.indexOf(other.event);

interface LimitProps {
  event: EventKind;
  within: TimeAllowed | null;
  onChange: (within: TimeAllowed | null) => void;
}

const NAMES: Readonly<Record<TimeAllowed['unit'], string>> = {
  days: '日以内',
  'working-days': '日以内（土日・祝日を数えない）',
  month: 'その月のうち',
  'next-month': '翌月の 日まで',
};
/** What is there before anybody has typed a number. */
const USUAL = { days: 10, 'working-days': 5, month: 0, 'next-month': 10 } as const;

function Limit({ event, within, onChange }: LimitProps) {
  const name = `${eventNames[event]}：いつまでに`;
  const unit = within?.unit ?? 'none';
  return (
    <Row wrap gap={12} align="start">
      <SelectField
        label={name}
        value={unit}
        choices={[
          { value: 'none', label: '決まっていない' },
          ...timeUnits.map((value) => ({ value, label: NAMES[value] })),
        ]}
        hint={within ? withinText(within) : undefined}
        onCommit={(chosen) => {
          const next = timeUnits.find((one) => one === chosen);
          onChange(next ? { unit: next, count: USUAL[next] } : null);
        }}
      />
      {within && mostOf[within.unit] > 0 && (
        <TextField
          label={within.unit === 'next-month' ? '翌月の何日' : '何日'}
          value={String(within.count)}
          inputMode="numeric"
          onCommit={(typed) => onChange({ ...within, count: counted(typed, within) })}
        />
      )}
    </Row>
  );
}

/** What can't be a number of days leaves it as it was. */
function counted(typed: string, { unit, count }: TimeAllowed): number {
  const number = Number(toHalfWidth(typed).trim());
  return Number.isInteger(number) && number >= 1 ? Math.min(number, mostOf[unit]) : count;
}
