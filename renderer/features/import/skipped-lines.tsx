import { isColumnLine, lineName, linePlaceName, type SkippedRow } from '@shared/tables/import/reading';
import { Button } from '../../ui/button';
import { Block } from '../../ui/layout';
import { Lines } from '../../ui/lines';

/** So many are listed; a table of ten thousand lines of another kind is no list to read. */
export const LISTED = 200;

interface SkippedLinesProps {
  rows: readonly SkippedRow[];
  /** Reads a line all the same. */
  onTake: (line: number) => void;
}

/** Lines that weren't read, with their words and why; each with its way in. */
export const SkippedLines = ({ rows, onTake }: SkippedLinesProps) => (
  <Lines>
    {rows.map((row) => (
      <li key={`${row.sheet ?? ''}/${row.line}/${row.code}`}>
        <b>{skippedPlace(row)}</b>
        <Block as="span" grow least="12rem" anywhere>
          {row.text}
        </Block>
        <span className="subtle">{row.message}</span>
        {mayBeTaken(row) && (
          <Button size="small" onClick={() => onTake(row.line)}>
            {skippedPlace(row)}も取り込む
          </Button>
        )}
      </li>
    ))}
  </Lines>
);

const FIXED = new Set<SkippedRow['code']>([
  'row/blank',
  'row/heading',
  'row/repeated-heading',
  'row/other-table',
  'row/other-sheet',
  'row/alike-table',
  'row/below',
]);
const mayBeTaken = ({ code, count, line }: SkippedRow): boolean =>
  !FIXED.has(code) && (count > 0 || isColumnLine(line));

export function skippedPlace({ line, count, sheet }: SkippedRow): string {
  const lines = count > 1 ? `${lineName(line)}〜${(line % 10_000_000) + count - 1}行目` : linePlaceName(line);
  return sheet === undefined ? lines : `「${sheet}」${lines}`;
}
