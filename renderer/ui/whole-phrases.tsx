import type { ReactNode } from 'react';

/** Ours, which the browser's phrases part: 「合い／言葉」. */
const OURS = /(合い言葉)/u;

/** A sentence whose lines never end within a word of ours. */
export const wholePhrases = (sentence: string): ReactNode[] =>
  sentence.split(OURS).map((part, i) =>
    OURS.test(part) ? (
      <span key={i} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
