import type { Office } from '@shared/ledger/entities';
import { fieldLabel } from '@shared/ledger/labels';
import type { AskedOfOffice } from '@shared/procedures/open-questions';
import { update } from '../../data/records';
import { useChangeLedger } from '../../state/change-ledger';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useCaughtUp } from '../../state/caught-up';
import { SelectField } from '../../ui/select-field';
import { SuggestField } from '../../ui/suggest-field';
import { citiesOf, serviceKindsOf } from './choices-of-packs';

interface AskedOfOfficeProps {
  officeId: string;
  asks: AskedOfOffice;
  /** Another office is asked about on the same screen. */
  isOneOfSeveral?: boolean;
}

export const FIELD_OF = { 'service-kind': 'serviceKind', city: 'city' } as const satisfies Record<
  AskedOfOffice,
  keyof Office
>;

/** What decides is asked right where it does: chosen from the list, it is in the ledger at once, with 元に戻す. */
export function AskedOfOfficeField({ officeId, asks, isOneOfSeveral = false }: AskedOfOfficeProps) {
  const office = useRecords('offices').get(officeId);
  const { packs } = useSession();
  const take = useTake();
  if (!office) return null;
  const field = FIELD_OF[asks];
  const value = office[field];
  const name = fieldLabel('offices', field);
  const shared = {
    label: isOneOfSeveral ? `${name}（${office.name}）` : name,
    lacking: value === '',
    value,
    onCommit: (typed: string) => void take(office, field, typed),
  };
  if (asks === 'city') return <SuggestField {...shared} suggestions={citiesOf(packs)} />;
  const kinds = serviceKindsOf(packs);
  const choices = value === '' || kinds.includes(value) ? kinds : [value, ...kinds];
  return (
    <SelectField
      {...shared}
      {...(value === '' && { placeholder: '選んでください' })}
      choices={choices.map((kind) => ({ value: kind, label: kind }))}
    />
  );
}

function useTake() {
  const changeLedger = useChangeLedger();
  const caughtUp = useCaughtUp();
  return async (office: Office, field: 'serviceKind' | 'city', value: string): Promise<void> => {
    if (value === '') return;
    const sentence = `${office.name}の${fieldLabel('offices', field)}を入れました`;
    const result = await changeLedger(sentence, [update('offices', { ...office, [field]: value })]);
    // What it has always been: nobody is told of a change.
    if (result.ok && result.value) await caughtUp(result.value);
  };
}
