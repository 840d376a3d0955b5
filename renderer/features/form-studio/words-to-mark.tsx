import {
  canBeJoined,
  foundWords,
  writesThere,
  joinedWord,
  toggledWord,
  type PickedWord,
  type PlaceWay,
} from '@shared/form-studio/decide/place-ways';
import { Button } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { Choice, Choices } from '../../ui/choice';
import { Block, Row, Small } from '../../ui/layout';
import type { PendingPlace } from './use-added-places';

const WAYS: Readonly<Record<PlaceWay, string>> = {
  write: 'ここに書く',
  replace: '印刷された言葉の代わりに書く',
  ring: 'この言葉に○をつける',
  tick: '□にチェック',
};

const BEHIND = '印刷された言葉のあとに書く';

interface WordsToMarkProps {
  pending: PendingPlace;
  onTurn: (way: PlaceWay) => void;
  onPick: (words: readonly PickedWord[]) => void;
}

/** What is done where somebody has pointed; of words that are ringed or ticked, which of them. */
export function WordsToMark({ pending: { ways, way, words }, onTurn, onPick }: WordsToMarkProps) {
  const open = (Object.keys(WAYS) as PlaceWay[]).filter((one) => ways[one] !== null);
  const own = writesThere(way) ? null : ways[way];
  const isJoined = own !== null && words.length < own.candidate.places.length;
  if (open.length < 2 && !own) return null;
  return (
    <Block pad={[8, 14]} under="soft">
      {open.length > 1 && (
        <Choices legend="ここで何をしますか" hideLegend>
          {open.map((one) => (
            <Choice key={one} name="way" checked={one === way} onChoose={() => onTurn(one)}>
              {one === 'write' && ways.replace ? BEHIND : WAYS[one]}
            </Choice>
          ))}
        </Choices>
      )}
      {own && words.length > 0 && (
        <Block above={6} role="group" aria-label={way === 'ring' ? '○をつける言葉' : 'チェックする□'}>
          <Small block>{way === 'ring' ? HOW.ring : HOW.tick}</Small>
          {words.map((one, i) => (
            <Row key={`${one.word} ${one.place.from} ${i}`} gap={6}>
              <Block grow narrow anywhere>
                {one.why === '' ? (
                  <CheckBox checked={!one.isOff} onChange={() => onPick(toggledWord(words, i))}>
                    {one.word || `□（${i + 1}つめ）`}
                  </CheckBox>
                ) : (
                  <Small block>{`「${one.word}」は○で囲めません（${one.why}）。`}</Small>
                )}
              </Block>
              {way === 'ring' && canBeJoined(words, i) && (
                <Button
                  look="text"
                  size="small"
                  aria-label={`次とつなぐ（「${one.word}」と「${words[i + 1]?.word}」）`}
                  onClick={() => onPick(joinedWord(words, i))}
                >
                  次とつなぐ
                </Button>
              )}
            </Row>
          ))}
          {isJoined && (
            <Button
              look="text"
              size="small"
              icon="undo"
              onClick={() => onPick(foundWords(own.candidate, way === 'ring' ? ways.unringed : []))}
            >
              言葉の分け方を元に戻す
            </Button>
          )}
        </Block>
      )}
    </Block>
  );
}

const HOW = {
  ring: '選択肢でないものは、外してください。',
  tick: '使わない□は、外してください。',
} as const;
