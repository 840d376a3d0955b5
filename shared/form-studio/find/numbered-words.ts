/** What a list is counted by. A letter of the alphabet or of the syllabary is a number only with room behind it. */
const SERIES: readonly { marks: string; behind: RegExp }[] = [
  { marks: '１２３４５６７８９', behind: /^[\s\u3000．.:：、)）]|^[ぁ-んァ-ヶ一-龠]/ },
  { marks: '123456789', behind: /^[\s\u3000．.:：、)）]|^[ぁ-んァ-ヶ一-龠]/ },
  { marks: '①②③④⑤⑥⑦⑧⑨', behind: /^[\s\S]/ },
  { marks: 'アイウエオカキクケコ', behind: /^[\s\u3000．.:：、)）]/ },
  { marks: 'ＡＢＣＤＥＦＧＨ', behind: /^[\s\u3000．.:：、)）]/ },
  { marks: 'ABCDEFGH', behind: /^[\s\u3000．.:：、)）]/ },
  { marks: 'イロハニホヘト', behind: /^[\s\u3000．.:：、)）]/ },
];
/** A choice is short. */
const MOST = 20;
/** Nothing to choose: 1年, 2月; and what a number is part of. */
const NO_CHOICE =
  /^(?:[年月日時分回号条項人名台円枚週階歳個ヶか%％](?![一-龠ぁ-んァ-ヶ])|(?:回|人|年|年度|月|日|時間|階|号|条)(?:目|分|間|室|様式|以上|以下|の)|[ヶか]月|$|[-－‐―ー−0-9０-９])/;

export interface NumberedWord {
  /** From its number on. */
  from: number;
  to: number;
}

/**
 * １　なし　　２　あり, ア 廃止　イ 休止: the numbered words of one line, in their order; none where the line is no such list.
 *
 * @param after the last number of the line before, where the list goes on: エ　その他, alone
 */
export function numberedWords(text: string, after = ''): NumberedWord[] {
  for (const { marks, behind } of SERIES) {
    if (!marks.includes(after)) continue;
    const at: number[] = [];
    for (const mark of after === '' ? marks : marks.slice(marks.indexOf(after) + 1)) {
      const next = markFrom(text, mark, behind, (at.at(-1) ?? -1) + 1);
      if (next === -1) break;
      at.push(next);
    }
    const words = at.map((from, i) => wordAt(text, from, at[i + 1] ?? text.length));
    const isBegun = after === '' || text.slice(0, at[0]).trim() === '';
    if (words.length >= (after === '' ? 2 : 1) && isBegun && words.every((one) => one !== null)) return words;
  }
  return [];
}

/** Where a number stands with nothing but a mark or room in front of it. */
function markFrom(text: string, mark: string, behind: RegExp, from: number): number {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1))
    if ((at === 0 || /[\s\u3000・、,／/（(]/.test(text[at - 1] ?? '')) && behind.test(text.slice(at + 1))) return at;
  return -1;
}

function wordAt(text: string, from: number, next: number): NumberedWord | null {
  // １　パソコン　　２　スマートフォン　　（番号に○）
  const told = text.slice(from, next).replace(/[（(][^（()）○◯〇囲]{0,8}[○◯〇囲][^（()）]{0,10}[）)][\s\u3000]*$/, '');
  const printed = told.replace(/[\s\u3000・、,／/（(]+$/, '');
  // その他（　　　　）
  const whole = /^(.*?)[（(][\s\u3000]{2,}/.exec(printed)?.[1] ?? printed;
  const word = whole.slice(1).replace(/^[\s\u3000．.:：、)）]+/, '');
  const isChoice = word.length <= MOST && !NO_CHOICE.test(word) && !/[\s\u3000]{3,}|[。＿_]/.test(word);
  return isChoice ? { from, to: from + whole.replace(/[\s\u3000]+$/, '').length } : null;
}

/** The number of a word, and that of the next one in its series. */
export const followsOn = (word: string, next: string): boolean =>
  SERIES.some(({ marks }) => {
    const at = marks.indexOf(word.charAt(0));
    return word !== '' && at !== -1 && marks.charAt(at + 1) === next.charAt(0) && next !== '';
  });
