import type { KeptNetwork, KeptRun } from '@shared/procedures/kept-run';
import type { ChecklistStep } from '@shared/procedures/checklist';
import { peopleOfStep } from '@shared/procedures/step-people';
import { useLedger } from '../../../state/open-ledger';
import { CheckBox } from '../../../ui/check-box';
import { CopyButton } from '../../../ui/copy-button';
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
    <section className={styles['part']}>
      <h3>{people.length}人（台帳から写せます）</h3>
      <ul className={styles['lines']}>
        {people.map(({ id, name, mail }) => (
          <li key={id}>
            <CheckBox
              aria-label={`${name}さんは済み`}
              checked={one.record.ticks.includes(id)}
              onChange={(isTicked) => void acts.tick(one, id, isTicked)}
            />
            <div className={styles['value']}>
              <div className={styles['contact']}>
                <b>{name}</b>
                <CopyButton text={name} what={`${name}さんの名前`} />
              </div>
              <div className={styles['contact']}>
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
