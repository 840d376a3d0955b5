import type { SaidOfPlace } from '@shared/form-studio/decide/studio';
import { itemOf } from '@shared/form-studio/propose/items';
import { endOfBoxes, hasLetterBoxes, kanaAsked, type Decision } from '@shared/form-studio/write/decision';
import { canBeRequired, isAskedFor } from '@shared/form-studio/write/required';
import { CheckBox } from '../../ui/check-box';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { PrintedChoice } from './printed-choice';

interface PlaceFactsProps {
  decision: Decision;
  /** It is asked for only sometimes. */
  isConditional?: boolean;
  onName: (label: string) => void;
  onSay: (facts: SaidOfPlace) => void;
}

const KANA = [
  { value: 'hiragana', label: 'ひらがな' },
  { value: 'katakana', label: 'カタカナ' },
  { value: 'half-width', label: '半角カナ' },
] as const;

const ENDS = [
  { value: 'left', label: '左づめ' },
  { value: 'right', label: '右づめ' },
] as const;

/** What is said of a place beside what stands in it: how it is called and written, and whether it may stay empty. */
export function PlaceFacts({ decision, isConditional = false, onName, onSay }: PlaceFactsProps) {
  const { label, item } = decision;
  return (
    <>
      <TextField label="画面での呼び名" value={label} onCommit={onName} />
      <PrintedChoice decision={decision} onSay={onSay} />
      {itemOf(item ?? '')?.type === 'kana' && (
        <Segmented label="かなの種類" value={kanaAsked(decision)} choices={KANA} onChange={(kana) => onSay({ kana })} />
      )}
      {hasLetterBoxes(decision.candidate) && (
        <Segmented
          label="マスへの入れ方"
          value={endOfBoxes(decision)}
          choices={ENDS}
          onChange={(end) => onSay({ end })}
        />
      )}
      <MayBeEmpty decision={decision} isConditional={isConditional} onSay={onSay} />
    </>
  );
}

/** Whether a paper is whole while nothing stands there. */
export const MayBeEmpty = ({ decision, isConditional, onSay }: Omit<PlaceFactsProps, 'onName'>) =>
  canBeRequired(decision) &&
  !decision.oneOf && (
    <CheckBox checked={isAskedFor(decision, isConditional)} onChange={(isRequired) => onSay({ isRequired })}>
      {isConditional ? 'そのとき、空欄では完成にしない' : '空欄では完成にしない'}
    </CheckBox>
  );
