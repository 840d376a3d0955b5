import type { PageCell, PageLine } from '../page/form-page';
import type { PlaceCandidate, PlaceInFile } from './candidate';
import { isAct, isBank, isBranchOfBank, isGrade, isJob, isServiceWord } from './ringed-words';

/** Words of which one is ringed, and that go on in the next line of their cell: 銀行・信金, and 信組・農協 below it. */

interface Word {
  word: string;
  /** In the page's line. */
  from: number;
  to: number;
}
/** One line as it is seen: nothing but words and the marks between them, or no words at all. */
interface SeenLine {
  line: PageLine;
  offset: number;
  words: readonly Word[];
  /** 銀行・信金・: more of them follow. */
  isOpen: boolean;
}

const WORDS =
  /^[\s\u3000・／/]*[^\s\u3000・／/、。，,：:（()）□]{1,12}(?:[\s\u3000]*[・／/][\s\u3000]*[^\s\u3000・／/、。，,：:（()）□]{1,12})*[\s\u3000・／/]*$/;
/** One that ends its question, as its opposite stands in front of it. */
const OPPOSITE = /^(?:無|なし|無し|いいえ|否|非|不|未|女)|しない$/;
const KINDS: readonly ((word: string) => boolean)[] = [isBank, isBranchOfBank, isServiceWord, isGrade, isJob, isAct];

/** @param place letters of a line as a place of the file */
export function withWordsOverLines(
  cell: PageCell,
  candidates: readonly PlaceCandidate[],
  place: (line: PageLine, from: number, to: number, offset: number) => PlaceInFile,
): PlaceCandidate[] {
  const lines = candidates.some(({ shape }) => shape === 'ring') ? seenLines(cell) : [];
  const gone = new Set<PlaceCandidate>();
  return lines.length < 2
    ? [...candidates]
    : candidates.flatMap((one): PlaceCandidate[] => {
        if (gone.has(one)) return [];
        const at = lines.findIndex(({ words }) => isRingOf(one, words));
        const own = at === -1 ? [] : linesFrom(lines, at);
        if (own.length < 2) return [one];
        for (const other of candidates) if (own.slice(1).some(({ words }) => isRingOf(other, words))) gone.add(other);
        return [
          {
            ...one,
            places: own.flatMap(({ line, offset, words }) =>
              words.map(({ from, to }) => place(line, from, to, offset)),
            ),
            words: own.flatMap(({ words }) => words.map(({ word }) => word)),
          },
        ];
      });
}

const isRingOf = (one: PlaceCandidate, words: readonly Word[]): boolean =>
  one.shape === 'ring' && one.words.length === words.length && words.every(({ word }, i) => word === one.words[i]);

function seenLines({ lines }: PageCell): SeenLine[] {
  let offset = 0;
  return lines.flatMap((line) => {
    const own = offset;
    offset += line.text.length + 1;
    let at = 0;
    return line.text.split('\n').map((text): SeenLine => {
      const begin = at;
      at += text.length + 1;
      const words = WORDS.test(text) && line.controls.length === 0 ? text.matchAll(/[^\s\u3000・／/]+/g) : [];
      return {
        line,
        offset: own,
        words: Array.from(words, ({ index, 0: word }) => ({
          word,
          from: begin + index,
          to: begin + index + word.length,
        })),
        isOpen: /[・／/][\s\u3000]*$/.test(text),
      };
    });
  });
}

/** From one line on those that are one choice with it. */
function linesFrom(lines: readonly SeenLine[], at: number): SeenLine[] {
  const found = lines.slice(at, at + 1);
  for (const next of lines.slice(at + 1)) {
    const before = found.flatMap(({ words }) => words.map(({ word }) => word));
    const own = next.words.map(({ word }) => word);
    const all = [...before, ...own];
    const isOne =
      own.length > 0 &&
      new Set(all).size === all.length &&
      !all.some((word) => OPPOSITE.test(word)) &&
      (found.at(-1)?.isOpen === true || KINDS.some((is) => all.every(is)));
    if (!isOne) break;
    found.push(next);
  }
  return found;
}
