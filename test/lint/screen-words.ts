import { PUT_IN } from './japanese-strings';

/** How the screens speak: docs/glossary.md, "Words of the screens". */

/** A line of the glossary's list: the word that is said, those that stood for the same thing, and words that only look like them. */
export interface ScreenWord {
  say: string;
  not: readonly string[];
  but: readonly string[];
}

const HEADING = '## Words of the screens';

/** The list in the glossary. Its columns: say, never, but. */
export function screenWords(glossary: string): ScreenWord[] {
  const part = glossary.split(HEADING)[1]?.split('\n## ')[0] ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('| ') && /[\u3040-\u30ff\u4e00-\u9fff]/.test(line));
  return rows.map((row) => {
    const [say = '', not = '', but = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { say, not: listed(not), but: listed(but) };
  });
}

const listed = (cell: string): string[] => cell.split(/\s+/).filter(Boolean);

/** The longest sentence, in signs of full width. One idea needs fewer; what stands in brackets is part of it. */
const LONGEST = 48;
const widthOf = (sentence: string): number =>
  Math.ceil([...sentence].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.5 : 1), 0));

const POLITE =
  /(?:ます|です|ません|ました|でした|ください|ましょう|でしょう|ませんか|ますか|ですか|どうぞ|◇)(?:[（(][^（）()]*[）)])?。$/;

/** Marks that are written in one way only, and how. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\.\.\.|・・|……/, '…'],
  [/～/, '〜'],
  [/か[？?]$|か[？?](?=[。」])/, '問いは「か」で終える（題の「何がありましたか？」のほか）'],
  [/[\u3040-\u30ff\u4e00-\u9fff][!?！]/, '「！」「?」は使わない'],
  [/[\u3040-\u30ff\u4e00-\u9fff]\((?!&)/, '（ ）'],
  [/[ｦ-ﾟ]/, 'カタカナは全角'],
  [
    /ない(?:と|かぎり|限り)、[^。、]*(?:ません|ない)(?:。|$)|なければ[^。、]*(?:ません|ない)(?:。|$)/,
    '「ない」を重ねない',
  ],
];

/** All that is wrong with what a screen says, each with its remedy. */
export function complaintsOf(text: string, words: readonly ScreenWord[]): string[] {
  return [
    ...words.flatMap(({ say, not, but }) => {
      const rest = [say, ...but].reduce((left, one) => left.replaceAll(one, ''), text);
      return not.filter((one) => rest.includes(one)).map((one) => `「${one}」→「${say}」`);
    }),
    ...(text === '何がありましたか？' ? [] : MARKS.filter(([mark]) => mark.test(text)).map(([, say]) => say)),
    ...sentencesOf(text).flatMap((sentence) => [
      ...(widthOf(sentence) > LONGEST ? [`${widthOf(sentence)}字の文：${sentence.slice(0, 20)}…`] : []),
      ...(sentence.endsWith('。') && isSpoken(sentence) && !POLITE.test(sentence) ? [`です・ます：${sentence}`] : []),
    ]),
  ];
}

/** Split after each 。 that isn't inside brackets or quotes. */
function sentencesOf(text: string): string[] {
  const sentences = [''];
  let depth = 0;
  for (const sign of text) {
    if ('（「【〔'.includes(sign)) depth += 1;
    if ('）」】〕'.includes(sign)) depth -= 1;
    sentences[sentences.length - 1] += sign;
    if (sign === '\n' || (sign === '。' && depth <= 0)) sentences.push('');
  }
  return sentences.map((one) => one.trim()).filter(Boolean);
}

/** Not the end of what is put together elsewhere, nor a few words like 「10桁。」. */
const isSpoken = (sentence: string): boolean => sentence.replaceAll(PUT_IN, '').length > 12;
