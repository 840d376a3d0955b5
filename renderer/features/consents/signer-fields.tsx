import { useMemo } from 'react';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { wholeNameOf } from '@shared/ledger/known-person';
import { peopleAt } from '@shared/ledger/places-of-work';
import { isEmployed } from '@shared/rules/staff-rules';
import { useRecords } from '../../state/open-ledger';
import { CheckBox } from '../../ui/check-box';
import { Segmented } from '../../ui/segmented';
import { SuggestField } from '../../ui/suggest-field';
import { TextField } from '../../ui/text-field';
import type { StepValues } from './step-draft';
import { useToday } from '../../state/use-today';

interface FieldsProps {
  row: ConsentRow;
  values: StepValues;
  onChange: (changes: Partial<StepValues>) => void;
}

const SELF = '本人';
const trimmed = (text: string): string => text.trim();

/** 説明した人: of our own, or whoever it was. */
export function ExplainerField({ row, values, onChange }: FieldsProps) {
  const people = useRecords('people');
  const { officeId, doctorName } = row.patient;
  const office = useRecords('offices').get(officeId);
  const today = useToday();
  const here = useMemo(
    () => peopleAt(office, people.values()).filter((one) => isEmployed(one, today)),
    [people, office, today],
  );
  const isHere = here.some(({ name }) => name === doctorName);
  const named = [...here, ...(doctorName && !isHere ? [{ name: doctorName }] : [])];
  return (
    <SuggestField
      label="説明した人"
      value={values.explainedBy}
      suggestions={named.map(({ name }) => name)}
      readings={new Map(here.map(({ name, kana }) => [name, kana]))}
      onCommit={(typed) => {
        const whole = wholeNameOf(typed, named);
        // Shortened on purpose it stays so.
        onChange({ explainedBy: whole === values.explainedBy ? typed : whole });
      }}
    />
  );
}

/** Who signed, and whether the original is in the binder. */
export function SignerFields({ row, pack, values, onChange }: FieldsProps & { pack: ConsentPack }) {
  const { patient, familyName } = row;
  const self = familyName || patient.name;
  const isProxy = values.signerRelation !== SELF && values.signerRelation !== '';
  const { consent: rules } = pack;
  return (
    <>
      {familyName === '' && (
        <Segmented
          label="署名した方"
          value={isProxy ? 'proxy' : 'self'}
          choices={[
            { value: 'self', label: 'ご本人' },
            { value: 'proxy', label: 'ご家族・代理' },
          ]}
          onChange={(who) =>
            onChange(
              who === 'self'
                ? { signedBy: self, signerRelation: SELF }
                : { signedBy: patient.familyName, signerRelation: patient.familyRelation || '家族' },
            )
          }
        />
      )}
      {isProxy && (
        <>
          <TextField
            label="代理の方の氏名"
            value={values.signedBy}
            normalize={trimmed}
            onCommit={(signedBy) => onChange({ signedBy })}
          />
          <TextField
            label="続柄"
            value={values.signerRelation}
            placeholder="例：長女"
            normalize={trimmed}
            onCommit={(relation) => onChange({ signerRelation: relation || '家族' })}
          />
        </>
      )}
      {!isProxy && rules.family?.paper === 'same' && (
        <TextField
          label="一緒に署名したご家族（いれば）"
          value={values.familySignedBy}
          hint={rules.family.note}
          normalize={trimmed}
          onCommit={(familySignedBy) => onChange({ familySignedBy })}
        />
      )}
      {rules.original === 'office' && (
        <CheckBox checked={values.originalKept} onChange={(originalKept) => onChange({ originalKept })}>
          原本を保管した
        </CheckBox>
      )}
    </>
  );
}
