import { useState } from 'react';
import type { TableReading } from '@shared/tables/import/reading';
import type { ImportPlan, PlannedJoin } from '@shared/tables/matching/planned';
import type { CalendarDate } from '@shared/text/calendar-date';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Row } from '../../ui/layout';
import { useToday } from '../../state/use-today';
import { awayKinds, awayPeople, awayWords, leavingPeople, fewOf, postsPeople } from './away-people';
import { BesidesPart, besidesShortly, devicesNext } from './beside-lines';
import { useImportView, type ImportState, type TableAsk } from './import-state';
import { LinesLeft, linesLeftWords, TakenBefore, takenBeforeWords } from './lines-left';
import { keptInMemoWords, NotTaken, notTakenWords, withoutIdWords } from './not-taken';
import { SaidLine } from './said-line';

interface NoticesProps {
  reading: TableReading;
  plan: ImportPlan;
  names: (id: string) => string | null;
  onRead: (changes: Partial<TableAsk>) => void;
}

/** So many who go are named beside the rows. */
const NAMED = 2;

/** What goes in with the rows, and what stays behind, in few words each; whoever goes first: it is what somebody came for. */
function shortNotices(
  { reading, plan, names }: Pick<NoticesProps, 'reading' | 'plan' | 'names'>,
  today: CalendarDate,
  state: ImportState,
): string[] {
  const leaving = leavingPeople(plan, today);
  const away = awayPeople(plan);
  const posts = postsPeople(plan, names).count;
  const said = [
    leaving.length === 0 ? '' : `退職の予定：${fewOf(leaving, NAMED)}`,
    besidesShortly(plan),
    devicesNext(plan, state),
    ...joined(plan.joins).map(
      ([network, offices]) =>
        `${network}に参加：${offices.length > NAMED ? `${offices.length}事業所` : offices.join('・')}`,
    ),
    posts === 0 ? '' : `兼務先が入る方：${posts}人`,
    away.length === 0 ? '' : `休みの方：${away.length}人${awayKinds(away)}`,
    withoutIdWords(plan),
    linesLeftWords(reading),
    notTakenWords(reading),
    keptInMemoWords(reading),
  ];
  return said.filter((words) => words !== '');
}

/** Offices that take part by this import, by their network. */
function joined(joins: readonly PlannedJoin[]): [network: string, offices: string[]][] {
  const networks = [...new Set(joins.map(({ network }) => network))];
  return networks.map((network) => [
    network,
    joins.filter((one) => one.network === network).map(({ office }) => office),
  ]);
}

/** Beside the rows, which want the height: what there is to know of the import, and one press away the whole of it. */
export function CheckNotices(props: NoticesProps) {
  const { reading, onRead } = props;
  const { state } = useImportView();
  const [isOpen, setOpen] = useState(false);
  const said = shortNotices(props, useToday(), state);
  const taken = reading.rows.length > 0 ? takenBeforeWords(state.read, reading) : '';
  if (said.length === 0 && taken === '') return null;
  return (
    <Row fixed gap={16} pad={[4, 'page']} over="line" atLeast={44} size={15}>
      <Row wrap grow narrow gap={[0, 24]}>
        {taken !== '' && <TakenBefore reading={reading} onRead={onRead} />}
        {said.map((words) => (
          <SaidLine key={words}>{words}</SaidLine>
        ))}
      </Row>
      {said.length > 0 && (
        <Button size="small" onClick={() => setOpen(true)}>
          くわしく見る
        </Button>
      )}
      <Dialog
        opened={isOpen}
        title="いっしょに入るもの・入らないもの"
        width="page"
        onClose={() => setOpen(false)}
        keepsTyped
      >
        <WholeNotices {...props} />
        <DialogEnd cancel="とじる" />
      </Dialog>
    </Row>
  );
}

/** Each of the notices as a whole, with what can be done about it. */
function WholeNotices({ reading, plan, names, onRead }: NoticesProps) {
  const leaving = leavingPeople(plan, useToday());
  const away = awayPeople(plan);
  const posts = postsPeople(plan, names);
  const memo = [withoutIdWords(plan), keptInMemoWords(reading)].filter((words) => words !== '').join('。');
  return (
    <>
      {leaving.length > 0 && (
        <>
          <h3>退職の予定</h3>
          <p>{leaving.join('、')}。手続きは、取り込んだあとに始められます</p>
        </>
      )}
      {plan.joins.length > 0 && <h3>参加するネットワーク</h3>}
      {joined(plan.joins).map(([network, offices]) => (
        <p key={network}>
          {offices.join('・')}は、「{network}
          」に参加しているものとして登録します。これも「取り込みを元に戻す」で元に戻ります
        </p>
      ))}
      {posts.count > 0 && (
        <>
          <h3>兼務先が入る方</h3>
          <p>{posts.words}</p>
        </>
      )}
      {away.length > 0 && (
        <>
          <h3>休みの方</h3>
          <p>{awayWords(away)}</p>
        </>
      )}
      <LinesLeft reading={reading} onRead={onRead} />
      <NotTaken reading={reading} />
      {memo !== '' && <p>{memo}</p>}
      <BesidesPart plan={plan} />
    </>
  );
}
