import { things } from '@shared/text/things';
import { useLocation } from 'wouter';
import { eventNames } from '@shared/ledger/event';
import { fieldLabel } from '@shared/ledger/labels';
import type { ImportEvent } from '@shared/tables/matching/planned';
import { recordType } from '@shared/ledger/fields/catalogue';
import type { SkippedRow } from '@shared/tables/import/reading';
import { foldKey } from '@shared/text/fold-key';
import { aboutImport, aboutList, tableOfList } from '@shared/tables/lists';
import { useUndo } from '../../state/change-ledger';
import { useRecords, useRuns } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';
import { startingSoon } from '../../procedures/starting-soon';
import { useMemoReader } from '../../state/use-memo-reader';
import { dayWords } from '../../words/day-words';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { wizardHref } from '../../addresses/start-address';
import { BesidesLeft } from './beside-lines';
import { importedCellText } from './check-columns';
import { useImportView, type ImportOutcome, type TableAsk } from './import-state';
import type { KnownTables } from './known-tables';
import { askFor, askForIds, FurtherKinds, nextTables, UnreadSheets } from './other-tables';
import { usePeopleView } from '../../records/people/people-view';
import { recordAddress } from '../../addresses/record-address';
import { skippedPlace } from './skipped-lines';
import type { TableActions } from './table-actions';
import { Block, Bullets, Stack } from '../../ui/layout';
import { Lines } from '../../ui/lines';

interface OutcomeScreenProps {
  outcome: ImportOutcome;
  table: TableActions;
  names: (id: string) => string | null;
  known: KnownTables;
}

/** After it: what went in and the way back, what is left to mend, and what has to be reported now. */
export function OutcomeScreen({ outcome, table, names, known }: OutcomeScreenProps) {
  const { state, view } = useImportView();
  const [, go] = useLocation();
  const undo = useUndo();
  const { kind, sentence, changeId, left } = outcome;
  const list = recordAddress(kind);
  const { label: thing } = aboutList(kind);
  const { view: people } = usePeopleView();
  const leaveFor = (address: string): void => {
    if (left === 0) table.forget();
    else view.change({ outcome: null });
    go(address);
  };
  const showList = (): void => leaveFor(list);
  const showLacking = (): void => {
    people.change({ filter: 'missing' });
    showList();
  };
  const readOther = (changes: Partial<TableAsk>): void => {
    view.change({ outcome: null, step: 'columns', filter: 'all' });
    void table.readAs(changes);
  };
  const [next] = nextTables(state, known);
  const goOn = (): void => view.change({ outcome: null, step: 'check', filter: 'all' });
  return (
    <Page
      title="取り込みました"
      back={{ to: list, label: '台帳' }}
      bar={
        <>
          <Button onClick={table.forget}>ほかの Excel を取り込む</Button>
          <Block as="span" grow />
          <Button look="outline" onClick={showList}>
            {thing}の台帳を見る
          </Button>
          <Button look={next ? 'outline' : 'filled'} size="large" iconAfter="right" onClick={() => leaveFor('/')}>
            ホームで次にすることを見る
          </Button>
          {next && (
            <Button look="filled" size="large" iconAfter="right" onClick={() => readOther(askFor(next))}>
              次：{aboutList(next.kind).label}も取り込む
            </Button>
          )}
        </>
      }
    >
      <Stack most="60rem" gap={16}>
        <Note
          tone="ok"
          role="status"
          action={
            <Button size="small" icon="undo" onClick={() => void undo(changeId)}>
              取り込みを元に戻す
            </Button>
          }
        >
          {sentence}。{outcome.also && `${outcome.also}も入れました。`}
          あとからでも、入った1件を台帳で開くと、下の「変更の履歴」からまとめて戻せます。
        </Note>
        <FurtherKinds known={known} onRead={readOther} />
        <BesidesLeft outcome={outcome} onReadIds={() => readOther(askForIds(view.read()))} onShow={showLacking} />
        <LeftEmpty {...{ outcome, onShow: showLacking }} />
        {left > 0 && (
          <Note
            tone="act"
            action={
              <Button size="small" look="outline" iconAfter="right" onClick={goOn}>
                残りの{left}行を直す
              </Button>
            }
          >
            「直す」{left}行は、まだ台帳に入っていません。直したところまでは残してあります。
          </Note>
        )}
        <UnreadSheets known={known} onRead={readOther} />
        {STARTS_PROCEDURES.has(kind) && <StartingSoonLines told={outcome.events} comers={state.comers} />}
        <EventsToReport outcome={outcome} names={names} />
        <NotInTable outcome={outcome} />
      </Stack>
    </Page>
  );
}

/** What a 退職 is about: people, and with them their devices and IDs, which are read after them. */
const STARTS_PROCEDURES: ReadonlySet<ImportOutcome['kind']> = new Set(['staff', 'device', 'account']);

const isOfPeople = ({ kind }: ImportOutcome): boolean => recordType(tableOfList[kind]).isPerson === true;

/** Cells that went in empty, and where what stood in them is kept. */
export function LeftEmpty({ outcome, onShow }: { outcome: ImportOutcome; onShow: () => void }) {
  const { kind, leftEmpty, keepsOriginals } = outcome;
  if (leftEmpty === 0) return null;
  return (
    <Note
      tone="info"
      action={
        kind === 'staff' && (
          <Button size="small" look="outline" iconAfter="right" onClick={onShow}>
            足りない項目のある人を見る
          </Button>
        )
      }
    >
      {keepsOriginals &&
        `読めなかったところに書いてあった内容は、「元の値」としてその${isOfPeople(outcome) ? '人' : aboutList(kind).label}のところに残してあります。`}
      空いている {leftEmpty}か所は、あとから入れられます。
    </Note>
  );
}

/**
 * Who joins or leaves by what the list says: each with its procedure, but for those that are told below.
 *
 * @param comers lines that name somebody who is still to come, and whom the ledger may not have
 */
export function StartingSoonLines({ told, comers }: { told: ImportOutcome['events']; comers: readonly SkippedRow[] }) {
  const [, go] = useLocation();
  const people = [...useRecords('people').values()];
  const runs = [...useRuns().values()].filter(({ state }) => state === 'running' || state === 'done');
  const today = useToday();
  const readMemo = useMemoReader({ people });
  const soon = startingSoon({ people, runs, today, readMemo }).filter(
    ({ person, kind }) => !told.some((event) => event.recordId === person.id && event.kind === kind),
  );
  const names = people.map(({ name }) => foldKey(name));
  const unknown = comers.filter(({ text }) => !names.some((name) => name !== '' && foldKey(text).includes(name)));
  if (soon.length + unknown.length === 0) return null;
  return (
    <section aria-labelledby="import-soon">
      <Block as="h2" id="import-soon" below={6}>
        退職・入職の予定　{soon.length + unknown.length}件
      </Block>
      <Lines look="framed">
        {soon.map(({ person: { id, name }, kind, date, memo, to }) => (
          <li key={`${id}/${kind}`}>
            <Block as="span" grow narrow>
              <b>{name}さん</b>　{date && `${dayWords(date)}に`}
              {eventNames[kind]}
              {kind === 'leave' && date !== null && date < today ? 'しました' : 'の予定'}
              {memo !== '' && <span className="subtle">　メモ：「{memo}」</span>}
            </Block>
            <Button
              size="small"
              look="outline"
              icon="procedures"
              aria-label={`${name}さんの${eventNames[kind]}の手続きを始める`}
              onClick={() => go(to)}
            >
              {eventNames[kind]}の手続きを始める
            </Button>
          </li>
        ))}
        {unknown.map((line) => (
          <ComerLine key={skippedPlace(line)} line={line} onStart={() => go(wizardHref('join', {}))} />
        ))}
      </Lines>
    </section>
  );
}

/** A sentence of the list names them, and nothing else of them is there. */
const ComerLine = ({ line, onStart }: { line: SkippedRow; onStart: () => void }) => (
  <li>
    <Block as="span" grow narrow anywhere>
      {skippedPlace(line)}「{line.text}」<span className="subtle">　台帳には、まだいません</span>
    </Block>
    <Button
      size="small"
      look="outline"
      icon="procedures"
      aria-label={`${skippedPlace(line)}の方の入職の手続きを始める`}
      onClick={onStart}
    >
      入職の手続きを始める
    </Button>
  </li>
);

/** Changes that are something that happened: each with its procedure. */
function EventsToReport({ outcome, names }: Pick<OutcomeScreenProps, 'outcome' | 'names'>) {
  const [, go] = useLocation();
  const { events, changeId } = outcome;
  if (events.length === 0) return null;
  const isPerson = isOfPeople(outcome);
  const nameOf = ({ name }: ImportEvent): string => `${name}${isPerson ? 'さん' : ''}`;
  return (
    <section aria-labelledby="import-events">
      <Block as="h2" id="import-events" below={6}>
        届け出が要るかもしれない変更　{events.length}件
      </Block>
      <Lines look="framed">
        {events.map((event) => (
          <li key={`${event.line}/${event.kind}`}>
            <Block as="span" grow narrow>
              <b>{nameOf(event)}</b>　{eventNames[event.kind]}
              {changeText(event, names)}
            </Block>
            <Button
              size="small"
              look="outline"
              icon="procedures"
              aria-label={`${nameOf(event)}の${eventNames[event.kind]}の手続きを始める`}
              onClick={() =>
                go(wizardHref(event.kind, { [isPerson ? 'staff' : 'office']: event.recordId, change: changeId }))
              }
            >
              手続きを始める
            </Button>
          </li>
        ))}
      </Lines>
    </section>
  );
}

/** What the ledger has and the table hasn't: told, and nothing more. */
function NotInTable({ outcome }: Pick<OutcomeScreenProps, 'outcome'>) {
  const { kind, gone } = outcome;
  if (gone.length === 0) return null;
  const { things } = aboutImport(kind).counts;
  return (
    <Disclosure words={`台帳にあって、表にない${aboutList(kind).label} ${gone.length}${things}`} size={16}>
      <p className="subtle">
        台帳からは消していません。{isOfPeople(outcome) ? '退職' : '廃止'}などのときは、手続きから記録してください。
      </p>
      <Bullets leading={1.8}>
        {gone.map(({ id, name, about }) => (
          <li key={id}>
            {name}
            {about && <span className="subtle">　{about}</span>}
          </li>
        ))}
      </Bullets>
    </Disclosure>
  );
}

function changeText({ kind, field, others, before, after }: ImportEvent, names: OutcomeScreenProps['names']): string {
  const what = kind === 'office-changed' || kind === 'manager-changed' ? `${fieldLabel('offices', field)}：` : '';
  const [from, to] = [before, after].map((value) => importedCellText(field, value, names) || 'なし');
  return `（${what}${from} → ${to}${others > 0 ? `、ほか${things(others)}` : ''}）`;
}
