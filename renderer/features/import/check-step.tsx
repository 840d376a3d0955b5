import { things } from '@shared/text/things';
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { accountSentence } from '@shared/tables/import/account-words';
import type { TableReading } from '@shared/tables/import/reading';
import type { LedgerView, WordKind } from '@shared/tables/matching/ledger-view';
import { networkWord } from '@shared/tables/matching/network-above';
import type { ImportPlan, Verdict } from '@shared/tables/matching/planned';
import { aboutImport, aboutList } from '@shared/tables/lists';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StepBar } from '../../ui/step-bar';
import { FilterChips } from '../../ui/filter-chips';
import { DeviceKindLine } from './beside-lines';
import { CheckBar } from './check-bar';
import {
  chipCounts,
  checkColumns,
  isOpen,
  nameOfIds,
  placeAfterThis,
  placesAhead,
  placesToMend,
  type MendPlace,
} from './check-columns';
import { ChoiceLine } from './choice-line';
import { CheckGrid, type CheckGridHandle } from './check-grid';
import { CheckNotices } from './check-notices';
import type { RowActions } from './check-row-props';
import { toggledLine, withRowWord, withSame, withTyped, withWord } from './decisions';
import { askedOfColumn, decidedInWords, meantWords, wordRows } from './decision-words';
import { useLastSaid, type SayInBand } from './last-said';
import { DetailLine } from './detail-line';
import {
  decide,
  importSteps,
  useImportView,
  decisionsOf,
  type ImportFilter,
  type ImportState,
  type TableAsk,
} from './import-state';
import { verdictWords } from '../../words/import-words';
import { TakenBefore } from './lines-left';
import { OpenDecisions } from './open-decisions';
import { Unfinished } from './said-line';
import { Block, Row, Small } from '../../ui/layout';
import styles from './open-decisions.module.css';

interface CheckStepProps {
  /** Without what was taken already. */
  reading: TableReading;
  onRead: (changes: Partial<TableAsk>) => void;
  plan: ImportPlan;
  ledger: LedgerView;
  back: { to: string; label: string };
  /** One was elsewhere since it was begun. */
  isBack: boolean;
}

const SHOWN = ['new', 'changed', 'fix', 'same', 'left'] as const;

/** 確認: what the table would do, row by row, with what has to be mended on top. */
export function CheckStep({ reading, onRead, plan, ledger, back, isBack }: CheckStepProps) {
  const { state, view } = useImportView();
  const [, go] = useLocation();
  const { filter } = state;
  const { kind } = plan;
  const names = useMemo(() => nameOfIds(ledger), [ledger]);
  const columns = useMemo(() => checkColumns(reading, plan, names), [reading, plan, names]);
  const rows = useMemo(
    () =>
      filter === 'all'
        ? plan.rows
        : plan.rows.filter((row) => (filter === 'empty' ? isOpen(row) : row.verdict === filter)),
    [plan, filter],
  );
  const places = useMemo(() => placesToMend(plan.rows, columns), [plan, columns]);
  const ahead = useMemo(() => placesAhead(plan, places), [plan, places]);
  const [place, setPlace] = useState<MendPlace | null>(null);
  const grid = useRef<CheckGridHandle>(null);
  const goOn = useGoOn(places, columns, grid);

  const lastSaid = useLastSaid();
  const sayWord = useSayWord(plan, lastSaid.say);
  const actions = useMemo<Omit<RowActions, 'names' | 'onNext'>>(
    () => ({
      onType: (at, text) => decide(view, (decisions) => withTyped(decisions, at, text)),
      onDecide: (line, decided) => {
        if ('same' in decided) return decide(view, (decisions) => withSame(decisions, line, decided.same));
        const isOwn = decisionsOf(view.read()).decisions.rowWords[line]?.[decided.of] !== undefined;
        if (isOwn) decide(view, (decisions) => withRowWord(decisions, line, decided));
        else sayWord(decided);
      },
    }),
    [view, sayWord],
  );
  const toggle = useCallback((line: number) => decide(view, (decisions) => toggledLine(decisions, line)), [view]);
  const show = (at: MendPlace): void => {
    if (rows.some(({ line }) => line === at.line)) return grid.current?.goTo(at);
    view.change({ filter: 'all' });
    setTimeout(() => grid.current?.goTo(at));
  };
  const row = plan.rows.find(({ line }) => line === place?.line) ?? rows[0];
  return (
    <Page
      title="取り込む前の確認"
      back={back}
      bare
      unfolds={rows.length > 0 ? 'middle' : undefined}
      actions={<StepBar steps={importSteps} current="check" onGo={(step) => view.change({ step })} />}
      below={<TableLine {...{ reading, plan, isBack }} />}
      overBar={
        row && (
          <DetailLine
            row={row}
            said={saidIn(reading, row.line)}
            field={place?.field ?? ''}
            columns={columns}
            ahead={ahead?.words ?? null}
            onToggle={() => toggle(row.line)}
            onNext={() => {
              const next = placeAfterThis(ahead?.places ?? [], place ?? { line: 0, field: '' }, columns);
              if (next) show(next);
            }}
          />
        )
      }
      bar={
        <CheckBar
          reading={reading}
          plan={plan}
          onMend={() => ahead?.places[0] && show(ahead.places[0])}
          onLeave={() => go(back.to)}
        />
      }
    >
      <Block fixed>
        {state.problem && (
          <Block pad={[0, 'page', 10]}>
            <ProblemNote problem={state.problem} />
          </Block>
        )}
        <OpenDecisions plan={plan} columns={columns} names={names} lastSaid={lastSaid} />
        <DeviceKindLine plan={plan} />
        <EmptyCells count={plan.emptyCells} />
        <CheckNotices {...{ reading, plan, names, onRead }} />
      </Block>
      {rows.length > 0 ? (
        <CheckGrid
          key={filter}
          kind={kind}
          columns={columns}
          rows={rows}
          names={names}
          {...actions}
          onNext={goOn}
          onMove={setPlace}
          onToggle={toggle}
          onEscape={() => {}}
          beginsAtCell={filter === 'empty' || filter === 'fix'}
          position={state.position}
          onLeave={(position) => view.change({ position })}
          handle={grid}
        />
      ) : (
        <Block over="line" grow pad={[40, 'page']} tone="sub" text="center">
          {reading.rows.length === 0 && <TakenBefore reading={reading} onRead={onRead} />}
          {!isAllTaken(state, reading) && (
            <p>{filter === 'all' ? `取り込む${aboutList(kind).label}がありません` : 'ここに当たる行はありません'}</p>
          )}
        </Block>
      )}
    </Page>
  );
}

/** Nothing is left of a table that had rows: it isn't an empty one. */
const isAllTaken = ({ read }: Pick<ImportState, 'read'>, { rows }: TableReading): boolean =>
  rows.length === 0 && (read?.reading.rows.length ?? 0) > 0;

/** What the words of a row are decided by; of a network that it doesn't say the heading of its IDs. */
function saidIn(reading: TableReading, line: number): TableReading['rows'][number]['values'] {
  const values = reading.rows.find((row) => row.line === line)?.values ?? {};
  return (values['network'] ?? '') === '' ? { ...values, network: networkWord(reading)(line) } : values;
}

/** A word that was chosen in one row goes for all that say the same: that is said above them, with its way back. */
function useSayWord(plan: ImportPlan, say: SayInBand) {
  const latest = useRef({ plan, say });
  useLayoutEffect(() => {
    latest.current = { plan, say };
  });
  return useCallback((decided: { of: WordKind; word: string; id: string }) => {
    const { of, word, id } = decided;
    const asked = latest.current.plan.words.find((one) => one.of === of && one.word === word);
    const chosen = asked?.choices.find((one) => one.id === id);
    const count = asked?.lines.length ?? 1;
    const about = asked?.column ? askedOfColumn(word, count) : wordRows(decided, count);
    latest.current.say(decidedInWords(about, chosen ? meantWords(chosen) : ''), (said) => withWord(said, decided));
  }, []);
}

/**
 * Which table it is, how its lines are accounted for, and its rows by what becomes of them. Whoever comes back is told first that it is an earlier
 * one, in the place of what was said a step before.
 */
function TableLine({ reading, plan, isBack }: Pick<CheckStepProps, 'reading' | 'plan' | 'isBack'>) {
  const { state, view } = useImportView();
  const { filter, file } = state;
  const counts = chipCounts(plan);
  const chips: { filter: ImportFilter; label: string }[] = [
    { filter: 'all' as const, label: 'すべて' },
    ...SHOWN.flatMap((verdict) =>
      verdict === 'left' && plan.counts.left === 0 ? [] : [{ filter: verdict, label: chipLabel(verdict, plan) }],
    ),
    ...(plan.rows.some(isOpen) || filter === 'empty'
      ? [{ filter: 'empty' as const, label: '足りない項目のある行' }]
      : []),
  ];
  const account = accountSentence(reading.account, aboutImport(plan.kind).counts.things);
  const others = reading.tables.filter(({ part }) => part !== null && part > 0).length;
  return (
    <Row fixed wrap gap={[4, 10]} pad={[0, 'page', 8]} className={styles['line']}>
      {isBack ? (
        <Unfinished />
      ) : (
        <Small alone largeOnly className={styles['account']}>
          {account}
        </Small>
      )}
      <Row fixed gap={10} className={styles['table']}>
        <Icon name="table" />
        <Block most="22rem" as="b" cut size={16}>
          {file?.name}
        </Block>
        <Small>
          シート「{reading.sheet}」{others > 0 && `とほか${things(others)}の表`}
        </Small>
      </Row>
      <Block as="span" end>
        <FilterChips
          chips={chips}
          filter={filter}
          counts={counts}
          onFilter={(next) => view.change({ filter: next, position: { scrollTop: 0, active: null } })}
        />
      </Block>
    </Row>
  );
}

/** Rows that went into another one aren't lost. */
function chipLabel(verdict: Verdict, { kind, rows }: ImportPlan): string {
  const { label } = verdictWords(kind)[verdict];
  return verdict === 'left' && rows.some(({ isJoined }) => isJoined) ? `${label}・まとめた` : label;
}

/** Enter in a cell: once it is mended, on to the next one; one that is still wrong keeps the focus. */
function useGoOn(
  places: readonly MendPlace[],
  columns: Parameters<typeof placeAfterThis>[2],
  grid: React.RefObject<CheckGridHandle | null>,
): RowActions['onNext'] {
  const from = useRef<{ place: MendPlace; isTyped: boolean } | null>(null);
  const [, look] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    const left = from.current;
    if (!left) return;
    from.current = null;
    const { place, isTyped } = left;
    const isStillWrong = places.some(({ line, field }) => line === place.line && field === place.field);
    const next = isTyped && isStillWrong ? place : placeAfterThis(places, place, columns);
    if (next) grid.current?.goTo(next);
  });
  return useCallback((place, isTyped) => {
    from.current = { place, isTyped };
    look();
  }, []);
}

const CHOICES = [
  { value: 'keep', label: '台帳のままにする' },
  { value: 'clear', label: '台帳の内容を消す' },
] as const;

/** Cells that are empty in the table and not in the ledger: an office leaves out what it doesn't keep there. */
function EmptyCells({ count }: { count: number }) {
  const { state, view } = useImportView();
  if (count === 0) return null;
  const { empties } = decisionsOf(state).decisions;
  return (
    <ChoiceLine
      label="空のセルは"
      value={empties}
      onChange={(chosen) => decide(view, (decisions) => ({ ...decisions, empties: chosen }))}
      choices={CHOICES}
    >
      {empties === 'keep'
        ? `表では空で、台帳には内容があるところが ${count}か所あります`
        : `表では空の ${count}か所で、台帳の内容を消します`}
    </ChoiceLine>
  );
}
