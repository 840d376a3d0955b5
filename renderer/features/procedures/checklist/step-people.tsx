import type { KeptNetwork, KeptRun } from '@shared/procedures/kept-run';
import type { ChecklistStep } from '@shared/procedures/checklist';
import { peopleOfStep } from '@shared/procedures/step-people';
import { useLedger } from '../../../state/open-ledger';
import { CheckBox } from '../../../ui/check-box';
import { CopyButton } from '../../../ui/copy-button';
import part from '../../../procedures/step-part.module.css';
import styles from './step-panel.module.css';
import type { StepActs } from './use-step-acts';

interface StepPeopleProps {
  run: KeptRun;
  network: KeptNetwork;
  one: ChecklistStep;
  acts: StepActs;
}

/** Who is done one after the other, with what is typed into a city's own screen, to copy. */
export function StepPeople({ run, network, one, acts }: StepPeopleProps) {
  const ledger = useLedger();
  const people = ledger ? peopleOfStep(one.step, run, network, ledger) : [];
  if (people.length === 0) return null;
  return (
    <section className={part['part']}>
      <h3>{people.length}人（台帳から写せます）</h3>
      <ul className={part['lines']}>
        {people.map(({ id, name, mail }) => (
          <li key={id}>
            <CheckBox
              aria-label={`${name}さんは済み`}
              checked={one.record.ticks.includes(id)}
              onChange={(isTicked) => void acts.tick(one, id, isTicked)}
            />
            <div className={part['value']}>
              <div className={styles['pair']}>
                <b>{name}</b>
                <CopyButton text={name} what={`${name}さんの名前`} />
              </div>
              <div className={styles['pair']}>
                <small>{mail || 'アドレスは台帳にありません'}</small>
                {mail !== '' && <CopyButton text={mail} what={`${name}さんのメールアドレス`} />}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
