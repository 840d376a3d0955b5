import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allPapers } from '../../support/all-papers.ts';
import { launchApp } from '../../support/launch.ts';
import { setInApp } from '../../support/paper-pages.ts';
import { officialForms } from '../../support/official-forms.ts';
import { convertAllToPdf, needs, pdfPages } from '../../support/tools.ts';

const folder = join('out', 'documents', 'pages');

test('each official form, filled from the sample, has as many pages in the app as in LibreOffice', async () => {
  test.skip(!needs('writer', 'calc', 'poppler'));
  test.setTimeout(300_000);
  mkdirSync(join(folder, 'libreoffice'), { recursive: true });
  const papers = await Promise.all(allPapers.map((make) => make()));
  expect(papers.map(({ official }) => official.name)).toEqual(officialForms.map(({ name }) => name));

  const { app, close, errors } = await launchApp();
  const counted: { form: string; preview: number; pdf: number; libreOffice: number }[] = [];
  const files: string[] = [];
  for (const { official, bytes } of papers) {
    const file = join(folder, `${official.name}${extname(official.form.template)}`);
    writeFileSync(file, bytes);
    files.push(file);
    const { pages, pdf } = await setInApp(app, bytes, official.form.title);
    const printed = join(folder, `${official.name}.pdf`);
    writeFileSync(printed, pdf);
    counted.push({ form: official.name, preview: pages, pdf: await pdfPages(printed), libreOffice: 0 });
  }
  expect(errors).toEqual([]);
  await close();
  const converted = await convertAllToPdf(files, join(folder, 'libreoffice'));
  for (const [i, pdf] of converted.entries()) {
    const line = counted[i];
    if (line) line.libreOffice = await pdfPages(pdf);
  }
  console.table(counted);
  expect(counted.filter(({ preview, pdf, libreOffice }) => preview !== libreOffice || pdf !== libreOffice)).toEqual([]);
});
