/** Why a sheet isn't copied for another set of values. Apart from what reads files: main tells them in its own words, too. */
export const copyReasons = {
  severalSheets: '様式が複数のシートにわたります',
  attached: '図・コメント・テーブルなどがあります',
} as const;
