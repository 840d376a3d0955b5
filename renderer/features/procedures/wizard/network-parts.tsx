import { useId } from 'react';
import { isNetwork, networkTitle } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { useSession } from '../../../state/session';
import { Part } from './part';
import { usePacksOf } from './use-packs-of';
import { useEventOfWizard } from './wizard-context';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../../ui/choice';
import { Block } from '../../../ui/layout';

/** どのネットワーク: those that the office isn't in yet; of the others it is said that it is. */
export function NewNetworkPart() {
  const { event, ledger } = useEventOfWizard();
  const networks = useSession().packs.filter(isNetwork);
  const inUse = new Set(
    ledger.enrolments.flatMap(({ officeId, status, packId }) =>
      officeId === event.officeId && status === 'active' ? [packId] : [],
    ),
  );
  const open = networks.filter(({ id }) => id === event.packId || !inUse.has(id));
  const others = networks.filter((pack) => !open.includes(pack));
  return (
    <Part question="new-network" title="どのネットワーク">
      <NetworkOptions
        packs={open}
        none="手元にあるネットワークは、この事業所ではもう使っています。"
        detailOf={({ id }) => (inUse.has(id) ? `${IN_USE}。申し込み直すときだけ、このまま進みます` : null)}
      />
      {others.length > 0 && (
        <Block as="p" above={8} tone="sub">
          {others.map((one) => `${networkTitle(one)}（${IN_USE}）`).join('、')}
        </Block>
      )}
    </Part>
  );
}

const IN_USE = 'もう参加しています';

/** Which network alone is left, where the office goes on. */
export function ClosedNetworkPart() {
  const { event } = useEventOfWizard();
  const packs = usePacksOf(event.officeId ?? '');
  if (event.answers?.['extent'] !== 'network') return null;
  return (
    <Part question="closed-network" title="やめるネットワーク">
      <NetworkOptions
        packs={packs}
        none={
          event.officeId === null
            ? '先に、上で事業所を選んでください。その事業所のネットワークが、ここに並びます。'
            : 'この事業所が参加しているネットワークがありません。'
        }
      />
    </Part>
  );
}

interface NetworkOptionsProps {
  packs: readonly Pack[];
  none: string;
  detailOf?: (pack: Pack) => string | null;
}

function NetworkOptions({ packs, none, detailOf }: NetworkOptionsProps) {
  const { event, changeEvent } = useEventOfWizard();
  const name = useId();
  return (
    <ChoiceList most="some" role="radiogroup" aria-label="ネットワーク">
      {packs.map((pack) => (
        <Choice
          key={pack.id}
          look="line"
          name={name}
          checked={event.packId === pack.id}
          onChoose={() => changeEvent((now) => ({ ...now, packId: pack.id }))}
        >
          <ChoiceWords name={networkTitle(pack)} detail={detailOf?.(pack)} />
        </Choice>
      ))}
      {packs.length === 0 && <NoChoice>{none}</NoChoice>}
    </ChoiceList>
  );
}
