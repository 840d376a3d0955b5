import type { Belonging } from '@shared/form-studio/write/about-own-form';
import { takesPart } from '@shared/ledger/taking-part';
import { isNetwork, networkTitle, type NetworkPack } from '@shared/packs/network-of';
import { useRecords } from '../../state/open-ledger';
import { usePolicy } from '../../state/policy';
import { useSession } from '../../state/session';
import { Choice, Choices, ChoiceWords } from '../../ui/choice';
import { Stack } from '../../ui/layout';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface BelongingFieldsProps {
  belongs: Belonging;
  /** Of the own pack that it goes into: a network isn't its own. */
  packId: string | null;
  onChange: (belongs: Belonging) => void;
}

/** Whose form it is: a network comes of it only where somebody says so. */
export function BelongingFields({ belongs, packId, onChange }: BelongingFieldsProps) {
  const networks = useNetworksTakenPartIn().filter(({ id }) => id !== packId);
  const { networks: allowed } = usePolicy();
  const [first, ...others] = networks;
  const choice = (to: Belonging['to'], name: string, detail: string, chosen: Belonging) => (
    <Choice look="card" name="belongs" checked={belongs.to === to} onChoose={() => onChange(chosen)}>
      <ChoiceWords name={name} detail={detail} />
    </Choice>
  );
  return (
    <Stack gap={12}>
      <Choices legend="どのネットワークの様式か" hideLegend>
        <Stack gap={8}>
          {choice('office', 'ネットワークのものではない', '事業所の書類として、つくって出すだけです', { to: 'office' })}
          {first &&
            choice('network', '参加しているネットワークの様式', '参加している事業所の書類に出ます', {
              to: 'network',
              // Of several, nobody knows which one is meant.
              packId: others.length === 0 ? first.id : '',
            })}
          {(allowed === null || belongs.to === 'own-network') &&
            choice('own-network', '新しいネットワークの様式', '事業所の参加や、職員の ID も、台帳で管理します', {
              to: 'own-network',
              name: '',
            })}
        </Stack>
      </Choices>
      {belongs.to === 'network' && (
        <SelectField
          label="ネットワーク"
          value={belongs.packId}
          required
          lacking={belongs.packId === ''}
          placeholder="選んでください"
          choices={networks.map((one) => ({ value: one.id, label: networkTitle(one) }))}
          onCommit={(chosen) => onChange({ to: 'network', packId: chosen })}
        />
      )}
      {belongs.to === 'own-network' && (
        <TextField
          label="ネットワークの名前"
          value={belongs.name}
          required
          placeholder="みどりネット"
          hint="見えている事業所が、参加した形になります。あとで設定で変えられます。"
          onCommit={(name) => onChange({ to: 'own-network', name })}
        />
      )}
    </Stack>
  );
}

function useNetworksTakenPartIn(): NetworkPack[] {
  const { packs } = useSession();
  const taken = new Set([...useRecords('enrolments').values()].filter(takesPart).map(({ packId }) => packId));
  return packs.filter(isNetwork).filter(({ id }) => taken.has(id));
}
