import type { Office } from '@shared/ledger/entities';
import { SelectField } from '../../ui/select-field';

/** Which office the paper is from; with one there is nothing to ask. */
export function OfficeChoice({
  offices,
  officeId,
  onChoose,
}: {
  offices: readonly Office[];
  officeId: string | null;
  onChoose: (officeId: string) => void;
}) {
  if (offices.length === 1) return null;
  return (
    <SelectField
      label="どの事業所から出しますか"
      value={officeId ?? ''}
      onCommit={onChoose}
      placeholder="事業所を選んでください"
      choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
