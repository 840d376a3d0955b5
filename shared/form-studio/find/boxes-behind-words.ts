/** A box that stands behind what it is for, and where what it is for begins. */
export interface BoxBehind {
  at: number;
  from: number;
  word: string;
  /** Every box of the line does: 新規 □　変更 □. One alone may: 確認しました　□　　有効期限　年　月　日. */
  isOfSeries: boolean;
}

const BOX = /[□☐❏◻☑☒]/g;
/** What one says by a tick. */
const SAID = /(?:(?:まし|でし)た|ます|ません|です|済み?|した|こと)[。．]?[）)]?[ \u3000]*$/;
const APART = /^(?:[ \t\u3000]{2,}|[ \t\u3000]*$)/;

/** Whether a box is of the sentence in front of it, and not of what comes behind it, further away. */
const isOfSentence = (before: string, behind: string): boolean => SAID.test(before) && APART.test(behind);

/** The last words in front of a box: of 届出区分：新規　 it is 新規. */
const lastWords = (before: string): string =>
  before.split(/[ \t\u3000]{2,}|[：:\n]/).findLast((word) => word.trim() !== '') ?? '';

/**
 * Boxes of a line that stand behind their words. Most stand in front of them.
 *
 * @param boxes where they are; of fields of the file's own, which aren't printed, from where to where
 */
export function boxesBehindWords(
  text: string,
  boxes: readonly { from: number; to: number }[] = Array.from(text.matchAll(BOX), ({ index }) => ({
    from: index,
    to: index + 1,
  })),
): BoxBehind[] {
  const all = boxes.map((box, i) => {
    const begin = boxes[i - 1]?.to ?? 0;
    const before = text.slice(begin, box.from);
    const word = lastWords(before)
      .trim()
      .replace(/^[・、,／/]/, '');
    const behind = text.slice(box.to, boxes[i + 1]?.from ?? text.length);
    return { at: box.from, from: begin + before.lastIndexOf(word), word, before, behind };
  });
  const last = all.at(-1);
  // 氏名□□□□ are boxes for letters; a word before each, and as near as a word stands to its box.
  const isOfSeries =
    all.length > 1 &&
    last !== undefined &&
    last.behind.trim() === '' &&
    all.every(({ before, word }) => word !== '' && !/[ \t\u3000]{2,}$/.test(before) && !/[にのをへ「]$/.test(word));
  return all
    .filter(({ before, behind, word }) => word !== '' && (isOfSeries || isOfSentence(before, behind)))
    .map(({ at, from, word }) => ({ at, from, word, isOfSeries }));
}
