import type { TalkFinding } from '@shared/talk/check-talk';
import { Block } from '../../ui/layout';
import styles from './talk.module.css';

/** The text with the places that were found: each with the number that its finding has in the list. */
export function MarkedText({ text, findings }: { text: string; findings: readonly TalkFinding[] }) {
  return (
    <section aria-labelledby="marked-text">
      <h2 id="marked-text">見つかった所</h2>
      <Block as="p" frame={12} pad={[12, 16]} on="ground" size={16} leading={1.7} asTyped anywhere>
        {pieces(text, findings).map(({ start, words, number }) =>
          number === null ? (
            words
          ) : (
            <mark key={start} className={styles['found']}>
              {words}
              <sup aria-label={`（${number}番）`}>{number}</sup>
            </mark>
          ),
        )}
      </Block>
    </section>
  );
}

interface Piece {
  start: number;
  words: string;
  number: number | null;
}

function pieces(text: string, findings: readonly TalkFinding[]): Piece[] {
  const places = findings
    .flatMap(({ at }, i) => (at ? [{ ...at, number: i + 1 }] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Piece[] = [];
  let last = 0;
  for (const { start, end, number } of places) {
    // Within a place that is marked already, e.g. a name in a first line that is wrong: the list says it.
    if (start < last) continue;
    found.push({ start: last, words: text.slice(last, start), number: null });
    found.push({ start, words: text.slice(start, end), number });
    last = end;
  }
  return [...found, { start: last, words: text.slice(last), number: null }].filter(({ words }) => words !== '');
}
