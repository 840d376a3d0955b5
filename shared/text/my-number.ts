/** The check digit of 個人番号 (行政手続…番号の利用等に関する法律の規定による通知カード及び個人番号カード…省令 第5条). */
export function isMyNumber(number: string): boolean {
  if (!/^\d{12}$/.test(number)) return false;
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(number[11 - n]) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return Number(number[11]) === (rest <= 1 ? 0 : 11 - rest);
}
