import { isSettledBy } from '@shared/procedures/settled-by';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort, formatWarekiWeekday } from '@shared/text/wareki';
import { nearestDeadline, type Checklist, type ChecklistNetwork } from '@shared/procedures/checklist';
import type { KeptNetwork, PlannedChange } from '@shared/procedures/kept-run';
import { openWarnings } from '@shared/procedures/open-warnings';
import type { RunWarning } from '@shared/procedures/result';
import { partKey } from '@shared/procedures/kept-run';
import { hasReport } from '@shared/procedures/incident-report';
import { Badge } from '../../../ui/badge';
import { Icon } from '../../../ui/icon';
import { TextField } from '../../../ui/text-field';
import { DeadlineMark } from '../../../procedures/deadline-mark';
import styles from './checklist.module.css';
import { StepContact } from './step-contact';
import { StepSource } from './step-source';
import { TakeBackProcedure } from './take-back';
import type { StepActs } from './use-step-acts';
import { Block, Row, Small, Stack } from '../../../ui/layout';
import { Lines } from '../../../ui/lines';
import { ForWork, WorkButton } from '../../../words/for-work';
import { useRecords } from '../../../state/open-ledger';
import { useMayWork } from '../../../state/use-may';

const LEVELS = {
  error: { words: '要確認', tone: 'act' },
  warning: { words: '注意', tone: 'notice' },
  notice: { words: 'お知らせ', tone: 'info' },
} as const;

const PLANNED: Record<PlannedChange['state'], string> = {
  planned: 'その日に記録します',
  made: '記録しました',
  blocked: '記録できませんでした',
  'left-out': '記録しないことにしました',
};

/** Without those that the ledger has answered since. */
function useOpenWarnings(run: Checklist['run'], network: KeptNetwork, today: CalendarDate): RunWarning[] {
  const [people, offices] = [useRecords('people'), useRecords('offices')];
  const leaving = run.event?.staff.map(({ id }) => id) ?? [];
  return openWarnings(network, leaving, { offices, people: [...people.values()], today });
}

interface RunDetailsProps {
  checklist: Checklist;
  network: ChecklistNetwork;
  today: CalendarDate;
  acts: StepActs;
}

/** What else is known of the procedure: by when, what to mind, what isn't needed, whom to call, what comes later. */
export function RunDetails(props: RunDetailsProps) {
  const { checklist, today, acts } = props;
  const { network, deadlines } = props.network;
  const { run } = checklist;
  const mayWork = useMayWork();
  const { notNeeded, contacts, steps } = network;
  const said = useOpenWarnings(run, network, today);
  const warnings = said.filter(({ settledBy }) => !isSettledBy(settledBy, props.network.steps));
  const [search] = useSearchParams();
  const [isOpen, setOpen] = useState(steps.length === 0 || search.has('later'));
  // Of the steps beside it alone: those of another network have other days.
  const nearest = nearestDeadline({ run, networks: [props.network] });
  const serious = warnings.filter(({ level }) => level !== 'notice').length;
  return (
    <Block
      as="details"
      fixed
      scrolls
      on="sheet"
      className={styles['details']}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <Row as="summary" gap={10} atLeast={44} pad={[4, 16]} weight={700} className="ring-inside">
        <Icon name="up" />
        期限・注意・連絡先など
        {nearest && <DeadlineMark deadline={nearest} today={today} />}
        {serious > 0 && <Badge tone="notice">注意 {serious}件</Badge>}
      </Row>
      <Stack gap={14} pad={[4, 16, 16]}>
        {hasReport(run) && (
          <p>
            <Link href={`/procedures/${run.id}/report`}>報告書の下書きを見る・書く</Link>
          </p>
        )}
        <Group title="期限" of={deadlines}>
          {(one) => (
            <li key={one.id}>
              <Block as="span" grow narrow>
                {one.text}
                {one.date && `　${formatWarekiWeekday(one.date)}`}
              </Block>
              <DeadlineMark deadline={one} today={today} />
            </li>
          )}
        </Group>
        <Group title="気をつけること" of={warnings}>
          {(one) => <WarningLine key={one.id} one={one} />}
        </Group>
        <Planned {...props} />
        <Group title="出さない書類" of={notNeeded}>
          {({ what, why }) => (
            <li key={`${what}${why}`}>
              <Block as="span" grow narrow>
                {what}
                <Small block>{why}</Small>
              </Block>
            </li>
          )}
        </Group>
        <Reminders {...props} />
        {contacts.map(({ contact, name, why }) => (
          <div key={`${contact}${why}`}>
            <StepContact packId={network.packId} contactId={contact} called={name} />
            <Small block>{why}</Small>
          </div>
        ))}
        <ForWork>
          <TextField
            label="手続き全体のメモ"
            lines={2}
            value={run.note}
            placeholder="引き継ぎ、決めたこと など"
            onCommit={(note) => void acts.noteAll(note)}
          />
        </ForWork>
        {!mayWork && run.note !== '' && <p>手続き全体のメモ：{run.note}</p>}
        <ForWork>
          <TakeBackProcedure checklist={checklist} />
        </ForWork>
      </Stack>
    </Block>
  );
}

/** What the ledger is to say, and from which day on; of a procedure that was taken back nothing comes. */
const Planned = ({ checklist: { run }, today, acts }: RunDetailsProps) => (
  <Group title="台帳への記録" of={run.state === 'taken-back' ? [] : run.planned}>
    {({ id, on, sentence, state }) => (
      <li key={id}>
        <span>{formatWarekiShort(on, today)}</span>
        <Block as="span" grow narrow>
          {state === 'planned' ? `${run.title}（この日の分）` : sentence.replace(/^予定していた日になったので、/, '')}
        </Block>
        <span className="subtle">{PLANNED[state]}</span>
        {state === 'planned' && (
          <WorkButton size="small" look="text" onClick={() => void acts.cancelPlanned(id)}>
            取りやめる
            <span className="visually-hidden">（{formatWarekiShort(on, today)} の分）</span>
          </WorkButton>
        )}
      </li>
    )}
  </Group>
);

const Reminders = ({ checklist: { run }, network: { network }, today, acts }: RunDetailsProps) => (
  <Group title="あとでお知らせすること" of={network.reminders}>
    {({ id, text, date, everyMonths }) => (
      <li key={id}>
        <span>{formatWarekiShort(date, today)}</span>
        <Block as="span" grow narrow>
          {text}
          {everyMonths !== null && `（${everyMonths}か月ごと）`}
        </Block>
        <ReminderState
          seenOn={run.reminded[partKey(network, id)]}
          everyMonths={everyMonths}
          text={text}
          today={today}
          onSeen={() => void acts.remind(partKey(network, id), today)}
        />
      </li>
    )}
  </Group>
);

/** Whether somebody has seen to a reminder; one that comes again can be seen to again. */
function ReminderState({
  seenOn,
  everyMonths,
  text,
  today,
  onSeen,
}: {
  seenOn: CalendarDate | undefined;
  everyMonths: number | null;
  text: string;
  today: CalendarDate;
  onSeen: () => void;
}) {
  const isOver = seenOn !== undefined && (everyMonths === null || seenOn === today);
  return (
    <>
      {seenOn !== undefined && <span className="subtle">済み {formatWarekiShort(seenOn, today)}</span>}
      {!isOver && (
        <WorkButton size="small" onClick={onSeen}>
          済みにする<span className="visually-hidden">（{text}）</span>
        </WorkButton>
      )}
    </>
  );
}

interface GroupProps<One> {
  title: string;
  of: readonly One[];
  children: (one: One) => ReactNode;
}

/** Lines under a heading; nothing where there are none. */
const Group = <One,>({ title, of, children }: GroupProps<One>) =>
  of.length > 0 && (
    <section>
      <Block as="h2" below={4} size={16}>
        {title}
      </Block>
      <Lines>{of.map(children)}</Lines>
    </section>
  );

function WarningLine({ one }: { one: RunWarning }) {
  const { words, tone } = LEVELS[one.level];
  return (
    <li>
      <Badge tone={tone}>{words}</Badge>
      <Block grow narrow>
        {one.text}
        <StepSource of={one} />
      </Block>
    </li>
  );
}
