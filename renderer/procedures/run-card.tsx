import { Link } from 'wouter';
import { nearestDeadline, type Checklist } from '@shared/procedures/checklist';
import { nextLabel, nextThing, restingWords, waitedBeside } from '@shared/procedures/next-thing';
import { titleBeside } from '@shared/procedures/run-title';
import { useWallTime } from '../state/use-today';
import { DeadlineMark } from './deadline-mark';
import { ProgressBar } from './progress-bar';
import { Block, Columns, Row, Small, Stack } from '../ui/layout';
import { inWholePhrases } from '../ui/whole-phrases';
import styles from './run-card.module.css';

/** Procedures under way, each a card. */
export const RunCards = ({ checklists }: { checklists: readonly Checklist[] }) => (
  <Columns as="ul" columns="repeat(auto-fill, minmax(min(22rem, 100%), 1fr))" gap={16}>
    {checklists.map((checklist) => (
      <RunCard key={checklist.run.id} checklist={checklist} />
    ))}
  </Columns>
);

/** How far a procedure is, what is to be done next, and by when. */
function RunCard({ checklist }: { checklist: Checklist }) {
  const { date: today } = useWallTime();
  const { run, done, total } = checklist;
  const offices = officesOf(checklist);
  const next = nextThing(checklist, today);
  const waited = waitedBeside(checklist, next);
  const deadline = nearestDeadline(checklist);
  const isHot = next.kind === 'blocked' || next.kind === 'returned';
  return (
    <Stack as="li" frame={12} content="start" gap={8} pad={[14, 16]} leading={1.5} anywhere className={styles['card']}>
      <ProgressBar done={done} total={total}>
        <Link href={`/procedures/${run.id}`} className={styles['open']}>
          {inWholePhrases(run.title)}
        </Link>
      </ProgressBar>
      <Row wrap justify="between" gap={[4, 8]} atLeast={28} tone="sub" size={15}>
        {offices && <span>{offices}</span>}
        <span>{(!deadline && restingWords(checklist, next, today)) || nextLabel(next)}</span>
        {deadline && <DeadlineMark deadline={deadline} today={today} />}
      </Row>
      <Block tone={isHot ? 'act' : 'text'} weight={isHot ? 700 : 400}>
        {next.words}
      </Block>
      {waited && <Small>待っていること：{waited}</Small>}
    </Stack>
  );
}

/** The one that the title names already isn't said again. */
const officesOf = ({ run }: Checklist): string =>
  [...new Set(run.networks.map(({ officeName }) => officeName))]
    .filter((name) => titleBeside(run.title, name) === run.title)
    .join('・');
