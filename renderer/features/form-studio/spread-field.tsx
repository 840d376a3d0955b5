import type { SpreadBy } from '@shared/form-studio/write/decision';
import { Block } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import type { SaidSpread } from './use-together';

const WORDS: Readonly<Record<SpreadBy | 'whole', string>> = {
  whole: '同じ値をすべてに',
  letters: '1マスに1字ずつ',
  parts: '区切って入れる',
};

/** Of several places: each takes all of what stands there, or they share it. */
export function SpreadField({ spread: { by, ways, say } }: { spread: SaidSpread }) {
  if (ways.length === 0) return null;
  return (
    <Block pad={[4, 0, 6]}>
      <Segmented
        label="入れ方"
        hideLabel
        value={by ?? 'whole'}
        choices={(['whole', ...ways] as const).map((value) => ({ value, label: WORDS[value] }))}
        onChange={(value) => say(value === 'whole' ? null : value)}
      />
    </Block>
  );
}
