import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as japanese from '@zxcvbn-ts/language-ja';
import { foldPassphrase } from '../text/passphrase';
import { commonPhrases } from './common-phrases';

/** How long somebody who has the files would look for it: at once found (refused), long, very long. */
export type PassphraseStrength = 'guessable' | 'fair' | 'strong';

/**
 * Guesses, as powers of ten. A try costs about a second of a PC (`StretchCost`); whoever rents a thousand of them has
 * made ten thousand million in a few months, and needs hundreds of years for a hundred times a thousand as many.
 */
const FAIR = 10;
const STRONG = 12.5;

/** Characters that are looked at: what is behind them only makes it stronger, and takes the look longer. */
const LONGEST = 64;

/** Some 150 ms and 20 MB, with the first that is looked at: this file is loaded when somebody chooses a passphrase. */
let factory: ZxcvbnFactory | null = null;
const estimator = (): ZxcvbnFactory =>
  (factory ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...japanese.dictionary, phrases: [...commonPhrases] },
    graphs: common.adjacencyGraphs,
  }));

/**
 * How many guesses a passphrase takes, by zxcvbn: words of its lists and ours, names, years, rows of keys, repetitions.
 *
 * @param known what anybody knows of the office: its names
 */
export function passphraseStrength(passphrase: string, known: readonly string[] = []): PassphraseStrength {
  const looked = [...foldPassphrase(passphrase)].slice(0, LONGEST).join('');
  const inputs = known.flatMap((name) => [name, ...name.split(/[\s　]+/)]).filter((name) => name.length > 1);
  const { guessesLog10 } = estimator().check(looked, inputs);
  return guessesLog10 < FAIR ? 'guessable' : guessesLog10 < STRONG ? 'fair' : 'strong';
}
