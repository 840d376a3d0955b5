import type { SaidOfPlace } from '@shared/form-studio/decide/studio';
import { isChosenAmong } from '@shared/form-studio/find/candidate';
import type { Decision } from '@shared/form-studio/write/decision';
import { calledWords, canTakeSeveral, takesOne } from '@shared/form-studio/write/printed-choice';
import { isAskedFor } from '@shared/form-studio/write/required';
import { Block, Small, Stack } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';

interface PrintedChoiceProps {
  decision: Decision;
  onSay: (facts: SaidOfPlace) => void;
}

const MANY = [
  { value: 'one', label: '1つだけ' },
  { value: 'several', label: 'いくつでも' },
] as const;

/** Printed words to choose among, as a paper asks for them: what they are called, how many of them, and whether none may be. */
export function PrintedChoice({ decision, onSay }: PrintedChoiceProps) {
  const { candidate, item } = decision;
  const isTyped = isChosenAmong(candidate) && item !== 'city' && item !== 'signature' && item !== null;
  const words = isTyped ? calledWords(decision) : (candidate.choices ?? []);
  if (words.length < 2) return null;
  const isNamed = isTyped && canTakeSeveral(candidate) && candidate.shape === 'boxes';
  return (
    <Stack gap={8} pad={[10, 0, 4]}>
      <Block weight={700} size={15}>
        選択肢（{words.length}個）
      </Block>
      {isNamed ? (
        words.map((word, i) => (
          <TextField
            key={i}
            label={`${i + 1}つめの選択肢`}
            hideLabel
            value={word}
            onCommit={(typed) =>
              onSay({ called: words.map((one, at) => (at === i ? typed : one)).map(asPrinted(candidate.words)) })
            }
          />
        ))
      ) : (
        <p>{words.join('・')}</p>
      )}
      {isTyped && canTakeSeveral(candidate) && (
        <Segmented
          label="いくつ選べますか"
          value={takesOne(decision) ? 'one' : 'several'}
          choices={MANY}
          onChange={(takes) => onSay({ takes })}
        />
      )}
      <Small block>
        {isAskedFor(decision)
          ? '書類では、どれかを選ぶまで「足りないところ」に出ます。'
          : '書類では、どれも選ばないままでも完成にできます。'}
      </Small>
    </Stack>
  );
}

/** What isn't called otherwise says nothing. */
const asPrinted =
  (printed: readonly string[]) =>
  (word: string, i: number): string =>
    word.trim() === printed[i] ? '' : word.trim();
