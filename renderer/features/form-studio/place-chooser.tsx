import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { canBeTypedOnce, choicesForAll } from '@shared/form-studio/decide/choices';
import { likelyItems } from '@shared/form-studio/decide/likely-items';
import { isChosenAmong } from '@shared/form-studio/find/candidate';
import { cellOfPlace, nameOfPlace, wordsOfEras, wordsOfItem } from '@shared/form-studio/decide/place-words';
import type { SampleValues } from '@shared/form-studio/decide/sample-values';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import type { Item } from '@shared/form-studio/propose/items';
import type { SaidOfPlace } from '@shared/form-studio/decide/studio';
import type { ListBeyond } from '@shared/form-studio/write/beyond-rows';
import type { Decision } from '@shared/form-studio/write/decision';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { NoChoice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { isComposing } from '../../ui/is-composing';
import { Block, Column, Row, Small } from '../../ui/layout';
import { SearchBox } from '../../ui/search-box';
import { PlaceFacts } from './place-facts';
import { RowsBeyond } from './rows-beyond';
import { SpreadField } from './spread-field';
import type { SaidSpread } from './use-together';
import { useSearched } from '../../ui/use-searched';
import styles from './form-studio.module.css';

interface PlaceChooserProps {
  /** One, or several that are decided at once; the places of one value are one. */
  decisions: readonly [Decision, ...Decision[]];
  /** All places of the form, for one that nothing names. */
  form?: readonly Decision[];
  /** Of several, and of those of one value. */
  spread?: SaidSpread;
  proposal: PlaceProposal | undefined;
  /** Of the one: the list that it is a column of. */
  list?: ListBeyond | null;
  values: SampleValues;
  /** In how many places each item stands. */
  places: ReadonlyMap<string, number>;
  /** It is decided, and gone on to the next place. `item` null: nothing is written there; `once`: it is typed once for all. */
  onDecide: (item: string | null, once: boolean) => void;
  onName: (label: string) => void;
  onSay: (facts: SaidOfPlace) => void;
  /** Further places are chosen for what stands here. */
  onMore?: () => void;
  /** A place that was added goes again. */
  onRemove?: () => void;
  onBack: () => void;
  /** What holds between it and other places, and the way to say more. */
  rules?: { sentences: readonly string[]; isConditional: boolean; onOpen: () => void };
  /** Of a place that is being added: what is done there, and with which words. */
  ways?: ReactNode;
  /** Other words are picked than those that were found. */
  onWords?: () => void;
  /** The rows from here on are said to be a list. */
  onRows?: () => void;
  /** Somebody comes to mend what was said of it: that comes first. */
  isMending?: boolean;
}

interface ItemChoice {
  item: string | null;
  once?: boolean;
  words: string;
  value: string;
  /** Why it may be what goes there, where the place's own reason doesn't say it. */
  reason?: string;
  group: string;
  /** What it is searched by. */
  key: string;
}

const byHand: readonly { item: string | null; words: string; value: string }[] = [
  { item: 'typed', words: '毎回、手で入力する', value: '台帳にないもの。書類をつくるときに入れます' },
  { item: 'city', words: '提出先が記入する（空けておく）', value: '市の受付欄など' },
  { item: 'signature', words: '署名・押印（手で）', value: '印刷してから、手で書くところ' },
  { item: null, words: 'この欄には書き込まない', value: '印刷のまま残します' },
];

/** What goes into one place: what is proposed first, then what stands by no ledger, then all that the ledger has. */
export function PlaceChooser(props: PlaceChooserProps) {
  const {
    decisions,
    form = decisions,
    spread,
    proposal,
    list: ofList = null,
    values,
    places,
    onDecide,
    onName,
    onSay,
    onRemove,
    onBack,
    rules,
    ways,
    isMending = false,
  } = props;
  const [decision, ...others] = decisions;
  const { candidate, item, state } = decision;
  const isOne = others.length === 0;
  // What there is to choose among comes first: it is what a place is opened for.
  const isAmong = isMending || isChosenAmong(candidate);
  const all = choicesOf(decisions, isOne ? proposal : undefined, values, spread);
  const { shown, isSearched, box } = useSearched(all, ({ key }) => key);
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever picks words stays there.
  const opened = ways ? null : candidate;
  useEffect(() => {
    (list.current?.querySelector('button') ?? heading.current)?.focus({ preventScroll: true });
    // Where all of a small window's page scrolls, the choices are brought into it.
    list.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  const keys = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.defaultPrevented || event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <Column grow low as="section" aria-label="ここに入れるもの" onKeyDown={keys}>
      <Block fixed pad={[6, 14]} under="soft">
        {/* In one line where there is room: a low window's is for what can be chosen. */}
        <Row wrap gap={[0, 10]}>
          <Button look="text" size="small" icon="left" onClick={onBack}>
            欄の一覧へ
          </Button>
          <Block as="h2" size={18} leading={1.35} anywhere ref={heading} tabIndex={-1} className="no-ring">
            {isOne ? nameOfPlace(decision, form) : `${decisions.length}か所をまとめて決める`}
            {isOne && cellOfPlace(candidate) !== '' && <Small weight={400}>（{cellOfPlace(candidate)}）</Small>}
          </Block>
        </Row>
        {isOne && <Small block>{`${proposal?.reason ?? ''}${wordsOfEras(decision)}`}</Small>}
        {!isOne && <Small block>{decisions.map((one) => nameOfPlace(one, form)).join('、')}</Small>}
        {spread && <SpreadField spread={spread} />}
        {isOne && decision.isAdded && onRemove && (
          <Button look="text" size="small" icon="undo" onClick={onRemove}>
            {decision.list ? '一覧にしたのを取り消す' : '追加した欄を取り消す'}
          </Button>
        )}
        {isOne && ofList && <RowsBeyond list={ofList} onSay={onSay} />}
      </Block>
      {all.length > byHand.length + 1 && (
        <Block fixed pad={[6, 14]}>
          <SearchBox
            label="入れるものをさがす"
            placeholder="入れるものをさがす（かなでも）"
            {...box}
            onDown={() => list.current?.querySelector('button')?.focus()}
            onEnter={() => shown[0] && onDecide(shown[0].item, shown[0].once === true)}
          />
        </Block>
      )}
      <Block grow low scrolls ref={list} onKeyDown={betweenButtons}>
        {ways}
        {isOne && isAmong && (
          <Block pad={[8, 14, 12]}>
            <PlaceFacts
              decision={decision}
              isConditional={rules?.isConditional === true}
              onName={onName}
              onSay={onSay}
            />
          </Block>
        )}
        {shown.map((choice, i) => (
          <Block key={`${choice.group} ${choice.item} ${choice.once ?? ''}`}>
            {!isSearched && choice.group !== shown[i - 1]?.group && <GroupName of={choice} />}
            <Choice
              choice={choice}
              places={places.get(choice.item ?? '') ?? 1}
              isDecided={isOne && state === 'decided' && choice.item === item && choice.key !== ''}
              onDecide={() => onDecide(choice.item, choice.once === true)}
            />
          </Block>
        ))}
        {shown.length === 0 && <NoChoice />}
        {isOne && <MoreOfPlace {...props} decision={decision} />}
        {isOne && !isAmong && (
          <Block pad={[8, 14, 12]} over="soft" above={8}>
            <PlaceFacts
              decision={decision}
              isConditional={rules?.isConditional === true}
              onName={onName}
              onSay={onSay}
            />
          </Block>
        )}
      </Block>
    </Column>
  );
}

/** Above the first of a group. */
const GroupName = ({ of: { group, reason } }: { of: ItemChoice }) => (
  <Small
    as="h3"
    block
    weight={700}
    leading={1.3}
    pad={[6, 14, 0]}
    className={styles['group']}
    data-told={group === PROPOSED || Boolean(reason)}
  >
    {group}
  </Small>
);

interface ChoiceProps {
  choice: ItemChoice;
  /** In how many places it stands. */
  places: number;
  isDecided: boolean;
  onDecide: () => void;
}

/** An example stands beside its name where there is room; in a low window a reason has one line, and is whole at the mouse or the keyboard. */
const Choice = ({ choice, places, isDecided, onDecide }: ChoiceProps) => (
  <button type="button" className={`ring-inside ${styles['choice']}`} onClick={onDecide}>
    <Block as="span" grow narrow anywhere leading={1.3}>
      <Row as="span" wrap align="baseline" gap={[0, 8]}>
        <span>{choice.words}</span>
        {choice.value !== '' && (
          <Small cut flex={choice.group === BY_HAND ? '1 1 100%' : '1 1 6em'}>
            {choice.value}
          </Small>
        )}
      </Row>
      {choice.reason && (
        <Small block className={styles['reason']}>
          {choice.reason}
        </Small>
      )}
    </Block>
    {places > 1 && <Small nowrap>{`${places}か所`}</Small>}
    {choice.group === PROPOSED && <Badge tone="info">おすすめ</Badge>}
    {isDecided && <Icon name="check" tone="ok-mark" />}
  </button>
);

/** What else can be done with a place: behind what may stand there, which is what it is opened for. */
const MoreOfPlace = ({ decision, onWords, onRows, rules, onMore }: PlaceChooserProps & { decision: Decision }) => (
  <Block pad={[8, 14, 4]}>
    {onWords && <OtherWords decision={decision} onPick={onWords} />}
    {onRows && <RowsFromHere decision={decision} onRows={onRows} />}
    {rules && <RulesOfPlace {...rules} />}
    {onMore && canBeElsewhere(decision) && (
      <Button look="text" size="small" icon="plus" onClick={onMore}>
        同じ項目の場所をふやす
      </Button>
    )}
  </Block>
);

/** Each in its sentence; a press leads to where they are made and taken back. */
const RulesOfPlace = ({ sentences, onOpen }: NonNullable<PlaceChooserProps['rules']>) => (
  <>
    {sentences.map((one) => (
      <Small key={one} block>
        {one}
      </Small>
    ))}
    <Button look="text" size="small" wraps icon={sentences.length > 0 ? 'edit' : 'plus'} onClick={onOpen}>
      {sentences.length > 0 ? '決まりを直す' : '決まりを追加（…のときだけ、など）'}
    </Button>
  </>
);

/** Of a cell, and no line of running text; the sides of a change are no entries. */
const RowsFromHere = ({ decision, onRows }: { decision: Decision; onRows: () => void }) => {
  const { candidate, isAdded, list } = decision;
  const canBe = candidate.side === null && candidate.shape !== 'seal' && !candidate.isLoose && (!isAdded || list);
  return (
    canBe && (
      <Button look="text" size="small" icon="table" onClick={onRows}>
        {candidate.rows === null ? 'この行から下を一覧にする' : '一覧のはじまりと件数を直す'}
      </Button>
    )
  );
};

const PROPOSED = 'この欄へのおすすめ';
const SUGGESTED = 'もしかすると';
const BY_HAND = '台帳から入れない';

/** Words are ringed there, or a cell of a sheet, which is one place to the eye, prints some. */
const hasWordsToPick = ({
  isAdded,
  candidate: {
    shape,
    rows,
    side,
    places: [place],
  },
}: Decision): boolean =>
  rows === null &&
  side === null &&
  (shape === 'ring' ||
    (isAdded && shape === 'boxes') ||
    (!isAdded && place?.paragraph === null && !place.paper && /\p{L}/u.test(place.printed)));

const OtherWords = ({ decision, onPick }: { decision: Decision; onPick: () => void }) =>
  hasWordsToPick(decision) && (
    <Button look="text" size="small" icon="edit" onClick={onPick}>
      ○をつける言葉を選び直す
    </Button>
  );

/** What the ledger has, anywhere but in a list or a change: the form may ask for it twice. */
const canBeElsewhere = ({ item, state, candidate: { rows, side } }: Decision): boolean =>
  state !== 'open' && rows === null && side === null && !byHand.some((one) => one.item === item);

const ONCE = {
  item: 'typed',
  once: true,
  words: '毎回、1度だけ入力する',
  value: '同じ言葉が、選んだところすべてに入ります',
};

function choicesOf(
  decisions: PlaceChooserProps['decisions'],
  proposal: PlaceProposal | undefined,
  values: SampleValues,
  spread: SaidSpread | undefined,
): ItemChoice[] {
  const [{ candidate }] = decisions;
  const candidates = decisions.map((one) => one.candidate);
  const ofAll: readonly Item[] = spread?.items ?? choicesForAll(candidates);
  const example = (item: string | null): string => {
    const value = values.of(item);
    return value === '' ? '' : `例：${value}`;
  };
  const first = (proposal ? likelyItems(proposal) : [])
    .filter((one) => !byHand.some(({ item }) => item === one.item))
    .filter((one) => !spread?.by || ofAll.some(({ id }) => id === one.item))
    .map(({ item, reason }): ItemChoice => {
      const group = item === proposal?.item ? PROPOSED : SUGGESTED;
      return { item, words: wordsOfItem(item, candidate), value: example(item), reason, group, key: '' };
    });
  const isAmong = candidates.some(isChosenAmong);
  const [typed, ...rest] = byHand;
  const others = [...(typed ? [typed] : []), ...(canBeTypedOnce(candidates) && !spread?.by ? [ONCE] : []), ...rest].map(
    (one): ItemChoice => {
      const words = isAmong && one.item === 'typed' ? wordsOfItem('typed', candidate) : one.words;
      return { ...one, words, group: BY_HAND, key: words };
    },
  );
  const ofLedger = ofAll
    .filter(({ id }) => !byHand.some(({ item }) => item === id))
    .map(({ id, label, reading, group }): ItemChoice => {
      return { item: id, words: label, value: example(id), group, key: `${label} ${reading} ${group}` };
    });
  return [...first, ...others, ...ofLedger];
}

/** Up and down from one to the next, as in a list. */
function betweenButtons(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.target instanceof HTMLInputElement) return;
  const all = [...event.currentTarget.querySelectorAll('button')];
  const next = all[all.indexOf(document.activeElement as HTMLButtonElement) + by];
  event.preventDefault();
  next?.focus();
}
