import type { RawCell, RawSheet, RawWorkbook } from './raw-sheet';

/** Asked first of each cell of a file: hardly any says such a word. */
const MAYBE = /パス|ぱす|ﾊﾟｽ|pass|ｐａｓｓ|pw|ｐｗ|暗証|合い?言葉|pin|ｐｉｎ/i;

/** バイパス and ケアパス are none: 「パス」 alone stands behind no other kana. */
const KANA =
  '(?:(?:初期|仮|新|旧|共通|ログイン|ログオン|メール|端末|タブレット|パソコン|スマホ)の?)?(?:パスワード|ぱすわーど|パスコード|パスフレーズ|ﾊﾟｽﾜｰﾄﾞ|ﾊﾟｽｺｰﾄﾞ|(?<![ァ-ヶー]|[ァ-ヶー]の)パス(?![ァ-ヶー])|(?<=ログイン|メール|タブレット|スマホ)パス(?![ァ-ヶー])|(?<![ｦ-ﾟ])ﾊﾟｽ(?![ｦ-ﾟ])|暗証(?:番号)?|合い?言葉)';
const LATIN = '(?:pass ?(?:word|code|phrase)|passwd|pass|pwd?|pin)';
/** pw123@example.jp is an address. */
const NO_MAIL = '(?![!-~]*@[!-~]*\\.[a-z])';
const WORD = `(?:${KANA}|(?<![a-z])${LATIN}(?![a-z])${NO_MAIL})`;
/** As characters are typed for one; a comma, a stroke before 「ID」 or before what isn't such a character ends it, and so does a bracket. */
const SIGN = "(?:\\([!-'*-~]+\\)|(?![,;/](?:\\s|ID|[^!-~]|$))[!-'*-~])";
const VALUE = `(?!ID(?![a-z\\d])|ID\\s{0,40}[:=])${SIGN}+(?!${SIGN})`;
/** At least so long, with a letter or a digit in it; 「R8.4.1変更」 and 「2026年」 are days. */
const LIKELY = `(?![MTSHR]?\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{1,2})?\\s{0,40}(?:に|から|より|まで|付|変更|更新|設定|再|発行|$))(?=[!-~]{4})(?=[!-~]*[a-z\\d])${VALUE}(?![年月日回桁台名人時分件度])`;
/** Alone, or in brackets of its own. */
const inBrackets = (said: string): string => `(?:[(「『【\\[]\\s{0,40}${said}\\s{0,40}[)」』】\\]]|${said})`;
/** 変更後, （初期）, 番号: what may stand between the word and what it is. */
const BETWEEN =
  '(?:\\s{0,40}(?:変更後?|更新後?|初期値?|再設定後?|リセット後?|現在|仮|新|旧|番号|コード|\\([^()!-~]{1,8}\\)))*';
const FURTHER = `(?:\\s{0,40}(?:→|⇒|->|または|又は|or|から|変更後)\\s{0,40}:?\\s{0,40}${LIKELY})*`;

/** ID/PW tsumugi1 / abcd1234: the first of the two is no secret. */
const PAIR = new RegExp(
  `(?:ID|ユーザー?(?:名|ID)?|アカウント|ログイン(?:名|ID)?)\\s{0,40}(?:[/・&+,、と])\\s{0,40}(?:${KANA}|${LATIN})\\s{0,40}[:=は]?\\s{0,40}(?<id>(?:(?![/,])[!-~])+)\\s{0,40}[/・,、\\s]\\s{0,40}${LIKELY}`,
  'giu',
);
const SAID = new RegExp(
  [
    // パスワード：さくら: whatever stands behind the mark, of any characters.
    `(?:${WORD}|${LATIN})${BETWEEN}\\s{0,40}(?:[:=]|→|⇒|->)\\s{0,40}${inBrackets(`(?:(?=[!-~])${VALUE}|[^\\s、。,;()「」]+)`)}${FURTHER}`,
    `${WORD}${BETWEEN}\\s{0,40}(?:は|が|を|の)?\\s{0,40}${inBrackets(LIKELY)}${FURTHER}`,
    // Right behind the word: PW1234. What is long enough and has a digit; an address of a mail is none.
    `(?<![a-z])${LATIN}${NO_MAIL}(?=[!-~]*\\d)${LIKELY}${FURTHER}`,
    `(?<![!-~])[!-'*-~]{4,}(?:\\s{0,40}\\(\\s{0,40}${WORD}\\s{0,40}\\)|が${WORD}(?=です|$|[、。\\s]))`,
  ].join('|'),
  'giu',
);

/** Full-width signs and letters as they are compared; each character stays in its place. */
const folded = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (one) =>
    one === '\u3000' ? ' ' : String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  );

const EMPTY_BRACKETS = /[(（「『【[]\s*[)）」』】\]]/g;
const AROUND = /^[\s、,，;；/／・:：]+|[\s、,，;；/／・]+$/g;
const DOUBLED = /[ \u3000、,，;；/／]+(?=[、,，;；/／。)）\n])/g;

/**
 * A text without the passwords that it says, with the words that say so: 「ID:tsumugi1 PW abcd1234 夜勤可」 is 「ID:tsumugi1 夜勤可」. Null where
 * none stands in it. A sentence about passwords (パスワード変更 R8.4.1, 暗証番号は本人) says none, and stays.
 */
export function withoutPasswords(text: string): string | null {
  if (!MAYBE.test(text)) return null;
  const kept = cutOut(cutOut(text, PAIR), SAID);
  if (kept === text) return null;
  return kept.replace(EMPTY_BRACKETS, '').replace(DOUBLED, '').replace(AROUND, '');
}

function cutOut(text: string, pattern: RegExp): string {
  const said: string[] = [];
  let from = 0;
  for (const found of folded(text).matchAll(pattern)) {
    const { id } = found.groups ?? {};
    said.push(text.slice(from, found.index), id === undefined ? ' ' : `ID:${id} `);
    from = found.index + found[0].length;
  }
  return from === 0 ? text : `${said.join('')}${text.slice(from)}`.replace(/ {2,}/g, ' ');
}

export interface Unsaid {
  workbook: RawWorkbook;
  /** By sheet, so many of its lines had one. */
  lines: readonly number[];
}

/** A workbook as it may be read: nothing of a password that stands among other words in a cell goes any further. */
export function withoutSecretWords(workbook: RawWorkbook): Unsaid {
  const lines: number[] = [];
  const sheets = workbook.sheets.map((sheet) => {
    const rows = sheet.rows.map(openRow);
    lines.push(rows.filter((row, at) => row !== sheet.rows[at]).length);
    return lines.at(-1) === 0 ? sheet : { ...sheet, rows };
  });
  return { workbook: lines.some((count) => count > 0) ? { ...workbook, sheets } : workbook, lines };
}

function openRow(row: RawSheet['rows'][number]): RawSheet['rows'][number] {
  let open: (RawCell | null)[] | null = null;
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (!cell || cell.kind !== 'text') continue;
    const text = withoutPasswords(cell.text);
    const struck = cell.struck === undefined ? null : withoutPasswords(cell.struck);
    if (text === null && struck === null) continue;
    open ??= [...row];
    open[column] = openCell(cell, text ?? cell.text, struck);
  }
  return open ?? row;
}

/** A cell that said nothing else keeps the word, without what was behind it: it may be the heading of a column that stays closed. */
function openCell(cell: RawCell, text: string, struck: string | null): RawCell {
  const kept = text === '' ? { text: WORD_ALONE, raw: WORD_ALONE, isUnsaid: true as const } : { text, raw: text };
  return { ...cell, ...kept, ...(struck !== null && { struck }) };
}

const WORD_ALONE = 'パスワード';
