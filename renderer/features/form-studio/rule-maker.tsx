import { useState } from 'react';
import { nameOfPlace } from '@shared/form-studio/decide/place-words';
import { placesToDependOn, type SaidRule } from '@shared/form-studio/decide/say-rule';
import type { Decision } from '@shared/form-studio/write/decision';
import { oneOfSentence, onlyWhenSentence, wordsOnScreen } from '@shared/form-studio/write/rule-words';
import { canHaveRules, isDay, wordsToChoose, type KindOfRule } from '@shared/form-studio/write/rules';
import { Button } from '../../ui/button';
import { Choice, NoChoice } from '../../ui/choice';
import { Block, Small, Stack } from '../../ui/layout';
import { SearchBox } from '../../ui/search-box';
import { Segmented } from '../../ui/segmented';
import { useSearched } from '../../ui/use-searched';
import styles from './form-studio.module.css';

interface RuleMakerProps {
  kind: KindOfRule;
  all: readonly Decision[];
  place: number;
  onMade: (rule: SaidRule) => void;
}

/** A rule is made by choosing: the other places, then what of them; it is read as a sentence before it is made. */
export function RuleMaker({ kind, ...props }: RuleMakerProps) {
  if (kind === 'only-when') return <OnlyWhenMaker {...props} />;
  if (kind === 'one-of') return <OneOfMaker {...props} />;
  const { all, place, onMade } = props;
  const days = all.flatMap((one, i) => (i !== place && isDay(one) ? [i] : []));
  return <OtherPlaces all={all} among={days} onChoose={(than) => onMade({ kind: 'not-before', place, than })} />;
}

type MakerProps = Omit<RuleMakerProps, 'kind'>;

/** With choices first: they are what most conditions are about. */
function OnlyWhenMaker({ all, place, onMade }: MakerProps) {
  const [on, setOn] = useState<number | null>(null);
  const [words, setWords] = useState<readonly string[]>([]);
  const hasWords = (i: number): boolean => all[i] !== undefined && wordsToChoose(all[i].candidate).length > 0;
  const among = placesToDependOn(all, place).toSorted((a, b) => Number(hasWords(b)) - Number(hasWords(a)));
  const other = on === null ? undefined : all[on];
  if (on === null || !other)
    return (
      <OtherPlaces
        all={all}
        among={among}
        onChoose={(i) => (hasWords(i) ? setOn(i) : onMade({ kind: 'only-when', place, on: { place: i, words: [] } }))}
      />
    );
  const condition = { place: on, words, isProposed: false };
  return (
    <Block grow low scrolls pad={[10, 14]}>
      <Stack gap={8}>
        <Block weight={700}>「{nameOfPlace(other, all)}」で、どれを選んだときですか</Block>
        {wordsOnScreen(other).map(({ word, called }) => (
          <Choice
            key={word}
            type="checkbox"
            checked={words.includes(word)}
            onChoose={(isIn) => setWords(isIn ? [...words, word] : words.filter((one) => one !== word))}
          >
            {called}
          </Choice>
        ))}
        {words.length > 0 && (
          <>
            <Block as="p">{onlyWhenSentence(all, condition)}</Block>
            <Button look="filled" wide onClick={() => onMade({ kind: 'only-when', place, on: { place: on, words } })}>
              この決まりにする
            </Button>
          </>
        )}
      </Stack>
    </Block>
  );
}

const HOW_MANY = [
  { value: 'any', label: '1つは書く' },
  { value: 'one', label: '1つだけ書く' },
] as const;

function OneOfMaker({ all, place, onMade }: MakerProps) {
  const [others, setOthers] = useState<readonly number[]>([]);
  const [many, setMany] = useState<'any' | 'one'>('any');
  const among = all.flatMap((one, i) => (i !== place && canHaveRules(one) ? [i] : []));
  const places = [place, ...others].toSorted((a, b) => a - b);
  const toggle = (i: number): void =>
    setOthers(others.includes(i) ? others.filter((one) => one !== i) : [...others, i]);
  return (
    <>
      <OtherPlaces all={all} among={among} chosen={others} onChoose={toggle} />
      {others.length > 0 && (
        <Stack gap={8} fixed pad={[10, 14]} over="soft">
          <Segmented label="いくつ書きますか" hideLabel value={many} choices={HOW_MANY} onChange={setMany} />
          <Block as="p">{oneOfSentence(all, places, many === 'one')}</Block>
          <Button look="filled" wide onClick={() => onMade({ kind: 'one-of', places, exactly: many === 'one' })}>
            この決まりにする
          </Button>
        </Stack>
      )}
    </>
  );
}

interface OtherPlacesProps {
  all: readonly Decision[];
  among: readonly number[];
  /** Several are chosen, and these are. */
  chosen?: readonly number[];
  onChoose: (place: number) => void;
}

/** More than these are searched. */
const FEW = 10;

function OtherPlaces({ all, among, chosen, onChoose }: OtherPlacesProps) {
  const named = among.flatMap((i) => (all[i] ? [{ i, name: nameOfPlace(all[i], all), words: wordsIn(all[i]) }] : []));
  const { shown, box } = useSearched(named, ({ name, words }) => `${name} ${words}`);
  return (
    <>
      {among.length > FEW && (
        <Block fixed pad={[8, 14]}>
          <SearchBox label="欄をさがす" {...box} />
        </Block>
      )}
      <Block grow low scrolls>
        {shown.map(({ i, name, words }) => (
          <button
            key={i}
            type="button"
            className={`ring-inside ${styles['choice']}`}
            {...(chosen && { 'aria-pressed': chosen.includes(i) })}
            onClick={() => onChoose(i)}
          >
            {chosen && <span aria-hidden="true">{chosen.includes(i) ? '☑' : '☐'}</span>}
            <Block as="span" grow narrow anywhere>
              {name}
              {words !== '' && (
                <Small block cut>
                  {words}
                </Small>
              )}
            </Block>
          </button>
        ))}
        {shown.length === 0 && <NoChoice />}
      </Block>
    </>
  );
}

const wordsIn = (decision: Decision): string =>
  wordsOnScreen(decision)
    .map(({ called }) => called)
    .join('・');
