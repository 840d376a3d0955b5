import { foldKey } from '../../text/fold-key';
import { sharedChoice } from './choices';
import type { ImportDecisions } from './import-decisions';
import { officeMeantBy } from './office-names';
import type { OpenWord, PlannedRow } from './planned';

/** The words that keep rows from being taken, each once, with its rows. */
export function openWords(rows: readonly PlannedRow[], { rowWords }: Pick<ImportDecisions, 'rowWords'>): OpenWord[] {
  const found = new Map<string, OpenWord & { lines: number[] }>();
  for (const { line, verdict, cells } of rows) {
    if (verdict !== 'fix') continue;
    for (const [field, { problem }] of Object.entries(cells)) {
      // What is asked in its row alone is answered there.
      if (!problem?.word || rowWords[line]?.[field] !== undefined) continue;
      const { of, word } = problem.word;
      const key = `${of}\n${word}`;
      const known = found.get(key);
      if (known) known.lines.push(line);
      else
        found.set(key, {
          of,
          word,
          lines: [line],
          choices: problem.choices,
          proposal: likelyOf(of, word, problem.choices),
        });
    }
  }
  return [...found.values()].sort((a, b) => b.lines.length - a.lines.length);
}

/**
 * Somebody who alone is called so, as far as the table says it. Where somebody works is nothing that a part of a name tells; an office that is
 * called by its service (訪看) is that one, where there is one.
 */
function likelyOf(of: OpenWord['of'], word: string, choices: OpenWord['choices']): string | null {
  if (of === 'office') {
    const joint = choices.find(({ isLikely }) => isLikely);
    if (joint) return joint.id;
    const offices = choices.map(({ id, name, about }) => ({ id, name, serviceKind: about }));
    return word === '' ? null : ((officeMeantBy(word, offices) ?? calledInPart(word, offices))?.id ?? null);
  }
  const people = choices.filter(({ id }) => id !== sharedChoice.id);
  const written = people.filter(({ isLikely }) => isLikely);
  if (written.length === 1) return written[0]?.id ?? null;
  return (of === 'holder' || of === 'patient') && people.length === 1 ? (people[0]?.id ?? null) : null;
}

/** 北店 of みほん薬局 北店: a whole word of one name alone. */
function calledInPart<T extends { name: string }>(word: string, offices: readonly T[]): T | null {
  const key = foldKey(word);
  const partsOf = ({ name }: T): string[] =>
    name.split(/[\s　（(]+/).map((part) => foldKey(part.replace(/[）)]$/, '')));
  const [only, ...others] = key.length < 2 ? [] : offices.filter((office) => partsOf(office).includes(key));
  return only && others.length === 0 ? only : null;
}
