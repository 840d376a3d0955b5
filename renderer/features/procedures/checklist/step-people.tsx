import type { ChecklistStep } from '@shared/procedures/checklist';
import { peopleOfStep, type StepPerson } from '@shared/procedures/step-people';
import { useLedger } from '../../../state/open-ledger';
import { CheckBox } from '../../../ui/check-box';
import { CopyButton } from '../../../ui/copy-button';
import type { StepActs } from './use-step-acts';
import { Block, Row, Second, Small } from '../../../ui/layout';
import { ShownMail } from '../../../ui/shown-mail';
import { Lines } from '../../../ui/lines';
import { ForWork } from '../../../words/for-work';
import { useMayWork } from '../../../state/use-may';

interface StepPeopleProps {
  people: readonly StepPerson[];
  one: ChecklistStep;
  acts: StepActs;
}

export function usePeopleOfStep(...[step, run, network]: OfStep): readonly StepPerson[] {
  const ledger = useLedger();
  return ledger ? peopleOfStep(step, run, network, ledger) : [];
}

type OfStep = Parameters<typeof peopleOfStep> extends [...infer Of, unknown] ? Of : never;

/** Who is done one after the other, with what is typed into a city's own screen, to copy. */
export function StepPeople({ people, one, acts }: StepPeopleProps) {
  const mayWork = useMayWork();
  if (people.length === 0) return null;
  return (
    <section>
      <h3>{people.length}人（台帳からコピーできます）</h3>
      <Lines>
        {people.map(({ id, name, mail }) => (
          <li key={id}>
            {!mayWork && one.record.ticks.includes(id) && <Small>済み</Small>}
            <ForWork>
              <CheckBox
                aria-label={`${name}さんは済み`}
                checked={one.record.ticks.includes(id)}
                onChange={(isTicked) => void acts.tick(one, id, isTicked)}
              />
            </ForWork>
            <Block grow narrow leading={1.4} anywhere>
              <Row justify="between" gap={8} pad={[3, 0]} size={15}>
                <b>{name}</b>
                <CopyButton text={name} what={`${name}さんの名前`} />
              </Row>
              <Row justify="between" gap={8} pad={[3, 0]} size={15}>
                <Second>
                  <ShownMail address={mail || 'アドレスは台帳にありません'} />
                </Second>
                {mail !== '' && <CopyButton text={mail} what={`${name}さんのメールアドレス`} />}
              </Row>
            </Block>
          </li>
        ))}
      </Lines>
    </section>
  );
}
