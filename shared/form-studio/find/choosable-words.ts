/** Letters of a line. */
export interface WordSpan {
  from: number;
  to: number;
}

/** （該当するものに○） */
const NOTE = /[（(※][^（()）]*[○◯〇囲][^（()）]*[）)]?/g;
/** その他（　　　） */
const ROOM = /[（(][^（()）・／/]{0,8}[\s\u3000＿_]{2,}[）)]/g;
/** サービスの種類：訪問介護・通所介護 */
const LABEL = /^([^・･／/、，：:]{1,24})[：:](?=.*\S)/;
const WORD = /[^\s\u3000・･／/、，,：:；;｜|□☐❏◻○◯〇●◎＿_…‥]+/g;
/** 1.訪問介護, ①訪問介護: its number. */
const NUMBERED = /^(?:[（(]?[0-9０-９]{1,2}[.．)）]|[①-⑳⑴-⒇])(?=.)/;
/** What a bracket that isn't closed in the same word begins behind. */
const HEAD = /^[^（(「『【［[]+(?=[（(「『【［[][^）)」』】］\]]+$)/;
const LETTER = /\p{L}/u;
/** A word to choose is short. */
const LONGEST = 24;

/** The words of a line as somebody chooses among them, parted by ・／、 or spaces, and the label in front of a colon. */
export function choosableWords(text: string): { label: string; words: WordSpan[] } {
  const label = LABEL.exec(text)?.[1] ?? '';
  const blank = (printed: string): string => ' '.repeat(printed.length);
  const bare = text
    .replace(NOTE, blank)
    .replace(ROOM, blank)
    .replace(label === '' ? /^(?!)/ : LABEL, blank);
  const all = [...bare.matchAll(WORD)].flatMap(({ 0: printed, index }) => {
    // 続柄（配偶者・子）: what stands before the bracket is none of the words in it.
    const [head = ''] = HEAD.exec(printed) ?? [];
    return [
      ...(head === '' ? [] : bareWord(head, index)),
      ...bareWord(printed.slice(head.length), index + head.length),
    ];
  });
  const said = all.filter(({ from, to }) => LETTER.test(text.slice(from, to)));
  // The numbers of a list; 要介護　１・２・３ is chosen by them.
  return { label: label.trim(), words: said.length * 2 >= all.length ? said : all };
}

function bareWord(printed: string, at: number): WordSpan[] {
  let [from, to] = [at + (NUMBERED.exec(printed)?.[0].length ?? 0), at + printed.length];
  const word = (): string => printed.slice(from - at, to - at);
  // （新規・変更）: the bracket is around all of them.
  if (/^[（(「『【［[][^）)」』】］\]]*$|^[（(].*[）)]$/.test(word())) from++;
  if (/^[^（(「『【［[]*[）)」』】］\]]$/.test(word())) to--;
  return /[\p{L}\p{N}]/u.test(word()) && word().length <= LONGEST && !word().includes('。') ? [{ from, to }] : [];
}
