import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { placesOfItems } from '@shared/form-studio/decide/choices';
import { isChosenAmong } from '@shared/form-studio/find/candidate';
import { nameOfPlace, wordsOfEras, wordsOfItem } from '@shared/form-studio/decide/place-words';
import type { SampleValues } from '@shared/form-studio/decide/sample-values';
import { chosenPlaces, type Studio } from '@shared/form-studio/decide/studio';
import { isAskedFor } from '@shared/form-studio/write/required';
import { shareAtPlace } from '@shared/form-studio/write/spread';
import { withoutDemand, type Decision } from '@shared/form-studio/write/decision';
import { Badge } from '../../ui/badge';
import { NoChoice } from '../../ui/choice';
import { Block, Columns, Small } from '../../ui/layout';
import { isComposing } from '../../ui/is-composing';
import { pickingOf, type Picking } from '../../paper/picking';
import { placeStateOf, placeStateWords } from './place-states';
import styles from './form-studio.module.css';

interface PlaceListProps {
  studio: Studio;
  /** The places that it has. */
  listed: readonly number[];
  /** Where they are shown by page. */
  pageOf: ReadonlyMap<number, number>;
  values: SampleValues;
  /** What is different since last year; '' where nothing is. */
  newsOf: (place: number) => string;
  reasonOf: (place: number) => string;
  /** What holds between it and other places, in sentences. */
  rulesOf?: (place: number) => readonly string[];
  /** Above the places, and scrolled with them: a low window has no room for both. */
  children: ReactNode;
  /** @param isStretch all between are chosen */
  onMove: (by: number, isStretch: boolean) => void;
  /** It is gone to: by a click, which also asks what goes there; or chosen beside others. */
  onOpen: (place: number, how: Picking) => void;
  /** Enter: what is proposed is taken, or asked for where nothing is. */
  onTake: () => void;
  /** Escape: of several that are chosen one is left. */
  onStop: () => void;
}

/** Rows that Page Down goes over. */
const PAGE = 8;
const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** All places in the order in which the form is read: one tab stop, its keys as in a sheet. */
export function PlaceList(props: PlaceListProps) {
  const { studio, listed, pageOf, values, newsOf, reasonOf, rulesOf, children, onMove, onOpen, onTake, onStop } = props;
  const { decisions, at, also } = studio;
  const chosen = chosenPlaces(studio);
  const many = placesOfItems(decisions);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.getElementById(rowId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  // Whoever decides by a button that goes with what it decides, or takes that back, goes on in the list.
  useEffect(() => {
    if (!document.activeElement || document.activeElement === document.body)
      list.current?.focus({ preventScroll: true });
  }, [decisions]);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  const keys = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const by = event.key === 'Tab' && !event.shiftKey ? null : moves[event.key];
    if (by != null) onMove(by, event.shiftKey);
    else if (event.key === 'Enter') onTake();
    else if (event.key === 'F2' || event.key === ' ') onOpen(at, 'alone');
    else if (event.key === 'Escape' && also.length > 0) onStop();
    else return;
    event.preventDefault();
  };
  return (
    <Block grow low scrolls>
      {children}
      {decisions.length === 0 && (
        <NoChoice>
          書き込むところが見つかりませんでした。罫線の枠や「氏名：　　」のような空きがある様式か、ファイルを確かめてください。
        </NoChoice>
      )}
      <Block
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label="書き込むところ"
        aria-multiselectable="true"
        aria-activedescendant={rowId(at)}
        className="ring-inside"
        onKeyDown={keys}
      >
        {byPage(listed, pageOf, decisions).map(({ page, isAdded, own }) => (
          <PageOfPlaces key={own[0]} words={isAdded ? '追加した欄' : page === null ? null : `${page}ページ`}>
            {own.flatMap((i) => {
              const decision = decisions[i];
              if (!decision) return [];
              return (
                <PlaceRow
                  key={i}
                  id={rowId(i)}
                  decision={decision}
                  name={nameOfPlace(decision, decisions)}
                  value={shareAtPlace(decisions, i, values.at(decision))}
                  news={newsOf(i)}
                  rules={rulesOf?.(i) ?? []}
                  reason={i === at ? reasonOf(i) : ''}
                  isCurrent={i === at}
                  isChosen={chosen.includes(i)}
                  several={many.get(decision.item ?? '') ?? 1}
                  onOpen={(how) => onOpen(i, how)}
                />
              );
            })}
          </PageOfPlaces>
        ))}
      </Block>
    </Block>
  );
}

interface PlacesOnPage {
  /** Null where nobody knows it. */
  page: number | null;
  /** By somebody: those stand behind all others. */
  isAdded: boolean;
  own: number[];
}

function byPage(
  listed: readonly number[],
  pageOf: ReadonlyMap<number, number>,
  decisions: readonly Decision[],
): PlacesOnPage[] {
  const found: PlacesOnPage[] = [];
  for (const i of listed) {
    const last = found.at(-1);
    const isAdded = decisions[i]?.isAdded === true;
    const page = isAdded ? null : (pageOf.get(i) ?? last?.page ?? null);
    if (last?.page === page && last.isAdded === isAdded) last.own.push(i);
    else found.push({ page, isAdded, own: [i] });
  }
  return found;
}

/** Under its heading, where it has one: 2ページ, 追加した欄. */
function PageOfPlaces({ words, children }: { words: string | null; children: ReactNode }) {
  if (words === null) return children;
  return (
    <div role="group" aria-label={words}>
      <Block pad={[6, 14]} size={14} weight={700} tone="sub" under="soft" aria-hidden="true">
        {words}
      </Block>
      {children}
    </div>
  );
}

const rowId = (place: number): string => `place-${place}`;

interface PlaceRowProps {
  id: string;
  decision: Decision;
  name: string;
  value: string;
  news: string;
  rules: readonly string[];
  reason: string;
  isCurrent: boolean;
  isChosen: boolean;
  /** In how many places the form has what stands here. */
  several: number;
  onOpen: (how: Picking) => void;
}

function PlaceRow(props: PlaceRowProps) {
  const { id, decision, name, value, news, rules, reason, isCurrent, isChosen, several, onOpen } = props;
  const { words, tone, icon } = placeStateWords[placeStateOf(decision)];
  const isAsked = decision.state === 'open';
  // What is proposed says what it will be.
  const taken = decision.state === 'proposed' ? withoutDemand(decision) : decision;
  const eras = wordsOfEras(decision);
  return (
    <Columns
      columns="4.75rem minmax(0, 1fr)"
      gap={[0, 10]}
      pad={[8, 14]}
      under="soft"
      align="start"
      press
      id={id}
      role="option"
      aria-selected={isChosen}
      className={styles['row']}
      onClick={(event) => onOpen(pickingOf(event))}
    >
      <Badge tone={tone} icon={icon} isSmall>
        {words}
      </Badge>
      <Block narrow>
        <Block weight={700} anywhere>
          {name}
        </Block>
        <Block size={15} cut={!isCurrent} anywhere={isCurrent} tone={isAsked ? 'act' : 'text'}>
          {isAsked ? '何を入れるかを選んでください' : wordsOfItem(decision.item, decision.candidate)}
          {decision.item === 'typed' && !isChosenAmong(decision.candidate) && isAskedFor(taken) && '（必ず）'}
          {!isAsked && several > 1 && `（${several}か所）`}
          {!isAsked && value !== '' && <Small>{`　例：${value}`}</Small>}
        </Block>
        {eras !== '' && <Small block>{eras}</Small>}
        {news !== '' && (
          <Block size={15} tone="act" anywhere>
            {news}
          </Block>
        )}
        {rules.map((one) => (
          <Small key={one} block>
            {one}
          </Small>
        ))}
        {reason !== '' && <Small block>{reason}</Small>}
      </Block>
    </Columns>
  );
}
