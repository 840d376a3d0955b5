import type { PageLine, PaperSpot } from '../page/form-page';
import { boxOfLetters } from '../page/pdf-lines';
import type { LineGap } from './line-gaps';

/** 昭･平　　年: the place of each printed era, in their order; none where a day has one era, none, or a list of the file's own. */
export function eraSpots(line: PageLine, { shape, words, reach, spans }: LineGap): PaperSpot[] {
  const { paper, text } = line;
  if (!paper || shape !== 'date' || words.length < 2) return [];
  let at = reach.from;
  const spots = words.flatMap((word) => {
    const from = text.indexOf(word, at);
    at = from + word.length;
    const isAhead = from !== -1 && at <= (spans[0]?.from ?? 0);
    const box = isAhead ? boxOfLetters(line, from, at) : null;
    return box ? [{ page: paper.page, box }] : [];
  });
  return spots.length === words.length ? spots : [];
}

/** … whose year has all the room behind them. */
export function behindEras(text: string, { spans }: LineGap): LineGap['spans'] {
  const [year, ...others] = spans;
  if (!year) return spans;
  const from = text.slice(0, year.from).trimEnd().length;
  return [{ from, to: year.to }, ...others];
}
