import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Writes resources/postal/postal-codes.gz, and beside it where it is from: 郵便番号 and the address that each begins.
 *
 *   apt-get download skkdic-extra && dpkg-deb -x skkdic-extra_*.deb x
 *   node resources/authoring/public-data/make-postal-codes.mjs x/usr/share/skk/SKK-JISYO.zipcode
 *
 * A line for each first three digits, `270⇥…`, whose entries stand one behind the other, `0114` `g` `東初石`: the last four digits, left out where
 * they are the next number; by a letter (a = 0) how many characters are those of the entry before; and what follows them.
 * shared/text/postal-codes.ts reads it.
 */
const [file = ''] = process.argv.slice(2);
const text = new TextDecoder('euc-jp').decode(readFileSync(file));
const [, day, month, year] = /Time-stamp: <(\d+) (\w+) (\d{4})>/.exec(text) ?? [];
if (year === undefined || !/Public domain/.test(text.slice(0, 400)))
  throw new Error('not the dictionary that it was made for');

/** @type {Map<string, string[]>} */
const areas = new Map();
let before = '';
let next = '';
for (const line of text.split('\n')) {
  const [, area = '', rest = '', words = ''] = /^(\d{3})(\d{4}) \/(.+)\/$/.exec(line) ?? [];
  // Of several places with one code what they have in common; of a tower the tower.
  const address = common(words.split('/')).replace(/[（）].*$/, '');
  if (!/[市区町村]/.test(address)) continue;
  if (!areas.has(area)) before = '';
  const same = Math.min(25, common([before, address]).length);
  const digits = areas.has(area) && rest === next ? '' : rest;
  areas.set(area, [...(areas.get(area) ?? []), `${digits}${String.fromCharCode(97 + same)}${address.slice(same)}`]);
  before = address;
  next = String(Number(rest) + 1).padStart(4, '0');
}
const lines = [...areas].map(([area, entries]) => [area, ...entries].join('\t'));
const folder = new URL('../../postal/', import.meta.url);
writeFileSync(new URL('postal-codes.gz', folder), gzipSync(lines.join('\n'), { level: 9 }));
writeFileSync(
  new URL('postal-codes.json', folder),
  `${JSON.stringify({ from: '日本郵便の郵便番号データ（SKK-JISYO.zipcode、パブリックドメイン）', on: `${day} ${month} ${year}`, year: Number(year) }, null, 2)}\n`,
);

/** What texts begin with alike. @param {string[]} texts */
function common([first = '', ...others]) {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
