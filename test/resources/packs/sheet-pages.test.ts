import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { viewBook } from '@shared/forms/sheet/view-book';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { tritrusRoom } from '../../support/sample-papers';
import { temporaryFolder } from '../../support/temporary-folder';
import { convertAllToPdf, needs, pdfPages } from '../../support/tools';

describe.skipIf(!needs('calc', 'poppler'))('the preview of an official sheet', () => {
  test('流山市 様式4 for 1, 12, 13 and 40 people has as many pages as in LibreOffice', async () => {
    const folder = temporaryFolder();
    const papers = await Promise.all(
      [1, 12, 13, 40].map(async (people) => ({ people, ...(await tritrusRoom(people)) })),
    );
    const files = papers.map(({ people, bytes }) => {
      const file = join(folder, `様式4 ${people}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const printed = await Promise.all((await convertAllToPdf(files, folder)).map(pdfPages));
    const previewed = papers.map(
      ({ bytes }) => unwrap(viewBook(bytes, nodeCodec)).sheets.flatMap(({ pages }) => pages).length,
    );
    expect(previewed).toEqual(printed);
  }, 120_000);
});
