import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filled, ledger, made } from '../../../support/own-form';
import { paragraphs } from '../../../support/word-text';

const [office] = ledger.offices;
const plain = (text: string): string => text.replace(/[\s\u3000]+/g, '');

test('a postal code whose room goes on into that of the address ends where the address begins', async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../../fixtures/gallery/ninth/isobeda-jiko.docx'));
  const lines = paragraphs(await filled(made('isobeda-jiko.docx', bytes).form, bytes)).map(plain);
  expect(lines).toContain(`〒${(office?.postalCode ?? '').replace('-', '－')}${plain(office?.address ?? '')}`);
});
