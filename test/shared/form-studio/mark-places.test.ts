import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { markPlaces } from '@shared/form-studio/show/mark-places';
import { placesOfPath, regionsOf } from '@shared/form-studio/show/place-regions';
import { MARKS_PART } from '@shared/forms/excel/mark-cells';
import { openForm } from '@shared/forms/form-template';
import { readPreviewMark } from '@shared/forms/preview-mark';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, run } from '../../builders/docx';
import { changedParts } from '../../support/excel-read';
import { paragraphs, partOf } from '../../support/word-text';

const OPEN = join(import.meta.dirname, '../../fixtures/gallery/open');
const drawn = readdirSync(OPEN).filter((file) => /\.(?:docx|xlsx)$/.test(file));

function marked(file: string, bytes: Uint8Array) {
  const { candidates } = findCandidates(pageOf(unwrap(openForm(file, bytes, nodeCodec))));
  const regions = regionsOf(candidates);
  return { candidates, regions, ...unwrap(markPlaces(file, bytes, regions, nodeCodec)) };
}

/** The paths that a preview would find. */
function found(file: string, bytes: Uint8Array): Set<string> {
  const text = partOf(bytes, file.endsWith('docx') ? 'word/document.xml' : MARKS_PART);
  return new Set([...text.matchAll(/mark-[\w-]+/g)].map(([mark]) => readPreviewMark(mark)?.path ?? ''));
}

describe('a city’s form with its places', () => {
  test.each(drawn)('%s: each place can be seen and clicked, and what is printed stays', (file) => {
    const bytes = readFileSync(join(OPEN, file));
    const { candidates, regions, bytes: shown, gone } = marked(file, bytes);
    expect(regions.length).toBeGreaterThan(5);
    expect(gone).toEqual([]);
    expect(found(file, shown)).toEqual(new Set(regions.map(({ path }) => path)));
    // Each candidate has a region: of several in one cell all.
    const owners = new Set(regions.flatMap(({ path }) => placesOfPath(path)));
    expect(candidates.flatMap((_, i) => (owners.has(i) ? [] : i))).toEqual([]);
    if (file.endsWith('xlsx')) return expect(changedParts(bytes, shown)).toEqual([MARKS_PART]);
    const trimmed = (text: string): string => text.replace(/\u3000+$/, '');
    expect(paragraphs(shown).map(trimmed)).toEqual(paragraphs(bytes).map(trimmed));
  });

  test('a place where nothing can be written is told, and the others are seen all the same', () => {
    const bytes = aDocx({ body: paragraph(run('法人名：')) + paragraph(run('電話番号：')) });
    const place = { paragraph: 0, sheet: '', cell: '', from: 4, to: 4, printed: '法人名：' };
    const regions = [
      { path: '0', place, parts: [], isPrinted: false },
      { path: '1', place: { ...place, paragraph: 1 }, parts: [], isPrinted: false },
    ];
    const { gone, bytes: shown } = unwrap(markPlaces('city.docx', bytes, regions, nodeCodec));
    expect(gone).toEqual(['1']);
    expect(found('city.docx', shown)).toEqual(new Set(['0']));
  });
});
