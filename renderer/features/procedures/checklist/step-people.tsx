import type { ChecklistStep } from '@shared/procedures/checklist';
import { peopleOfStep, type StepPerson } from '@shared/procedures/step-people';
import type { KeptNetwork, KeptRun } from '@shared/procedures/kept-run';
import { newAccountHref } from '../../../addresses/record-address';
import { useLedger, useRecords } from '../../../state/open-ledger';
import { ButtonLink } from '../../../ui/button';
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
  run: KeptRun;
  network: Pick<KeptNetwork, 'packId' | 'officeId'>;
}

export function usePeopleOfStep(...[step, run, network]: OfStep): readonly StepPerson[] {
  const ledger = useLedger();
  return ledger ? peopleOfStep(step, run, network, ledger) : [];
}

type OfStep = Parameters<typeof peopleOfStep> extends [...infer Of, unknown] ? Of : never;

/** Who is done one after the other, with what is typed into a city's own screen, to copy. */
export function StepPeople({ people, one, acts, run, network }: StepPeopleProps) {
  const mayWork = useMayWork();
  const accounts = useRecords('accounts');
  /** Whose ID is made in it, where the ledger has none yet. */
  const lacksId = (id: string): boolean =>
    run.event?.kind === 'join' &&
    ![...accounts.values()].some(({ holderId, packId }) => holderId === id && packId === network.packId);
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
              {lacksId(id) && (
                <ForWork>
                  <ButtonLink
                    size="small"
                    href={newAccountHref({ officeId: network.officeId, packId: network.packId, holderId: id })}
                    aria-label={`${name}さんの ID を台帳に入れる`}
                  >
                    ID を台帳に入れる
                  </ButtonLink>
                </ForWork>
              )}
            </Block>
          </li>
        ))}
      </Lines>
    </section>
  );
}
