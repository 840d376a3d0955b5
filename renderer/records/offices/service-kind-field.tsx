import { update } from '../../data/records';
import { useChangeLedger } from '../../state/change-ledger';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useCaughtUp } from '../../state/caught-up';
import { SelectField } from '../../ui/select-field';
import { serviceKindsOf } from './choices-of-packs';

interface ServiceKindFieldProps {
  officeId: string;
  /** Another office is asked about on the same screen. */
  isOneOfSeveral?: boolean;
}

/** サービス分類, asked right where it decides: chosen from the list, it is in the ledger at once, with 元に戻す. */
export function ServiceKindField({ officeId, isOneOfSeveral = false }: ServiceKindFieldProps) {
  const office = useRecords('offices').get(officeId);
  const { packs } = useSession();
  const changeLedger = useChangeLedger();
  const caughtUp = useCaughtUp();
  if (!office) return null;
  const kinds = serviceKindsOf(packs);
  const known =
    office.serviceKind === '' || kinds.includes(office.serviceKind) ? kinds : [office.serviceKind, ...kinds];
  const take = async (serviceKind: string): Promise<void> => {
    if (serviceKind === '') return;
    const result = await changeLedger(`${office.name}のサービス分類を入れました`, [
      update('offices', { ...office, serviceKind }),
    ]);
    // What it has always been: nobody is told of a change.
    if (result.ok && result.value) await caughtUp(result.value);
  };
  return (
    <SelectField
      label={isOneOfSeveral ? `サービス分類（${office.name}）` : 'サービス分類'}
      value={office.serviceKind}
      {...(office.serviceKind === '' && { placeholder: '選んでください' })}
      lacking={office.serviceKind === ''}
      choices={known.map((kind) => ({ value: kind, label: kind }))}
      onCommit={(kind) => void take(kind)}
    />
  );
}
