import { eventFact, keptFact } from '@shared/ledger/event-facts';
import { fieldOf } from '@shared/ledger/fields/catalogue';
import {
  factBefore,
  enrolmentFactFields,
  officeFactFields,
  officeFactLabel,
  officeFactText,
  tableOfFact,
} from '@shared/procedures/wizard/office-facts';
import { CheckBox } from '../../../ui/check-box';
import { FieldByKind } from '../../../records/panel/field-by-kind';
import { Part } from './part';
import { usePacksOf } from './use-packs-of';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Columns, Stack } from '../../../ui/layout';
import { Former } from './former';

/** What changes of the office: tick it, type what it will be; what it was comes from the ledger. */
export function OfficeFactsPart() {
  const { event, ledger, changeEvent, shownGaps } = useEventOfWizard();
  const asked = usePacksOf(event.officeId ?? '').flatMap(({ enrolment }) =>
    enrolment.map(({ field }) => field as string),
  );
  const fields = [...officeFactFields, ...enrolmentFactFields.filter((field) => asked.includes(field))];
  if (event.officeId === null) return null;
  const set = (field: string, value: string | undefined): void =>
    changeEvent((now) => {
      const { [field]: _before, ...others } = now.after;
      return { ...now, after: value === undefined ? others : { ...others, [field]: value } };
    });
  return (
    <Part question="office-facts" title="変わるもの" about="（いくつでも選べます）">
      <Stack frame={10} gap={12} pad={[14, 16]}>
        {fields.map((field) => {
          const label = officeFactLabel(field);
          const after = event.after[field];
          return (
            <Stack gap={4} key={field}>
              <CheckBox checked={after !== undefined} onChange={(isOn) => set(field, isOn ? '' : undefined)}>
                {label}
              </CheckBox>
              {after !== undefined && (
                <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
                  <Former label="変更前">
                    {officeFactText(field, factBefore(field, event.officeId, ledger)) || '（まだ台帳に入っていません）'}
                  </Former>
                  <div data-field={field}>
                    <FactBox
                      field={field}
                      fact={after}
                      error={gapAt(shownGaps, 'office-facts', field)}
                      onSet={(fact) => set(field, fact)}
                    />
                  </div>
                </Columns>
              )}
            </Stack>
          );
        })}
      </Stack>
    </Part>
  );
}

interface FactBoxProps {
  field: string;
  fact: string;
  error: string | null;
  onSet: (fact: string) => void;
}

/** What it will be, asked as the ledger asks for it. */
function FactBox({ field: name, fact, error, onSet }: FactBoxProps) {
  const table = tableOfFact(name);
  const field = fieldOf(table, name);
  if (!field) return null;
  // A tick says nothing of whether somebody has answered.
  const kind = field.kind === 'flag' ? 'answer' : field.kind;
  const set = (value: unknown): void => onSet(eventFact(value));
  return (
    <FieldByKind
      {...{ table, name, error }}
      field={{ ...field, kind }}
      label={`変更後の${field.label}`}
      required
      value={keptFact(field, fact)}
      onCommit={set}
      onType={set}
    />
  );
}
