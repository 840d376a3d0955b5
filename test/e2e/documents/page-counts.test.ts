import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allPapers } from '../../support/all-papers.ts';
import { lostIn } from '../../support/lost-in.ts';
import { officialForms } from '../../support/official-forms.ts';
import { dropKeptPaper, setInApp } from '../../support/paper-pages.ts';
import { freshApp } from '../../support/shared-app.ts';
import { needs, pdfPages } from '../../support/tools.ts';

const folder = join('out', 'documents', 'pages');

test('each official form, filled from the sample, has as many pages in the app as in LibreOffice', async () => {
  test.skip(!needs('poppler'));
  test.setTimeout(300_000);
  mkdirSync(folder, { recursive: true });
  const { app, close, errors } = await freshApp();
  const counted: { form: string; preview: number; pdf: number; libreOffice: number }[] = [];
  const lost: unknown[] = [];
  for (const [, make, libreOffice] of allPapers) {
    const { official, bytes, evaluation } = await make();
    // In one window, as the app sets papers that come one after the other.
    const { pages, pdf } = await setInApp(app, bytes, official.form.title, true);
    const printed = join(folder, `${official.name}.pdf`);
    writeFileSync(printed, pdf);
    lost.push(...(await lostIn(pdf, official.form, evaluation)));
    counted.push({ form: official.name, preview: pages, pdf: await pdfPages(printed), libreOffice });
  }
  expect(errors).toEqual([]);
  await dropKeptPaper(app);
  await close();
  expect(counted.map(({ form }) => form)).toEqual(officialForms.map(({ name }) => name));
  console.table(counted);
  // The look at every PDF finds each character of each value: nobody is asked about a paper that is as it should be.
  expect(lost).toEqual([]);
  expect(counted.filter(({ preview, pdf, libreOffice }) => preview !== libreOffice || pdf !== libreOffice)).toEqual([]);
});
