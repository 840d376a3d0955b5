import { things } from '@shared/text/things';
import type { ReactNode } from 'react';
import { formatWareki, formatWarekiWeekday } from '@shared/text/wareki';
import { actorNow } from '@shared/procedures/actor-now';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { runTitle } from '@shared/procedures/run-title';
import type { ProcedureRun } from '@shared/procedures/result';
import { plannedChangeSentences } from '@shared/procedures/wizard/planned-change-sentences';
import { settledEvent } from '@shared/procedures/wizard/settled-event';
import { Badge } from '../../../ui/badge';
import { Disclosure } from '../../../ui/disclosure';
import { Icon } from '../../../ui/icon';
import { Block, Row, Second } from '../../../ui/layout';
import { Titled } from '../../../ui/lines';
import { OpeningMark } from '../../../ui/opening-mark';
import { inWholePhrases } from '../../../ui/whole-phrases';
import { useToday, useWallTime } from '../../../state/use-today';
import { usePack, useSession } from '../../../state/session';
import { MemoToDo } from '../../../procedures/memo-to-do';
import { Source } from './source';
import { useEventOfWizard } from './wizard-context';
import styles from './papers-step.module.css';

interface PartsProps {
  run: ProcedureRun;
  showsSources: boolean;
}

interface SourcedLineProps {
  text: string;
  /** Where it comes from; false: nobody wants to know. */
  rule: false | Parameters<typeof Source>[0];
  isUndated?: boolean;
  /** What stands before it, bold. */
  children: ReactNode;
}

/** What is said of one thing, and where that stands. */
function SourcedLine({ text, rule, isUndated = false, children }: SourcedLineProps) {
  return (
    <li className={styles['none']} data-undated={isUndated || undefined}>
      {children}
      <span>
        {text}
        {rule && <Source {...rule} />}
      </span>
    </li>
  );
}

/** The same line of several networks once. */
const once = <L extends { text: string }>(lines: readonly L[]): L[] =>
  lines.filter(({ text }, i) => lines.findIndex((one) => one.text === text) === i);

/** 出さない書類: with the reasons, for who wants to know. */
export function NotNeeded({ run, showsSources }: PartsProps) {
  const lines = run.networks.flatMap(({ packId, network, notNeeded }) =>
    notNeeded.map((one) => ({ ...one, network, key: `${packId}/${one.what}/${one.why}` })),
  );
  if (lines.length === 0) return null;
  return (
    <Block as="section" frame={12} pad={[0, 14]} aria-label="出さない書類">
      <Disclosure words={`出さない書類 ${things(lines.length)}（わけを見る）`} isHead>
        <ul>
          {lines.map(({ key, network, what, why, source, inferred }) => (
            <SourcedLine key={key} text={why} rule={showsSources && { source, inferred }}>
              <b>
                {what}
                {run.networks.length > 1 && <Second>{network}</Second>}
              </b>
            </SourcedLine>
          ))}
        </ul>
      </Disclosure>
    </Block>
  );
}

/** 事業所がすること: what no paper does, and what the app does to the ledger by itself. */
export function OwnWork({ run, showsSources }: PartsProps) {
  const { run: draft, event: answers, ledger, seen } = useEventOfWizard();
  const event = settledEvent(answers, seen);
  const today = useToday();
  const { packs } = useSession();
  const title = runTitle(event, seen);
  const newId = (): string => crypto.randomUUID();
  const plan = plannedChangeSentences(
    ledgerPlan({ title, event, additions: draft.additions, ledger, today, packs, newId }),
    seen,
    new Set(
      run.networks.flatMap(({ steps: all }) => all.flatMap((one) => (one.devices?.collects ? one.devices.ids : []))),
    ),
  );
  const steps = once(
    run.networks.flatMap(({ packId, officeId, network, steps: all }) =>
      all
        .filter(({ actor, papers }) => actor.isOurs && papers.length === 0)
        // What the app does by itself is said once, with its day: nobody is to do it.
        .filter((step) => !step.ledger || plan.length === 0)
        .map((step) => {
          const pack = packs.find(({ id }) => id === packId);
          const who = actorNow({ actor: step.actor, officeId, pack }, seen.people, today);
          return { ...step, packId, network, text: step.action, who };
        }),
    ),
  );
  if (steps.length === 0 && plan.length === 0) return null;
  return (
    <Titled aria-label="事業所がすること" title="事業所がすること">
      <ul>
        {steps.map(
          ({
            packId,
            network,
            id,
            action,
            who,
            memoOf,
            note,
            actor,
            medium,
            contact,
            otherContacts,
            source,
            inferred,
          }) => (
            <li key={`${network}/${id}`} className={styles['line']}>
              <Badge>{medium === 'phone' ? '電話' : '作業'}</Badge>
              <Block narrow leading={1.4}>
                <Block weight={700}>{inWholePhrases(action)}</Block>
                <MemoToDo of={memoOf} people={seen.people} />
                {who && <div className="subtle">{who}</div>}
                {note && <div className="subtle">{inWholePhrases(note)}</div>}
                {medium === 'phone' && <PhonesOf packId={packId} contacts={[contact, ...(otherContacts ?? [])]} />}
                {showsSources && <Source source={source} inferred={inferred} />}
              </Block>
              <Row as="span" gap={6} size={15}>
                <Icon name="office" size={16} />
                {actor.name}
              </Row>
              <Block as="span" size={14} text="right" className={styles['state']}>
                {run.networks.length > 1 ? network : ''}
              </Block>
            </li>
          ),
        )}
        {plan.map(({ on, action }) => (
          <li key={`${on}/${action}`} className={styles['line']}>
            <Badge>自動</Badge>
            <Block narrow leading={1.4}>
              <Block weight={700}>{inWholePhrases(`台帳：${action}`)}</Block>
            </Block>
            <Row as="span" gap={6} size={15}>
              <Icon name="ledger" size={16} />
              このアプリ
            </Row>
            <Block as="span" size={14} text="right" className={styles['state']}>
              {on <= today ? '始めたとき' : `${formatWareki(on)}に`}
            </Block>
          </li>
        ))}
      </ul>
    </Titled>
  );
}

/** 相手がすること. */
export function OthersWork({ run, showsSources }: PartsProps) {
  const steps = once(
    run.networks.flatMap(({ network, steps: all }) =>
      all
        .filter(({ actor }) => !actor.isOurs)
        .map((step) => ({ ...step, network, text: `${step.actor.name}${step.action}` })),
    ),
  );
  if (steps.length === 0) return null;
  return (
    <Titled aria-label="相手がすること" title="相手がすること" beside="待つあいだは、何もしなくて大丈夫です">
      <ul>
        {steps.map(({ network, id, actor, action, source, inferred }) => (
          <SourcedLine key={`${network}/${id}`} text={action} rule={showsSources && { source, inferred }}>
            <b>{actor.name}</b>
          </SourcedLine>
        ))}
      </ul>
    </Titled>
  );
}

/** 期限: with its day where one is named. */
export function Deadlines({ run, showsSources }: PartsProps) {
  const all = once(run.networks.flatMap(({ network, deadlines }) => deadlines.map((one) => ({ ...one, network }))));
  // Without a day is すぐに or 速やかに: before all days.
  const lines = [...all.filter(({ date }) => date === null), ...all.filter(({ date }) => date !== null)];
  if (lines.length === 0) return null;
  return (
    <Titled aria-label="期限" title="期限">
      <ul>
        {lines.map(({ network, id, date, text, isPast, source, inferred }) => (
          <SourcedLine
            key={`${network}/${id}`}
            text={text}
            rule={showsSources && { source, inferred }}
            isUndated={date === null}
          >
            {date !== null && (
              <b>
                {formatWarekiWeekday(date)}
                {isPast && <Badge tone="act">すぎています</Badge>}
              </b>
            )}
          </SourcedLine>
        ))}
      </ul>
    </Titled>
  );
}

/** 連絡先: whom to call, and why. */
export function Contacts({ run, showsSources }: PartsProps) {
  const contacts = run.networks.flatMap(({ contacts: all }) => all);
  const lines = contacts.filter(
    ({ name, phone }, i) => contacts.findIndex((one) => one.name === name && one.phone === phone) === i,
  );
  if (lines.length === 0) return null;
  return (
    <Titled aria-label="連絡先" title="連絡先">
      <ul>
        {lines.map(({ contact, name, phone, mail, why, source, inferred }) => (
          <SourcedLine key={`${contact}/${name}`} text={why} rule={showsSources && { source, inferred }}>
            <b>
              {name}
              <Second>{phone || mail}</Second>
            </b>
          </SourcedLine>
        ))}
      </ul>
    </Titled>
  );
}

/** Whom a step calls: the numbers, and whether somebody is there now. */
function PhonesOf({ packId, contacts }: { packId: string; contacts: readonly (string | null)[] }) {
  const now = useWallTime();
  const known = usePack(packId)?.contacts ?? [];
  const called = contacts.flatMap((id) => known.find((one) => one.id === id) ?? []).filter(({ phone }) => phone);
  return called.map((contact) => (
    <Row wrap gap={[0, 12]} align="baseline" size={15} key={contact.id}>
      <span>{contact.name}</span>
      <b>{contact.phone}</b>
      <OpeningMark contact={contact} now={now} />
    </Row>
  ));
}
