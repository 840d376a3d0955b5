import type { Pack } from '@shared/packs/schema';
import { Small, type BlockLooks } from '../ui/layout';

/** Words of a network's forms that stand in what is shown, each with what it means. */
export const explainedIn = (
  pack: Pick<Pack, 'words'> | null,
  shown: readonly string[],
): [word: string, means: string][] =>
  Object.entries(pack?.words ?? {}).filter(([word]) => shown.some((text) => text.includes(word)));

interface ExplainedWordsProps {
  pack: Pick<Pack, 'words'> | null;
  /** What stands beside it. */
  shown: readonly string[];
  pad?: BlockLooks['pad'];
}

/** Beside the place where such words are first met: who doesn't know them has no other way to ask. */
export function ExplainedWords({ pack, shown, pad }: ExplainedWordsProps) {
  const words = explainedIn(pack, shown);
  if (words.length === 0) return null;
  return (
    <Small as="div" pad={pad}>
      {words.map(([word, means]) => (
        <p key={word}>
          {word}：{means}
        </p>
      ))}
    </Small>
  );
}
