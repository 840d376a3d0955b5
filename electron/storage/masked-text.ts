import { constants } from 'node:os';
import { ipcChannelNames } from '@shared/ipc/channel-names';
import { problemSentences } from '@shared/problems/catalog';
import { systemWords } from './system-words';

/** Characters of a text that are looked at. What a program says of a fault is shorter. */
export const LONGEST_LOGGED = 8_000;

/** What stands for a word, a number or Japanese that may be somebody's. */
const MASK = '＊';

/**
 * Where in the program something happened. Nothing but a name of the code, a file of the build and its line; the folders
 * are those of the PC and stay out.
 */
const FRAME =
  /^( *at )((?:async |new )?[\w$.<>#]+ (?:\[as [\w$]+\] )?)?\(?[^\s()]*?([\w-]+\.(?:[cm]?js|tsx?):\d{1,6}:\d{1,6})\)?$/;

/**
 * One step each through a text: a name with its parts (a code, a channel, a file), another run of letters or digits, other
 * signs of ASCII, and all else. None can be read in two ways, so that the time grows as the text does.
 */
const PIECES = /([A-Za-z0-9_$]+(?:[/:.-][A-Za-z0-9_$]+)*)|([\x20-\x7e\n])|([^\x20-\x7e\n]+)/g;

/** The program's own codes: they stand whole. */
const CODES: ReadonlySet<string> = new Set([...Object.keys(problemSentences), ...ipcChannelNames]);

const WORDS: ReadonlySet<string> = new Set([...systemWords, ...Object.keys(constants.errno)]);

/**
 * Leaves what helps to find a fault and hides what may be somebody's. Names are written in Latin letters, too, so nothing
 * is kept for what it looks like: a word stays only where it is known to be the program's or the system's own.
 */
export function maskText(text: string): string {
  const isCut = text.length > LONGEST_LOGGED;
  const lines = text.slice(0, LONGEST_LOGGED).split('\n').map(maskLine);
  return lines.join('\n') + (isCut ? '…' : '');
}

function maskLine(line: string): string {
  const frame = line.length < 500 ? FRAME.exec(line) : null;
  if (frame) return `${frame[1] ?? ''}${frame[2] ?? ''}${frame[3] ?? ''}`;
  const masked = line.replace(PIECES, (whole, name?: string, sign?: string) =>
    name === undefined ? (sign ?? MASK) : CODES.has(name) ? name : maskWords(whole),
  );
  // One is enough: how many words an address or a name has is nobody's business either.
  return masked.replace(/＊(?:[ @/:.\\-]?＊)+/g, MASK);
}

const maskWords = (name: string): string =>
  name.replace(/[A-Za-z0-9_$]+/g, (word) => (WORDS.has(word) || /^\d{1,3}$/.test(word) ? word : MASK));
