import { useId } from 'react';
import type { Pack } from '@shared/packs/schema';
import { useSession } from '../../../state/session';
import { Part } from './part';
import { usePacksOf } from './use-packs-of';
import { useEventOfWizard } from './wizard-context';
import styles from './who-step.module.css';

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
    <div className={styles['options']} role="radiogroup" aria-label="ネットワーク">
      {packs.map(({ id, title }) => (
        <label key={id} className={styles['option']}>
          <input
            type="radio"
            name={name}
            checked={event.packId === id}
            onChange={() => changeEvent((now) => ({ ...now, packId: id }))}
          />
          <span className={styles['words']}>
            <strong>{title}</strong>
          </span>
        </label>
      ))}
      {packs.length === 0 && <p className={styles['none']}>{none}</p>}
    </div>
  );
}
