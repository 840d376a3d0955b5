import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { viewBook } from '@shared/forms/sheet/view-book';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/documents/node-codec';
import { tritrusRoom } from '../../support/sample-papers';
import { temporaryFolder } from '../../support/temporary-folder';
import { convertToPdf, needs, pdfPages } from '../../support/tools';

describe.skipIf(!needs('calc', 'poppler'))('the preview of an official sheet', () => {
  test.each([1, 12, 13, 40])(
    '流山市 様式4 for %i people has as many pages as in LibreOffice',
    async (people) => {
      const { bytes } = await tritrusRoom(people);
      const file = join(temporaryFolder(), '様式4.xlsx');
      writeFileSync(file, bytes);
      const { sheets } = unwrap(viewBook(bytes, nodeCodec));
      expect(sheets.flatMap(({ pages }) => pages)).toHaveLength(await pdfPages(await convertToPdf(file)));
    },
    120_000,
  );
});
