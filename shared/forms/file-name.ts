/** Characters that Windows forbids in file names, and control characters. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 100;

/** One piece of a file name that every system takes. Names keep their characters, also 髙 and 𠮷. */
export function safeFileName(name: string): string {
  const cleaned = name
    .replace(FORBIDDEN, '_')
    .replace(/[\s　]+/g, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  // Cut by characters, never through a surrogate pair.
  const cut = Array.from(cleaned).slice(0, LONGEST).join('');
  return RESERVED.test(cut) ? `_${cut}` : cut || '書類';
}

export interface PaperName {
  municipality: string;
  number: string;
  shortTitle: string;
  /** Whom or what it is about. */
  about: string;
  /** ISO date of the paper. */
  date: string;
  isDraft: boolean;
}

/** 流山市_様式2_登録事項変更・修正申請書_ひまわりの里流山_20261120, a draft with _下書き at its end. */
export const paperFileName = ({ municipality, number, shortTitle, about, date, isDraft }: PaperName): string =>
  [municipality, number, shortTitle, about, date.replaceAll('-', ''), isDraft ? '下書き' : '']
    .filter((piece) => piece !== '')
    .map(safeFileName)
    .join('_');
