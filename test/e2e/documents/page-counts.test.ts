import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { drawnCharacters } from '@shared/forms/pdf/drawn-characters';
import { lostCharacters } from '@shared/forms/pdf/look-at-pdf';
import { valuesToFind } from '@shared/forms/pdf/values-to-find';
import type { Form } from '@shared/packs/schema';
import { allPapers } from '../../support/all-papers.ts';
import { dropKeptPaper, setInApp } from '../../support/paper-pages.ts';
import { officialForms } from '../../support/official-forms.ts';
import { freshApp } from '../../support/shared-app.ts';
import { convertAllToPdf, needs, pdfPages } from '../../support/tools.ts';

const folder = join('out', 'documents', 'pages');

const lostIn = async (pdf: Uint8Array, form: Form, evaluation: Evaluation) =>
  lostCharacters(await drawnCharacters(new Uint8Array(pdf), () => true), valuesToFind(form, evaluation));

test('each official form, filled from the sample, has as many pages in the app as in LibreOffice', async () => {
  test.skip(!needs('writer', 'calc', 'poppler'));
  test.setTimeout(300_000);
  mkdirSync(join(folder, 'libreoffice'), { recursive: true });
  const papers = await Promise.all(allPapers.map((make) => make()));
  expect(papers.map(({ official }) => official.name)).toEqual(officialForms.map(({ name }) => name));

  const { app, close, errors } = await freshApp();
  const counted: { form: string; preview: number; pdf: number; libreOffice: number }[] = [];
  const files: string[] = [];
  const lost: unknown[] = [];
  for (const { official, bytes, evaluation } of papers) {
    const file = join(folder, `${official.name}${extname(official.form.template)}`);
    writeFileSync(file, bytes);
    files.push(file);
    // In one window, as the app sets papers that come one after the other.
    const { pages, pdf } = await setInApp(app, bytes, official.form.title, true);
    const printed = join(folder, `${official.name}.pdf`);
    writeFileSync(printed, pdf);
    lost.push(...(await lostIn(pdf, official.form, evaluation)));
    counted.push({ form: official.name, preview: pages, pdf: await pdfPages(printed), libreOffice: 0 });
  }
  expect(errors).toEqual([]);
  await dropKeptPaper(app);
  await close();
  const converted = await convertAllToPdf(files, join(folder, 'libreoffice'));
  for (const [i, pdf] of converted.entries()) {
    const line = counted[i];
    if (line) line.libreOffice = await pdfPages(pdf);
    const paper = papers[i];
    if (paper) lost.push(...(await lostIn(readFileSync(pdf), paper.official.form, paper.evaluation)));
  }
  console.table(counted);
  // The look at every PDF finds each character of each value: nobody is asked about a paper that is as it should be.
  expect(lost).toEqual([]);
  expect(counted.filter(({ preview, pdf, libreOffice }) => preview !== libreOffice || pdf !== libreOffice)).toEqual([]);
});
