import { useId } from 'react';
import type { Pack } from '@shared/packs/schema';
import { useSession } from '../../../state/session';
import { Part } from './part';
import { usePacksOf } from './use-packs-of';
import { useEventOfWizard } from './wizard-context';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../../ui/choice';

/** どのネットワーク: of the packs at hand, those that the office doesn't use yet. */
export function NewNetworkPart() {
  const { event, ledger } = useEventOfWizard();
  const { packs } = useSession();
  const used = ledger.enrolments.filter((one) => one.officeId === event.officeId && one.status === 'active');
  const open = packs.filter(({ id }) => id === event.packId || !used.some(({ packId }) => packId === id));
  return (
    <Part question="new-network" title="どのネットワーク">
      <NetworkOptions packs={open} none="手元にあるネットワークは、この事業所ではもう使っています。" />
    </Part>
  );
}

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

function NetworkOptions({ packs, none }: { packs: readonly Pack[]; none: string }) {
  const { event, changeEvent } = useEventOfWizard();
  const name = useId();
  return (
    <ChoiceList most="some" role="radiogroup" aria-label="ネットワーク">
      {packs.map(({ id, title }) => (
        <Choice
          key={id}
          look="line"
          name={name}
          checked={event.packId === id}
          onChoose={() => changeEvent((now) => ({ ...now, packId: id }))}
        >
          <ChoiceWords name={title} />
        </Choice>
      ))}
      {packs.length === 0 && <NoChoice>{none}</NoChoice>}
    </ChoiceList>
  );
}
