import { eventKinds, eventNames, type EventKind } from '@shared/ledger/event';
import { eventsOf, handInText, type HandInRule } from '@shared/form-studio/write/hand-ins';
import type { SubjectKind } from '@shared/form-studio/write/subject-kind';
import { mostOf, timeUnits, type TimeAllowed } from '@shared/form-studio/write/time-allowed';
import { toHalfWidth } from '@shared/text/width';
import { CheckBox } from '../../ui/check-box';
import { Choices } from '../../ui/choice';
import { Columns, Row, Stack } from '../../ui/layout';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface HandInFieldsProps {
  subject: SubjectKind;
  handIns: readonly HandInRule[];
  onChange: (handIns: HandInRule[]) => void;
}

/** Upon what a form is handed in, and by when: 手続き and ホーム say it then. */
export function HandInFields({ subject, handIns, onChange }: HandInFieldsProps) {
  const said = new Map(handIns.map((one) => [one.event, one]));
  // What was said stays to be seen, though the form is about somebody else by now.
  const events = [...new Set([...eventsOf[subject], ...said.keys()])];
  const put = (event: EventKind, isOn: boolean, within: TimeAllowed | null): void =>
    onChange([...handIns.filter((one) => one.event !== event), ...(isOn ? [{ event, within }] : [])]);
  return (
    <Stack gap={12}>
      <Choices legend="この様式を出すとき（いくつでも）">
        <Columns columns="repeat(auto-fill, minmax(12rem, 1fr))" gap={[0, 12]}>
          {events.map((event) => (
            <CheckBox key={event} checked={said.has(event)} onChange={(isOn) => put(event, isOn, null)}>
              {eventNames[event]}
            </CheckBox>
          ))}
        </Columns>
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
  days: '何日以内',
  'working-days': '何日以内（土日・祝日を数えない）',
  month: 'その月のうち',
  'next-month': '翌月の何日まで',
};
/** What is there before anybody has typed a number. */
const USUAL = { days: 10, 'working-days': 5, month: 0, 'next-month': 10 } as const;

function Limit({ event, within, onChange }: LimitProps) {
  return (
    <Stack gap={4} role="group" aria-label={eventNames[event]}>
      <Row wrap gap={12} align="start">
        <SelectField
          label={`${eventNames[event]}：いつまでに出しますか`}
          value={within?.unit ?? 'none'}
          choices={[
            { value: 'none', label: '決まっていない' },
            ...timeUnits.map((value) => ({ value, label: NAMES[value] })),
          ]}
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
      <p aria-live="polite">{handInText({ event, within })}</p>
    </Stack>
  );
}

/** What can't be a number of days leaves it as it was. */
function counted(typed: string, { unit, count }: TimeAllowed): number {
  const number = Number(toHalfWidth(typed).trim());
  return Number.isInteger(number) && number >= 1 ? Math.min(number, mostOf[unit]) : count;
}
