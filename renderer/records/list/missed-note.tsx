import type { Parting } from '../../grid/grid-props';
import { Button } from '../../ui/button';
import { Row, Small, type BlockLooks } from '../../ui/layout';
import type { ListAndPanel } from './list-and-panel';
import type { ListWords } from './list-words';
import type { Missed } from './use-record-list';

interface MissedNoteProps {
  words: Pick<ListWords, 'thing' | 'counter'>;
  missed: Missed;
  /** Around it; without: as beside a list of a whole screen. */
  pad?: BlockLooks['pad'];
  onShow: (isShown: boolean) => void;
}

/** Somebody was looked for by how they are read: who has no ふりがな isn't passed over in silence. */
export function MissedNote(props: MissedNoteProps) {
  const { words, missed, pad = [0, 20, 6, 'page'], onShow } = props;
  const { thing, counter } = words;
  const { count, isShown } = missed;
  if (count === 0) return null;
  const who = `ふりがなのない${thing}`;
  return (
    <Row fixed wrap gap={[0, 8]} pad={pad}>
      <Small role="status">
        {isShown
          ? `${who} ${count}${counter}も、下に表示しています`
          : `${who}が ${count}${counter}います。ふりがなでは見つかりません`}
      </Small>
      <Button size="small" look="text" onClick={() => onShow(!isShown)}>
        {isShown ? '隠す' : '表示する'}
      </Button>
    </Row>
  );
}

interface PartedCountProps {
  words: Pick<ListWords, 'counter'>;
  parting: Parting;
  rows: readonly { id: string }[];
  place: Pick<ListAndPanel, 'grid'>;
}

/** In a long list those that stand last are out of sight: how many they are, and one press there. */
export function PartedCount({ words: { counter }, parting: { from, title }, rows, place }: PartedCountProps) {
  const first = rows[from];
  if (from === 0 || !first) return null;
  return (
    // The last of them first: as many as there is room for are seen.
    <Button
      size="small"
      look="text"
      onClick={() => {
        place.grid.current?.show(rows.at(-1)?.id ?? '');
        requestAnimationFrame(() => place.grid.current?.show(first.id));
      }}
    >
      {title} {rows.length - from}
      {counter}
    </Button>
  );
}
