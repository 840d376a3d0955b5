import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { CalendarDate } from '@shared/japanese/calendar-date';
import { formatWarekiShort } from '@shared/japanese/wareki';
import { toldWith, type Checklist, type ChecklistNetwork, type ChecklistStep } from '@shared/procedures/checklist';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import { StepContact } from './step-contact';
import { StepMail } from './step-mail';
import { StepPapers } from './step-papers';
import { StepPeople } from './step-people';
import { StepRemarks } from './step-remarks';
import { StepSource } from './step-source';
import { StepTalk } from './step-talk';
import styles from './step-panel.module.css';
import { mediumWords, stateWords } from './step-words';
import type { StepActs } from './use-step-acts';

interface StepPanelProps {
  checklist: Checklist;
  network: ChecklistNetwork;
  one: ChecklistStep;
  today: CalendarDate;
  acts: StepActs;
  /** After something was done: what comes next shows by itself. */
  onDone: () => void;
}

const TONES = {
  done: 'ok',
  current: 'info',
  waiting: 'notice',
  later: 'plain',
  skipped: 'plain',
  blocked: 'act',
} as const;

/** One step: what to do, with everything that it needs, and the button that says it is done. */
export function StepPanel({ checklist, network, one, today, acts, onDone }: StepPanelProps) {
  const { step, record, state } = one;
  const { run } = checklist;
  const isOpen = run.state === 'running';
  const { packId } = network.network;
  const middle = useRef<HTMLDivElement>(null);
  useEffect(() => middle.current?.scrollTo({ top: 0 }), [one.key]);
  return (
    <aside className={styles['panel']} aria-label="手順のくわしい内容">
      <div ref={middle} className={styles['middle']}>
        <Badge tone={one.returned ? 'act' : TONES[state]}>{[stateWords(one), step.number].join(' ')}</Badge>
        <h2 className={styles['title']}>{step.action}</h2>
        <p className={styles['who']}>
          {[step.actor.name, mediumWords[step.medium]].filter((word) => word !== '').join('　')}
        </p>
        {step.note !== '' && <p className={styles['prose']}>{step.note}</p>}
        <StepRemarks checklist={checklist} one={one} today={today} acts={acts} />
        <StepPapers one={one} isOpen={isOpen} />
        <StepPeople run={run} network={network.network} one={one} acts={acts} />
        {step.mail && <StepMail mail={step.mail} medium={step.medium} />}
        {(step.medium === 'talk' || step.medium === 'line-works') && <StepTalk talk={network.network.talk} />}
        {[step.contact, ...(step.otherContacts ?? [])].map((contact) => (
          <StepContact key={contact} packId={packId} contactId={contact} />
        ))}
        <TextField
          key={`note ${one.key}`}
          label="メモ"
          lines={2}
          value={record.note}
          placeholder="聞いたこと、だれと話したか など"
          onCommit={(note) => void acts.note(one, note)}
        />
        <StepSource of={step} unsaid={step.unsaid} />
      </div>
      {isOpen && <Bar key={one.key} network={network} one={one} today={today} acts={acts} onDone={onDone} />}
    </aside>
  );
}

type BarProps = Omit<StepPanelProps, 'checklist'>;

function Bar({ network, one, today, acts, onDone }: BarProps) {
  const { step, state, doneBy } = one;
  const [on, setOn] = useState(today);
  const [isDating, setDating] = useState(false);
  const later = (
    <Link href="/procedures" className={styles['later']}>
      あとで続ける
    </Link>
  );
  if (state === 'done' || state === 'skipped') {
    const isByHand = state === 'skipped' || doneBy === 'hand';
    return (
      <div className={styles['bar']}>
        {isByHand ? (
          <Button wide onClick={() => void acts.reopen(one)}>
            {state === 'skipped' ? 'やっぱり必要にする' : 'まだ終わっていないことにする'}
          </Button>
        ) : (
          <p className={styles['prose']}>
            {doneBy === 'ledger' ? '台帳に記録したので、済みになりました。' : '書類の記録から、済みになりました。'}
          </p>
        )}
      </div>
    );
  }
  if (state === 'blocked' || one.until !== null) return <div className={styles['bar']}>{later}</div>;
  if (one.returned) return <div className={styles['bar']}>{later}</div>;
  const told = toldWith(network.steps, one.key);
  const words = step.actor.isOurs
    ? `${step.number === '' ? 'この手順' : `${step.number} `}が終わった`
    : '届いた・終わったと聞いた';
  return (
    <div className={styles['bar']}>
      {isDating ? (
        <DateField label="終わった日" value={on} echo={false} autoFocus onCommit={(date) => setOn(date ?? today)} />
      ) : (
        <div className={styles['day']}>
          終わった日：今日（{formatWarekiShort(today, today)}）
          <Button look="text" size="small" onClick={() => setDating(true)}>
            日を変える
          </Button>
        </div>
      )}
      {told.length > 1 && <p className={styles['small']}>この前の {told.length - 1}つも、いっしょに済みになります。</p>}
      <Button
        look={state === 'later' ? 'outline' : 'filled'}
        size="large"
        icon="check"
        wide
        onClick={() => void acts.finish(told, on).then(onDone)}
      >
        {words}
      </Button>
      <div className={styles['links']}>
        {later}
        <Button look="text" size="small" onClick={() => void acts.skip(one).then(onDone)}>
          今回は不要
        </Button>
      </div>
    </div>
  );
}
