import type { ReactNode } from 'react';
import type { ChecklistStep } from '@shared/procedures/checklist';
import { idsOfPerson, peopleOfStep, type StepPerson } from '@shared/procedures/step-people';
import type { KeptNetwork, KeptRun } from '@shared/procedures/kept-run';
import { rulesOf } from '@shared/rules/network-rules';
import { newAccountHref } from '../../../addresses/record-address';
import { useLedger, useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
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
  const [rules = null] = rulesOf([network.packId], useSession().packs);
  const known = { accounts: [...accounts.values()], enrolments: [...useRecords('enrolments').values()] };
  const idsOf = (id: string): string[] => idsOfPerson(id, run, network, known, rules);
  /** Whose ID is made in it, where the ledger has none yet. */
  const lacksId = (id: string): boolean =>
    run.event?.kind === 'join' &&
    !known.accounts.some(({ holderId, packId }) => holderId === id && packId === network.packId);
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
              <PersonFacts name={name} mail={mail} ids={idsOf(id)} />
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

/** An ID that is the address stands there once. */
const PersonFacts = ({ name, mail, ids }: { name: string; mail: string; ids: readonly string[] }) => (
  <>
    <Copied shown={<b>{name}</b>} text={name} what={`${name}さんの名前`} />
    {/* An ID that is an address says where somebody is reached. */}
    {(mail !== '' || !ids.some((id) => id.includes('@'))) && (
      <Copied
        shown={
          <Second>
            <ShownMail address={mail || 'アドレスは台帳にありません'} />
          </Second>
        }
        text={mail}
        what={`${name}さんのメールアドレス`}
      />
    )}
    {ids
      .filter((id) => id !== mail)
      .map((id) => (
        <Copied key={id} shown={<Second>ID {id}</Second>} text={id} what={`${name}さんの ID`} />
      ))}
  </>
);

/** A fact, with the button that copies it. */
const Copied = ({ shown, text, what }: { shown: ReactNode; text: string; what: string }) => (
  <Row justify="between" gap={8} pad={[3, 0]} size={15}>
    {shown}
    {text !== '' && <CopyButton text={text} what={what} />}
  </Row>
);
