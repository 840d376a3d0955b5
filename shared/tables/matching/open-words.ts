import type { OpenWord, PlannedRow } from './planned';

/** The words that keep rows from being taken, each once, with its rows. */
export function openWords(rows: readonly PlannedRow[]): OpenWord[] {
  const found = new Map<string, OpenWord & { lines: number[] }>();
  for (const { line, verdict, cells } of rows) {
    if (verdict !== 'fix') continue;
    for (const { problem } of Object.values(cells)) {
      if (!problem?.word) continue;
      const { of, word } = problem.word;
      const key = `${of}\n${word}`;
      const known = found.get(key);
      if (known) known.lines.push(line);
      else
        found.set(key, { of, word, lines: [line], choices: problem.choices, proposal: likelyOf(of, problem.choices) });
    }
  }
  return [...found.values()].sort((a, b) => b.lines.length - a.lines.length);
}

/** Somebody who alone is called so, as far as the table says it. Where somebody works is nothing that a name like it tells. */
const likelyOf = (of: OpenWord['of'], choices: OpenWord['choices']): string | null =>
  (of === 'holder' || of === 'patient') && choices.length === 1 ? (choices[0]?.id ?? null) : null;
