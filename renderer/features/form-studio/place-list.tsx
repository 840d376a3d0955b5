import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { nameOfPlace, wordsOfItem } from '@shared/form-studio/decide/place-words';
import type { SampleValues } from '@shared/form-studio/decide/sample-values';
import type { Studio } from '@shared/form-studio/decide/studio';
import type { Decision } from '@shared/form-studio/write/decision';
import { Badge } from '../../ui/badge';
import { NoChoice } from '../../ui/choice';
import { Block, Columns, Small } from '../../ui/layout';
import { isComposing } from '../../ui/is-composing';
import { placeStateOf, placeStateWords } from './place-states';
import styles from './form-studio.module.css';

interface PlaceListProps {
  studio: Studio;
  values: SampleValues;
  reasonOf: (place: number) => string;
  /** Above the places, and scrolled with them: a low window has no room for both. */
  children: ReactNode;
  onMove: (by: number) => void;
  /** It is gone to: by a click, which also asks what goes there. */
  onOpen: (place: number) => void;
  /** Enter: what is proposed is taken, or asked for where nothing is. */
  onTake: () => void;
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
export function PlaceList({ studio, values, reasonOf, children, onMove, onOpen, onTake }: PlaceListProps) {
  const { decisions, at } = studio;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.getElementById(rowId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  const keys = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const by = event.key === 'Tab' && !event.shiftKey ? null : moves[event.key];
    if (by != null) onMove(by);
    else if (event.key === 'Enter') onTake();
    else if (event.key === 'F2' || event.key === ' ') onOpen(at);
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
        aria-activedescendant={rowId(at)}
        className="ring-inside"
        onKeyDown={keys}
      >
        {decisions.map((decision, i) => (
          <PlaceRow
            key={i}
            id={rowId(i)}
            decision={decision}
            value={values.at(decision)}
            reason={i === at ? reasonOf(i) : ''}
            isCurrent={i === at}
            onOpen={() => onOpen(i)}
          />
        ))}
      </Block>
    </Block>
  );
}

const rowId = (place: number): string => `place-${place}`;

interface PlaceRowProps {
  id: string;
  decision: Decision;
  value: string;
  reason: string;
  isCurrent: boolean;
  onOpen: () => void;
}

function PlaceRow({ id, decision, value, reason, isCurrent, onOpen }: PlaceRowProps) {
  const { words, tone, icon } = placeStateWords[placeStateOf(decision)];
  const isAsked = decision.state === 'open';
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
      aria-selected={isCurrent}
      className={styles['row']}
      onClick={onOpen}
    >
      <Badge tone={tone} icon={icon} isSmall>
        {words}
      </Badge>
      <Block narrow>
        <Block weight={700} anywhere>
          {nameOfPlace(decision)}
        </Block>
        <Block size={15} cut={!isCurrent} anywhere={isCurrent} tone={isAsked ? 'act' : 'text'}>
          {isAsked ? '何を入れるかを選んでください' : wordsOfItem(decision.item, decision.candidate)}
          {!isAsked && value !== '' && <Small>{`　例：${value}`}</Small>}
        </Block>
        {reason !== '' && <Small block>{reason}</Small>}
      </Block>
    </Columns>
  );
}
