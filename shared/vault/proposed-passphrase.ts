import { toRomaji } from '../text/romaji';
import { passphraseWords } from './passphrase-words';
import type { RandomBytes } from './random-bytes';

/** So many words by chance are some 10^12 passphrases, all of them equally likely. */
const WORDS = 4;

export interface ProposedPassphrase {
  /** つくし ばけつ らっぱ よあけ */
  words: readonly string[];
  /** tsukushi baketsu rappa yoake: what is typed. A field that shows dots takes no kana from the keyboard. */
  typed: string;
}

/** Four words, drawn by chance. */
export function proposedPassphrase(random: RandomBytes): ProposedPassphrase {
  const words = Array.from({ length: WORDS }, () => passphraseWords[below(passphraseWords.length, random)] ?? '');
  return { words, typed: words.map(toRomaji).join(' ') };
}

/** A whole number below `limit`, each as likely as the others: what would make some likelier is drawn anew. */
function below(limit: number, random: RandomBytes): number {
  const most = 0x10000 - (0x10000 % limit);
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const drawn = high * 0x100 + low;
    if (drawn < most) return drawn % limit;
  }
}
