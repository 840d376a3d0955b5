import type { RowCode, TableAccount } from './reading';

/** What a line that wasn't read is, in a word. */
export const lineWords: Record<RowCode, string> = {
  'row/blank': '空の行',
  'row/total': '合計',
  'row/repeated-heading': '見出しの繰り返し',
  'row/section': '区切り',
  'row/remark': '注記',
  'row/of-nobody': '共用・予備',
  'row/example': '記入例',
  'row/numbered': '番号だけの行',
  'row/continued': '上の行の続き',
  'row/other-table': '別の表',
  'row/heading': '見出し',
  'row/title': '表題',
  'row/page': 'ページ番号',
  'row/other-sheet': 'ほかのシート',
  'row/below': '表の外',
  'row/above': '見出しの上',
  'row/struck': '取り消し線',
  'row/grey': '灰色',
  'row/left': '退職・廃棄など',
  'row/foreign': '見出しのちがう表',
  'row/reading': 'ふりがなだけの行',
  'row/empty-look-up': '0や線だけの行',
  'row/alike-table': '選んでいない表',
};
/** Somebody may be lost with a line that is left out for these. */
export const ASKED: ReadonlySet<RowCode> = new Set([
  'row/above',
  'row/struck',
  'row/grey',
  'row/left',
  'row/foreign',
  'row/reading',
  'row/alike-table',
]);

/**
 * このファイルの 118行：読んだ 110人・とばした行 6（見出しの繰り返し3、合計1、空の行2）・確かめる行 2. Where the file has other sheets, their lines
 * aren't counted: who is read stands on none of them.
 *
 * @param counter 人, 台: of what the rows are
 */
export function accountSentence(
  { lines, records, taken, skipped, asked, reasons, elsewhere }: TableAccount,
  counter: string,
): string {
  const others = new Map(elsewhere.map(({ code, count }) => [code, count]));
  const ofOthers = elsewhere.reduce((sum, { count }) => sum + count, 0);
  const said = (isAsked: boolean): string => {
    const words = reasons.flatMap(({ code, count: all }) => {
      const count = all - (others.get(code) ?? 0);
      return count > 0 && ASKED.has(code) === isAsked ? `${lineWords[code]}${count}` : [];
    });
    return words.length === 0 ? '' : `（${words.join('、')}）`;
  };
  const read = records === taken ? `読んだ ${records}${counter}` : `読んだ ${records}${counter}（${taken}行）`;
  return [
    `${ofOthers > 0 ? '読むシート' : 'このファイル'}の ${lines - ofOthers}行：${read}`,
    `とばした行 ${skipped - ofOthers}${said(false)}`,
    ...(asked > 0 ? [`確かめる行 ${asked}${said(true)}`] : []),
  ].join('・');
}
