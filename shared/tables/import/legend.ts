import { LIST_SIGNS, SIGNS_BUT_ASTERISKS } from './list-signs';

/** What the signs of a list mean, and the words it writes short, each as `signKey` writes it: ★ → 管理者, 看 → 看護職員. */
export type Legend = ReadonlyMap<string, string>;

const SIGNS = `${LIST_SIGNS}✓✔`;
const SIGN = `[${SIGNS}]`;
/** Two of these are a name that isn't said; ※ begins a remark about the others. */
const LETTER_LIKE = `[${SIGNS_BUT_ASTERISKS}]`;
/** 登…登録ヘルパー, 介=介護職員: what a list writes short, explained. A colon is of 担当：山田, too. */
const SHORT = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}A-Za-zＡ-Ｚａ-ｚ]{1,4}';
const EXPLAINS = '(?:[＝=]|[…‥]+|・{2,}|\\.{2,})';
/** How a list looks, of which the ledger knows nothing: 網かけは退職者. */
const LOOKS = '(?:網|アミ|グレー|ピンク|灰|[黄赤青緑白黒桃橙紫水]色|色[付つ]き|太字|斜[体線]|取り?消し?線)';
/** Up to what parts a line, or the next sign or word that is explained. */
const WORD = `((?:(?!\\s*${SIGN}|\\s*[×✕]\\s*${EXPLAINS}|\\s{2}|\\s+(?:${SHORT}${EXPLAINS}|${LOOKS}))[^　、。，,；;／/（）()【】［］\\[\\]「」])+)`;
/** ★＝管理者, ◎印は夜勤のできる方, ●…兼務. */
const MEANS = new RegExp(
  `(?<!${LETTER_LIKE})(${SIGN})\\s*(?:印|マーク)?(?:の(?:ある|ついた|付いた)?[人方者])?\\s*(?:[＝=：:→⇒は]|[…‥・]+|\\.{2,}|[-－ー―](?=\\s))[…‥・.\\s]*${WORD}`,
  'gu',
);
/** 相=生活相談員, サ責…サービス提供責任者. */
const WRITTEN_SHORT = new RegExp(`(?<![\\p{L}\\d])(${SHORT})\\s*${EXPLAINS}[…‥・.\\s]*${WORD}`, 'gu');
/** 管理者は★, 管理者：◎印. ○○ stands for a name that isn't said. */
const SAID_OF = new RegExp(
  `([^\\s　、。＝=：:（）()]{2,12}?)(?:[＝=：:]|に?は|に)\\s*(${SIGN})(?!${SIGN})(?=印|マーク|[をで]|[\\s　、。）)]|$)`,
  'gu',
);
/** ◎管理者　○常勤: of a line that holds nothing else. ◎ alone before something may be its headline. */
const PAIR = `(${SIGN})\\s*((?![＝=：:…‥・→⇒は])[^\\s　、,・/／${SIGNS}]{2,12})`;
const PAIRS = new RegExp(`^${PAIR}(?:[\\s　、,・/／]*${PAIR})*[\\s　)）]*$`, 'u');
/** 凡例：, 【凡例】 */
const HEAD = /^[【［[(（〔]?\s*凡例\s*[】］\])）〕]?[:：\s　]*/;
const EACH_PAIR = new RegExp(PAIR, 'gu');
/** How people are called by what they do, or by how they are employed. */
const OF_PEOPLE = /(?:者|員|[師士]|勤|長|係|主任|リーダー|務|可|中|パート|アルバイト|派遣|嘱託|契約)$/;
const ALONE = new RegExp(`^${SIGN}{1,3}$`, 'u');
const ANY = new RegExp(SIGN, 'gu');

/** A sign without its widths: ○, 〇 and ◯ are typed for one. */
export const signKey = (sign: string): string =>
  sign
    .replace(/[〇◯]/g, '○')
    .replaceAll('＊', '*')
    .replaceAll('✔', '✓');

/** Whether a cell holds signs and nothing else. */
export const isSigns = (text: string): boolean => ALONE.test(text.trim());

/** Each sign of a text once, as it is written. */
export const signsIn = (text: string): string[] => [...new Set(text.match(ANY))];

/** Whether a text says what a sign means. */
export const saysMeaning = (text: string): boolean => MAYBE.test(text) && pairsOf([text]).length > 0;
/** 網かけ…休んでいる人, グレーは育休中: those in grey are there still. 休職・退職 may be either. */
export const saysGreyIsAway = (text: string): boolean => GREY_AWAY.test(text);
const GREY_AWAY =
  /(?:網|アミ|灰色|グレー)[^\s　、。,，＝=：:…]{0,6}?(?:[＝=：:→⇒]|[…‥・]+|\.{2,}|[はが])\s*(?![^\s　。]*[退辞])[^\s　。]*(?:休[んみ職業]|[育産病]休|休$)/u;
/** Asked first, of each cell beside a list: without one of these it explains nothing. */
const MAYBE = new RegExp(`${SIGN}|${EXPLAINS}`, 'u');

/**
 * What the lines around a list say of its signs, each line as its cells. Of a sign that is said to mean two things nobody knows which: it isn't
 * there.
 */
export function legendIn(lines: readonly (readonly string[])[]): Legend {
  const found = new Map<string, string | null>();
  for (const [sign, means] of lines.flatMap(pairsOf)) {
    const key = signKey(sign);
    const known = found.get(key);
    found.set(key, known === undefined || known === means ? means : null);
  }
  return new Map([...found].flatMap(([sign, means]) => (means === null ? [] : [[sign, means]])));
}

function pairsOf(cells: readonly string[]): [sign: string, means: string][] {
  const line = cells.map((text, at) => `${text.trim()}${besideSign(text, cells[at + 1]) ? '＝' : '　'}`).join('');
  const isLegend = HEAD.test(line.trim());
  // 【凡例】　◎管理者　○兼務　　勤務：常…常勤: wide gaps part what is of different columns.
  const parts = line
    .trim()
    .replace(HEAD, '')
    .split(/[\s　]{2,}/);
  return parts.flatMap((part) => pairsIn(part, isLegend));
}

/** ※ before a legend, and 色付きは休み中・退職 in it. */
const NOTED = /^[※＊*]\s*/;
const LOOK = new RegExp(`(?<=^|\\s)${LOOKS}\\S*`, 'gu');

function pairsIn(text: string, isLegend: boolean): [sign: string, means: string][] {
  const signed = text.replace(NOTED, '').replaceAll(LOOK, ' ').trim();
  const whole = PAIRS.test(signed) ? [...signed.matchAll(EACH_PAIR)].map((one) => [one[1], one[2]]) : [];
  const isPairs =
    whole.length > 0 && (isLegend || (whole.length > 1 && whole.every(([, word]) => OF_PEOPLE.test(word ?? ''))));
  const said = isPairs
    ? whole
    : [
        ...[...text.matchAll(MEANS)].map((one) => [one[1], one[2]]),
        ...[...text.matchAll(SAID_OF)].map((one) => [one[2], one[1]]),
        ...[...text.matchAll(WRITTEN_SHORT)].map((one) => [one[1], one[2]]).filter(isShort),
      ];
  return said.flatMap(([sign = '', word = '']) => {
    const means = bare(word);
    return means === '' || means.length > LONGEST ? [] : [[sign, means]];
  });
}

/** 管理者＝山田 writes nothing short. */
const isShort = ([word = '', means = '']: (string | undefined)[]): boolean =>
  word.length < means.length &&
  (word.length < 3 || /^[A-Za-zＡ-Ｚａ-ｚ]+$/.test(word) || means.startsWith(word.charAt(0)));

/** ★ | 管理者 in two cells. */
const besideSign = (text: string, next: string | undefined): boolean =>
  next !== undefined && isSigns(text) && !isSigns(next);

/** 管理者です, 管理者を示す, 管理者の方. */
const bare = (word: string): string =>
  word
    .trim()
    .replace(/(?:です|を?(?:示|表|あらわ)(?:す|します)|の(?:印|方|人|こと))[。.]?$/, '')
    .trim();

/** A sentence is no meaning of a sign. */
const LONGEST = 24;
