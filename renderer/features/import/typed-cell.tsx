import type { PlannedCell } from '@shared/tables/matching/planned';
import { typedText, type CheckColumn } from './check-columns';
import { MendBox } from './mend-box';
import { MendChoice } from './mend-choice';

interface TypedCellProps {
  column: CheckColumn;
  cell: PlannedCell | undefined;
  label: string;
  isWrong: boolean;
  isActive: boolean;
  /** It appeared because somebody wants to change it. */
  takesFocus: boolean;
  onType: (text: string) => void;
  onNext: (isTyped: boolean) => void;
  onStop: () => void;
}

/** A cell that is said anew: typed, or picked where the ledger has words of its own. */
export function TypedCell({ column: { type, words, isLong }, cell, onType, onStop, ...props }: TypedCellProps) {
  if (words) {
    const { after = null } = cell ?? {};
    return (
      <MendChoice
        {...props}
        placeholder={(props.isWrong ? cell?.typed : null) || '選んでください'}
        chosen={props.isWrong ? '' : (words.find(({ value }) => value === after)?.id ?? '')}
        choices={words}
        onChoose={(word) => {
          onType(word);
          onStop();
        }}
        onStop={onStop}
      />
    );
  }
  const text = cell?.typed ?? typedText(type, cell?.after ?? null);
  // Two phones below each other: a box of one line shows both, where one of several would hide the second.
  const shown = isLong ? text : text.trim().replace(/\s*[\r\n]+\s*/g, '、');
  return <MendBox {...props} text={shown} isLong={isLong} onType={onType} onStop={onStop} />;
}
