import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { dictionaryOf, scoreBundled } from './bundled-score';
import { bundledForms } from './expected-places';
import { knownLabelsText } from './known-labels-text';

/** `npm run form-words`: the labels of the bundled forms, and how well proposals do on each pack with those of the others. */
const forms = bundledForms(join(root, 'resources/packs'));
writeFileSync(join(root, 'shared/form-studio/propose/known-labels.ts'), knownLabelsText(dictionaryOf(forms)));
const { places, right, ofLedger, proposals, wrong } = scoreBundled(forms);
const share = (part: number, whole: number): string => `${part} of ${whole} (${((part / whole) * 100).toFixed(1)} %)`;
console.log(
  `right: ${share(right, places)}; of the ledger: ${share(ofLedger.right, ofLedger.places)}; wrong proposals: ${share(wrong, proposals)}`,
);
