/** ○, レ, 有, 済: says that there is something or nothing, and no more. Where a number or a day belongs there is nothing to put right. */
export const isMereMark = (text: string): boolean => MARK.test(text.normalize('NFKC').replace(/\s/g, ''));

const MARK = /^(?:[○◯〇●◎◉△▲▽×✕✖✗✘✓✔☑☒☐□■★☆レvx\-‐–—―−ー─・/※]{1,3}|有り?|無し?|あり|なし|済み?|未)$/i;
