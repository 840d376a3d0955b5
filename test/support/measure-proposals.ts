import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { LearnedItems, type LearnedModel } from '@shared/form-studio/propose/learned/learned-items';
import { scoreForms, sumOf, unknownItems, type Counted, type Score } from './score-proposals';

/**
 * `npm run -s proposals -- FOLDER … [--found] [--missed]`: how many proposals are right in folders of forms, each with its `.json` beside it as
 * test/fixtures/gallery/README.md says. `--found` counts what the rules would say that keep silent, too; `--missed` names each place that was missed and
 * each proposal that is wrong.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    found: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
    model: { type: 'string' },
  },
});
const counted: Counted = values.found ? 'found' : 'shown';
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);
const line = (name: string, { places, right, proposals, wrong, elsewhere }: Score): string =>
  `${name.padEnd(36)} right ${right} of ${places} (${share(right, places)}); wrong ${wrong} of ${proposals} proposals (${share(wrong, proposals)}); ${elsewhere} elsewhere`;

const learned =
  values.model === undefined ? null : new LearnedItems(JSON.parse(readFileSync(values.model, 'utf8')) as LearnedModel);
const folders = positionals.map((one) => resolve(one));
const scored = folders.flatMap((folder) => scoreForms(folder, counted, learned));
for (const { file, score } of scored) console.log(line(file, score));
console.log('');
for (const kind of new Set(scored.map(({ file }) => extname(file))))
  console.log(
    line(`all ${kind}`, sumOf(scored.filter(({ file }) => extname(file) === kind).map(({ score }) => score))),
  );
const all = sumOf(scored.map(({ score }) => score));
console.log(line('all', all));

console.log('\nby rule: right, wrong, elsewhere');
const counts = [...new Set(all.outcomes.map(({ rule }) => rule))].map((rule) => ({
  rule,
  counts: [true, false, null].map((is) => all.outcomes.filter((one) => one.rule === rule && one.isRight === is).length),
}));
for (const {
  rule,
  counts: [right = 0, wrong = 0, elsewhere = 0],
} of counts.toSorted((a, b) => (b.counts[1] ?? 0) - (a.counts[1] ?? 0)))
  console.log(`${String(right).padStart(5)} ${String(wrong).padStart(4)} ${String(elsewhere).padStart(4)}  ${rule}`);

if (values.missed) {
  console.log('\nwrong:');
  for (const { form, label, item, wanted, rule } of all.outcomes.filter(({ isRight }) => isRight === false))
    console.log(`${form} ${label}: ${item}, not ${wanted} [${rule}]`);
  console.log('\nmissed:');
  for (const one of all.missed) console.log(one);
}
const unknown = folders.flatMap(unknownItems);
if (unknown.length > 0) console.log(`\nexpected under names that no item has: ${unknown.join(', ')}`);
