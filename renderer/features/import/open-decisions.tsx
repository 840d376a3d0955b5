import { Fragment, useLayoutEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { ENDS } from '@shared/tables/import/date-in-words';
import { linePlaceName } from '@shared/tables/import/reading';
import { noDecisions, type ValueDecision } from '@shared/tables/matching/import-decisions';
import type { ImportPlan, LedgerChoice, OpenWord, Twins } from '@shared/tables/matching/planned';
import type { OpenValue } from '@shared/tables/matching/said-values';
import { proposedTitle, titleKey } from '@shared/tables/matching/title-plan';
import { recordType } from '@shared/ledger/fields/catalogue';
import { aboutImport, tableOfList } from '@shared/tables/lists';
import { jobTypesOf } from '../../records/people/job-types';
import { useRecords } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { Block, Columns, Row, Small, Stack } from '../../ui/layout';
import { LastSaid, type SayInBand, type useLastSaid } from './last-said';
import { FilledTitles, TitleLine } from './title-lines';
import { SelectField } from '../../ui/select-field';
import { NetworkLine } from './network-line';
import { importedCellText, type CheckColumn } from './check-columns';
import {
  countTwins,
  countWords,
  withoutWords,
  withProposals,
  withTwins,
  withValueDecision,
  withWord,
  withoutLines,
} from './decisions';
import {
  decidedInWords,
  meantWords,
  askedOf,
  rememberedWords,
  notHere,
  proposedWords,
  saidWords,
  wayOfSaid,
  wordRows,
} from './decision-words';
import { decide, decisionsOf, useImportView } from './import-state';
import styles from './open-decisions.module.css';

interface OpenDecisionsProps {
  plan: Pick<ImportPlan, 'kind' | 'words' | 'values' | 'twins' | 'rows' | 'titles'>;
  columns: readonly Pick<CheckColumn, 'field' | 'label'>[];
  /** Ids as the names that people know them by. */
  names: (id: string) => string | null;
  lastSaid: ReturnType<typeof useLastSaid>;
}

/** What is decided here once for all rows: a sentence each, with what can be done about it. */
export function OpenDecisions({ plan, columns, names, lastSaid: { last, say, takeBack } }: OpenDecisionsProps) {
  const { words, values, titles } = plan;
  const { state } = useImportView();
  const { decisions } = decisionsOf(state);
  // Nobody here has decided it: that is said at once.
  const isAsBefore = state.remembered !== null && decisions === state.remembered;
  const decided = countWords(decisions) + (isAsBefore ? countTwins(decisions) : 0);
  const [isAll, setAll] = useState(false);
  const focus = useFocusOnNext();
  const lines = questionLines({ plan, columns, names }, say);
  const filled = titles.filter(({ isAsked }) => !isAsked);
  if (lines.length + decided + filled.length === 0 && !last) return null;
  const isList = isAll && lines.length > 1;
  return (
    <Stack
      as="section"
      fixed
      pad={[4, 'page']}
      over="line"
      on={lines.length > 0 ? 'act-soft' : 'ground'}
      aria-label="まとめて決めること"
      {...focus}
    >
      {lines.length > 1 && (
        <ProposalsLine {...{ values, words, titles, say }} all={lines.length} isList={isList} onList={setAll}>
          {!isList && lines[0]}
        </ProposalsLine>
      )}
      {lines.length === 1 && lines}
      {isList && (
        <Columns
          columns="repeat(auto-fit, minmax(min(40rem, 100%), 1fr))"
          scrolls
          gap={[4, 24]}
          className={styles['open']}
        >
          {lines}
        </Columns>
      )}
      {(isList || lines.length === 0) && <FilledTitles titles={filled} />}
      <DecidedSoFar
        last={last}
        onTakeBack={takeBack}
        decided={isList || isAsBefore || lines.length === 0 ? decided : 0}
        before={isAsBefore ? rememberedWords(decisions, names) : null}
      />
    </Stack>
  );
}

/** A line for each question, in the order in which they are asked. */
function questionLines({ plan, columns, names }: Omit<OpenDecisionsProps, 'lastSaid'>, say: SayInBand) {
  const { kind, words, values, twins, rows, titles } = plan;
  return [
    ...words.map(({ column, ...word }) =>
      column ? (
        <NetworkLine key={`${word.of}/${word.word}`} word={{ ...word, column }} kind={kind} say={say} />
      ) : (
        <WordLine key={`${word.of}/${word.word}`} word={word} kind={kind} say={say} />
      ),
    ),
    ...twins.map((one) => (
      <TwinsLine
        key={one.lines[0]}
        twins={one}
        say={say}
        kind={kind}
        offices={kind === 'staff' ? officesOf(one, rows, names) : []}
        told={differencesOf(one, rows, columns, names)}
      />
    )),
    ...titles
      .filter(({ isAsked }) => isAsked)
      .map((title) => <TitleLine key={titleKey(title)} title={title} say={say} />),
    ...values.map((value) => <ValueLine key={`${value.field}/${value.text}`} value={value} say={say} />),
  ];
}

/** What was decided goes, and the button that had the keyboard with it: the next question has it. */
function useFocusOnNext() {
  const ref = useRef<HTMLElement>(null);
  const isInside = useRef(false);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!isInside.current || (activeElement !== null && activeElement !== document.body)) return;
    ref.current?.querySelector<HTMLElement>('button, select, input')?.focus();
  });
  return {
    ref,
    onFocus: () => void (isInside.current = true),
    onBlur: ({ target, relatedTarget, currentTarget }: FocusEvent) => {
      const isGone = relatedTarget === null && !target.isConnected;
      isInside.current = isGone || (relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
    },
  };
}

interface ProposalsLineProps extends Pick<ImportPlan, 'values' | 'words' | 'titles'> {
  say: SayInBand;
  /** How many things are asked here, those that nobody can propose, too. */
  all: number;
  isList: boolean;
  onList: (isList: boolean) => void;
  /** The question that is asked first: one after the other, so that the table is what is seen. */
  children: ReactNode;
}

/** The first question, one press for all that has a proposal, and one for the whole list. */
function ProposalsLine({ values, words, titles, say, all, isList, onList, children }: ProposalsLineProps) {
  const managers = titles.filter((title) => proposedTitle(title) !== null);
  const proposals = [...values, ...words].filter(({ proposal }) => proposal !== null).length + managers.length;
  return (
    <Row wrap gap={[0, 12]} size={15}>
      <Block flex="1 1 36rem" narrow>
        <p className={isList ? undefined : 'visually-hidden'}>
          <b>台帳にどう入れるか、選んでほしいところが {all}件あります</b>
        </p>
        {children}
        {!isList && proposals > 1 && <ProposedLines {...{ values, words, titles }} all={proposals} />}
      </Block>
      {/* One below the other, so that what can be answered stands in one line. */}
      <Row fixed wrap gap={[0, 12]} atLeast={44} most={isList ? undefined : '16.5rem'} className={styles['ways']}>
        {proposals > 1 && (
          <Button
            size="small"
            look="outline"
            onClick={() =>
              say(`決めました：おすすめどおりの ${proposals}件`, (said) =>
                withProposals(said, { values, words, titles }),
              )
            }
          >
            おすすめどおりに決める（{proposals}件）
          </Button>
        )}
        <Button size="small" look="text" aria-expanded={isList} onClick={() => onList(!isList)}>
          {isList ? '1件ずつに戻す' : `${all}件をすべて見る`}
        </Button>
      </Row>
    </Row>
  );
}

/** So many are said beside the button that decides all of them. */
const SAID = 3;

/** What one press decides, in few words each, before it is pressed: what is emptied first, as it is lost. */
function ProposedLines({ all, ...plan }: Pick<ImportPlan, 'values' | 'words' | 'titles'> & { all: number }) {
  const said = proposedWords(plan).slice(0, SAID);
  return (
    <Small as="p">
      おすすめ：
      {said.map((line) => (
        <Fragment key={line}>
          <span className={styles['said']}>{line}</span>{' '}
        </Fragment>
      ))}
      {all > said.length && `ほか ${all - said.length}件`}
    </Small>
  );
}

interface DecidedSoFarProps extends Omit<DecidedLineProps, 'again'> {
  last: ReturnType<typeof useLastSaid>['last'];
  onTakeBack: () => void;
}

/** The last decision, and all of them where it wasn't the only one. */
const DecidedSoFar = ({ last, onTakeBack, decided, before }: DecidedSoFarProps) => (
  <Row wrap gap={[0, 28]}>
    {last && <LastSaid words={last.words} onTakeBack={onTakeBack} />}
    {decided > (last ? last.count : 0) && (
      <DecidedLine {...{ decided, before }} again={last ? 'すべて決め直す' : '決め直す'} />
    )}
  </Row>
);

interface DecidedLineProps {
  decided: number;
  /** What was decided at an earlier time; null: here. */
  before: readonly string[] | null;
  /** What the way back is called: another may stand beside it. */
  again: string;
}

function DecidedLine({ decided, before, again }: DecidedLineProps) {
  const { view } = useImportView();
  const isAsBefore = before !== null;
  const named = before?.slice(0, SAID).join('、') ?? '';
  const others = (before?.length ?? 0) > SAID ? `、ほか ${(before?.length ?? 0) - SAID}件` : '';
  return (
    <Row gap={12} atLeast={44} size={15}>
      <p>
        {isAsBefore
          ? `決めてあるとおりにしたところが ${decided}件あります${named === '' ? '' : `（${named}${others}）`}`
          : `まとめて決めた言葉が ${decided}件あります`}
      </p>
      <Button
        size="small"
        look="text"
        onClick={() => decide(view, (said) => (isAsBefore ? noDecisions : withoutWords(said)))}
      >
        {again}
      </Button>
    </Row>
  );
}

const NONE = 'none';
/** So many are buttons; more are a list. */
const FEW = 3;

interface MeantButtonProps {
  /** What is asked about. */
  about: string;
  choice: LedgerChoice;
  isSeen: boolean;
  onPress: () => void;
}

const MeantButton = ({ about, choice, isSeen, onPress }: MeantButtonProps) => (
  <Button
    size="small"
    look={isSeen ? 'outline' : 'text'}
    aria-label={`${about}は、${meantWords(choice)}`}
    onClick={onPress}
  >
    {meantWords(choice)}
  </Button>
);

interface WordLineProps {
  word: OpenWord;
  kind: ImportPlan['kind'];
  say: SayInBand;
}

/** How it is said that a word is none of those that are offered; null where it has to be one: nobody goes in without an office. */
function noneOf({ of, word }: Pick<OpenWord, 'of' | 'word'>, kind: ImportPlan['kind']): string | null {
  if (of === 'network') return notHere(kind);
  return word === '' || of === 'corporation' || of === 'office' ? null : 'どれでもない';
}

/** A word of the table that the ledger doesn't know. */
function WordLine({ word: { of, word, lines, choices, proposal }, kind, say: sayOf }: WordLineProps) {
  const none = noneOf({ of, word }, kind);
  const about = wordRows({ of, word }, lines.length);
  const isFew = choices.length > 0 && choices.length <= FEW;
  // The likeliest stands first, and is the button that is seen.
  const seen = [...choices]
    .sort((a, b) => Number(b.id === proposal) - Number(a.id === proposal))
    .filter(({ id }) => isFew || id === proposal);
  const say = (id: string | null) => () => {
    const chosen = choices.find((one) => one.id === id);
    const words = chosen ? meantWords(chosen) : (none ?? '');
    sayOf(decidedInWords(about, words), (said) => withWord(said, { of, word, id }));
  };
  return (
    <Row gap={12} atLeast={44} size={15} className={styles['one']}>
      <p>{about}は</p>
      <Row gap={8} wrap>
        {seen.map((choice) => (
          <MeantButton
            key={choice.id}
            {...{ about, choice, onPress: say(choice.id) }}
            isSeen={proposal === null || choice.id === proposal}
          />
        ))}
        {isFew && none && (
          <Button size="small" look="text" aria-label={`${about}は、${none}`} onClick={say(null)}>
            {none}
          </Button>
        )}
        {/* Beside a long button it has a line of its own: names in it are read to their end. */}
        {!isFew && (
          <Block flex="1 1 16rem">
            <SelectField
              label={word === '' ? `${askedOf[of]}のない行` : `${askedOf[of]}「${word}」`}
              hideLabel
              value=""
              placeholder="選んでください"
              onCommit={(id) => say(id === NONE ? null : id)()}
              choices={[
                ...choices.map(({ id, name, about: more }) => ({
                  value: id,
                  label: more ? `${name}（${more}）` : name,
                })),
                ...(none === null
                  ? []
                  : [{ value: NONE, label: of === 'network' ? none : `${none}（${askedOf[of]}を決めずに取り込む）` }]),
              ]}
            />
          </Block>
        )}
      </Row>
    </Row>
  );
}

/** What two rows of one name say of whom, where they don't say the same: 14行目：事業所 ひまわりの里、電話 … */
function differencesOf(
  { lines, differing }: Twins,
  rows: OpenDecisionsProps['plan']['rows'],
  columns: OpenDecisionsProps['columns'],
  names: OpenDecisionsProps['names'],
): string[] {
  const shown = columns.filter(({ field }) => differing.includes(field));
  return lines.flatMap((line) => {
    const cells = rows.find((row) => row.line === line)?.cells ?? {};
    const said = shown.flatMap(({ field, label }) => {
      const cell = cells[field];
      const text = cell?.problem ? (cell.typed ?? '') : importedCellText(field, cell?.after ?? null, names);
      return text === '' ? [] : `${label} ${text}`;
    });
    return said.length === 0 ? [] : `${linePlaceName(line)}：${said.join('、')}`;
  });
}

/** Where somebody works, by line, where the lines say more than one office; none where they say one. */
function officesOf(
  { lines }: Twins,
  rows: OpenDecisionsProps['plan']['rows'],
  names: OpenDecisionsProps['names'],
): { line: number; name: string }[] {
  const offices = lines.map((line) => {
    const id = rows.find((row) => row.line === line)?.cells['office']?.after ?? null;
    return { line, name: typeof id === 'string' ? (names(id) ?? '') : '' };
  });
  return new Set(offices.map(({ name }) => name).filter((name) => name !== '')).size > 1 ? offices : [];
}

interface TwinsLineProps {
  twins: Twins;
  say: SayInBand;
  kind: ImportPlan['kind'];
  /** Of which the ledger has one for a person: each can be the main one. */
  offices: readonly { line: number; name: string }[];
  /** What differs, a line for each row. */
  told: readonly string[];
}

/** 佐藤 花子さんが 12、40行目にいます. What is likelier stands first, and is the button that is seen. */
function TwinsLine({ twins: { title, lines, fullest, likely }, kind, offices, told, say }: TwinsLineProps) {
  const { things: counter } = aboutImport(kind).counts;
  const { label, isPerson } = recordType(tableOfList[kind]);
  const name = `${title}${isPerson ? 'さん' : ''}の ${lines.length}行`;
  const sameBy = (line: number, words: string) => ({
    ...{ words, said: { taken: [line], left: lines.filter((one) => one !== line) } },
    isSeen: likely !== 'several',
  });
  // The one that says the most stands first.
  const mains = [...offices].sort((a, b) => Number(b.line === fullest) - Number(a.line === fullest));
  const same =
    mains.length === 0
      ? [sameBy(fullest, `同じ${isPerson ? '人' : label}（${linePlaceName(fullest)}を使う）`)]
      : mains.map(({ line, name: at }) => {
          const isOnce = at !== '' && mains.filter((one) => one.name === at).length === 1;
          return sameBy(line, `同じ人・主は${at}${isOnce ? '' : `（${linePlaceName(line)}）`}`);
        });
  const apart = {
    words: `別の ${lines.length}${counter}`,
    said: { taken: lines, left: [] },
    isSeen: likely !== 'one',
  };
  const found = `「${title}」が ${lines.map((line) => linePlaceName(line)).join('と')}にあります`;
  const ways = likely === 'several' ? [apart, ...same] : [...same, apart];
  const buttons = <TwinsWays about={name} ways={ways} say={say} />;
  return (
    <Stack gap={2} pad={[0, 0, told.length > 0 ? 6 : 0]}>
      {mains.length > 0 ? (
        <Stack gap={6} pad={[4, 0]} size={15}>
          <p>{found}。同じ人なら、もう一方の事業所は兼務先に、ちがうところはメモに残ります</p>
          {buttons}
        </Stack>
      ) : (
        <Row gap={12} atLeast={44} size={15} className={styles['one']}>
          <p>{found}</p>
          {buttons}
        </Row>
      )}
      {told.map((line) => (
        <Small as="p" key={line}>
          {line}
        </Small>
      ))}
    </Stack>
  );
}

interface TwinsWaysProps {
  say: SayInBand;
  about: string;
  ways: readonly { words: string; said: Parameters<typeof withTwins>[1]; isSeen: boolean }[];
}

/** What two rows of one name can be: a button each. */
function TwinsWays({ about, ways, say }: TwinsWaysProps) {
  return (
    <Row gap={8} wrap>
      {ways.map(({ words, said, isSeen }) => (
        <Button
          key={words}
          size="small"
          look={isSeen ? 'outline' : 'text'}
          aria-label={`${about}は、${words}`}
          onClick={() => say(decidedInWords(about, words), (before) => withTwins(before, said))}
        >
          {words}
        </Button>
      ))}
    </Row>
  );
}

/** 電話「同上」の 59行は → 上の行と同じ・空ける */
function ValueLine({ value, say: sayOf }: { value: OpenValue; say: SayInBand }) {
  const { field, lines, isWrong, proposal, others } = value;
  const about = saidWords(value);
  const say = (decision: ValueDecision) => () =>
    sayOf(decidedInWords(about, wayOfSaid(decision, value)), (said) => withValueDecision(said, value, decision));
  return (
    <Row gap={12} atLeast={44} size={15} className={styles['one']}>
      <p>{about}は</p>
      <Row gap={8} wrap>
        {(proposal === null ? others : [proposal, ...others]).map((way) => {
          const words = wayOfSaid(way, value);
          return (
            <Button
              key={words}
              size="small"
              look={proposal === null || way === proposal ? 'outline' : 'text'}
              aria-label={`${about}は、${words}`}
              onClick={say(way)}
            >
              {words}
            </Button>
          );
        })}
        {isWrong && field === 'jobType' && (
          <Block most="12rem">
            <JobChoice label={`${about}の職種`} onChoose={(job) => say({ as: 'text', text: job })()} />
          </Block>
        )}
        {ENDS.has(field) && (
          <Button
            size="small"
            look={proposal === null ? 'outline' : 'text'}
            aria-label={`${about}は、取り込まない`}
            onClick={() => sayOf(decidedInWords(about, '取り込まない'), (said) => withoutLines(said, lines))}
          >
            {field === 'leftOn' ? '退職した人なので取り込まない' : '取り込まない'}
          </Button>
        )}
      </Row>
    </Row>
  );
}

function JobChoice({ label, onChoose }: { label: string; onChoose: (job: string) => void }) {
  const people = useRecords('people');
  const jobs = jobTypesOf(people);
  return (
    <SelectField
      label={label}
      hideLabel
      value=""
      placeholder="職種を選ぶ"
      onCommit={onChoose}
      choices={jobs.map(({ word }) => ({ value: word, label: word }))}
    />
  );
}
