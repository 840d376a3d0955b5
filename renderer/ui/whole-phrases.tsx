import type { ReactNode } from 'react';

/**
 * Ours, which the browser's phrases part: 「合い／言葉」; and a name with what somebody is called by: 「伊藤／由美さん」. Of a family name what is
 * written in one script, so that no words before it go along. And a form's number with its part: 「様式４の／２」, 「様式1-／1」; and numbers that
 * hyphens join: 「〒270-／0192」, 「平和台1-／1-1」, as Latin words: 「FiNE-／LINK」.
 */
const OURS =
  /(合い言葉|様式[\d０-９]+(?:-\d+)?の[\d０-９・]+|(?:様式|〒)?[\d０-９]+(?:-[\d０-９]+)+|[A-Za-z]{1,8}-[A-Za-z]{1,8}|(?:[\p{Script=Han}々ヶ]{1,5}|[\p{Script=Katakana}ー・]{1,10}|\p{Script=Hiragana}{1,5})[ \u3000][\p{L}ー・]{1,12}?(?:さん|様))/u;

/** A sentence whose lines never end within a word of ours. */
export const wholePhrases = (sentence: string): ReactNode[] =>
  sentence.split(OURS).map((part, i) =>
    // Every second one is what it was split by.
    i % 2 === 1 ? (
      <span key={i} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );

/** … of what a part is given, where that is nothing but words. In one piece: a button lays out each piece it holds by itself, and parts them when read aloud. */
export function inWholePhrases(children: ReactNode): ReactNode {
  const parts = Array.isArray(children) ? children : [children];
  if (!parts.every((part) => typeof part === 'string' || typeof part === 'number')) return children;
  const words = parts.join('');
  return OURS.test(words) ? <span>{wholePhrases(words)}</span> : children;
}
