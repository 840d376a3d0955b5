import {
  factBefore,
  enrolmentFactFields,
  officeFactFields,
  officeFactLabel,
  tableOfFact,
} from '@shared/procedures/wizard/office-facts';
import { CheckBox } from '../../../ui/check-box';
import { TextField } from '../../../ui/text-field';
import { boxOf } from '../../../records/panel/text-fields';
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
                    {factBefore(field, event.officeId, ledger) || '（まだ台帳に入っていません）'}
                  </Former>
                  <div data-field={field}>
                    <TextField
                      {...boxOf(tableOfFact(field), field)}
                      label={`変更後の${label}`}
                      required
                      value={after}
                      error={gapAt(shownGaps, 'office-facts', field)}
                      onType={(value) => set(field, value)}
                      onCommit={(value) => set(field, value)}
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
