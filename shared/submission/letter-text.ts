import type { LetterField, LetterTemplate } from '../packs/letter-schema';
import { PLACEHOLDER } from '../packs/placeholder';
import { byWord } from '../text/by-word';

/** What is known of a letter's sender and receiver; empty where nothing is. */
export type LetterFacts = Readonly<Record<Exclude<LetterField, 'forms' | 'titles' | 'papers'>, string>>;

/** A paper in a letter: 様式１, 導入誓約書. */
export interface LetterPaper {
  number: string;
  title: string;
}

/** For packs that say nothing of it. */
const plainLetter = {
  subject: '{forms} {titles}の提出（{office}）',
  body: [
    '{recipient} 御中',
    '',
    'いつもお世話になっております。',
    '{corporation}　{office}の{sender}です。',
    '',
    '次の書類を、添付のファイルでお送りします。',
    '{papers}',
    '',
    'ご確認のほど、よろしくお願いいたします。',
    '',
    '{corporation}　{office}',
    '電話 {phone}',
  ],
} satisfies Pick<LetterTemplate, 'subject' | 'body'>;

/**
 * Subject and text of a letter as they are proposed: whoever sends it looks over them and changes them.
 *
 * @param said what the papers have no place for, a sentence each without its 。: 退職の日は、令和8年12月25日（金）です
 */
export function letterText(
  letter: Pick<LetterTemplate, 'subject' | 'body'> | undefined,
  facts: LetterFacts,
  papers: readonly LetterPaper[],
  said: readonly string[] = [],
): { subject: string; text: string } {
  const known: Readonly<Record<string, string>> = byWord({
    ...facts,
    forms: numbersOf(papers),
    titles: papers.map(({ title }) => title).join('・'),
    papers: papers.map(({ number, title }) => `・${number} ${title}`).join('\n'),
  });
  const filled = (line: string): string[] => {
    const isKnown = [...line.matchAll(PLACEHOLDER)].every(([, key = '']) => known[key]);
    return isKnown ? [line.replace(PLACEHOLDER, (_, key: string) => known[key] ?? '')] : [];
  };
  const body = letter?.body ?? plainLetter.body;
  // Below the papers; where the letter names none, at its end.
  const at = body.findLastIndex((line) => line.includes('{papers}')) + 1 || body.length;
  return {
    subject: (letter?.subject ?? plainLetter.subject).replace(PLACEHOLDER, (_, key: string) => oneLine(known[key])),
    text: [
      ...body.slice(0, at).flatMap(filled),
      ...said.map((one) => `${one}。`),
      ...body.slice(at).flatMap(filled),
    ].join('\n'),
  };
}

const oneLine = (text = ''): string => text.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' ');

/** 様式１・２: what all numbers begin with is said once, as the networks write it. */
export function numbersOf(papers: readonly Pick<LetterPaper, 'number'>[]): string {
  const [first, ...others] = papers.map(({ number }) => number);
  const isNumbered = (number: string): boolean => number.startsWith('様式');
  if (first === undefined || ![first, ...others].every(isNumbered)) return papers.map((one) => one.number).join('・');
  return [first, ...others.map((number) => number.slice('様式'.length))].join('・');
}
