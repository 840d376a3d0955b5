import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes shared/text/phone-formats.ts: where Japanese numbers are parted, out of the metadata of libphonenumber-js.
 *
 *   npm pack libphonenumber-js && tar xf libphonenumber-js-*.tgz
 *   node resources/authoring/public-data/make-phone-formats.mjs package
 *
 * The package is 13 MB and its smallest use 36 kB of the page that every start loads; what it knows of Japan is 2 kB, and reading that takes a
 * dozen lines (shared/text/phone-groups.ts). So it is used here alone.
 */
const [folder = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const { countries } = JSON.parse(readFileSync(join(folder, 'metadata.max.json'), 'utf8'));

// Of a country: [calling code, prefix abroad, pattern, lengths, formats, …]; of a format: [pattern, groups, leading digits, …], each more exact.
const [, , , , formats] = countries.JP;
const lines = formats.map(([pattern, , leading = []]) => {
  const groups = [...pattern.matchAll(/\\d(?:\{(\d+)\})?/g)].map(([, digits = '1']) => Number(digits));
  return `  { groups: [${groups.join(', ')}], leading: ${quoted(leading.at(-1) ?? '')} },`;
});

writeFileSync(
  new URL('../../../shared/text/phone-formats.ts', import.meta.url),
  `/**
 * Where Japanese phone numbers are parted, first match first: how many digits stand in each group, the 0 at the front left out, and what the
 * number without it begins with.
 *
 * Made by resources/authoring/public-data/make-phone-formats.mjs out of the metadata of libphonenumber-js ${version} (MIT, © 2016
 * @catamphetamine), which has them from Google's libphonenumber (Apache-2.0).
 */
export const phoneFormats: readonly { groups: readonly number[]; leading: string }[] = [
${lines.join('\n')}
];
`,
);

/** @param {string} text */
function quoted(text) {
  return `String.raw\`${text}\``;
}
