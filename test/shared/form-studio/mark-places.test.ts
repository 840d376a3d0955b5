import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { markPlaces } from '@shared/form-studio/show/mark-places';
import { placesOfPath, regionsOf } from '@shared/form-studio/show/place-regions';
import { MARKS_PART } from '@shared/forms/excel/mark-cells';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { verifyAnyForm } from '@shared/forms/form-template';
import { readPreviewMark } from '@shared/forms/preview-mark';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, run } from '../../builders/docx';
import { changedParts } from '../../support/excel-read';
import { paragraphs, partOf } from '../../support/word-text';

const OPEN = join(import.meta.dirname, '../../fixtures/gallery/open');
const pdfs = readdirSync(OPEN).filter((file) => file.endsWith('.pdf'));
const drawn = readdirSync(OPEN).filter((file) => /\.(?:docx|xlsx)$/.test(file));

function marked(file: string, bytes: Uint8Array) {
  const { candidates } = findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec))));
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

  test.each(pdfs)('%s: each place is a box of its own on its page, and the file is as it came', (file) => {
    const bytes = readFileSync(join(OPEN, file));
    const { candidates, regions, bytes: shown, gone } = marked(file, bytes);
    expect([Buffer.compare(shown, bytes), gone]).toEqual([0, []]);
    const owners = regions.flatMap(({ path }) => placesOfPath(path));
    expect(candidates.flatMap((_, i) => (owners.includes(i) ? [] : i))).toEqual([]);
    // Nearly each has one for itself: a click is about one place.
    expect(regions.length).toBeGreaterThan(candidates.length * 0.9);
    const { pages } = unwrap(describePdf(new Uint8Array(bytes)));
    for (const { place, path } of regions) {
      const [left = -1, top = -1, width = 0, height = 0] = place.paper?.box ?? [];
      const page = pages[(place.paper?.page ?? 0) - 1];
      expect(page, path).toBeDefined();
      expect(left >= 0 && top >= 0 && left + width <= page!.width + 1 && top + height <= page!.height + 1, path).toBe(
        true,
      );
    }
  });

  test('a day of a PDF is one place from its year to its day; what stands below it is another', () => {
    const at = (left: number, top: number, from: number) => ({
      ...{ paragraph: null, sheet: '', cell: '', from, to: from + 2, printed: '令和　　年　　月　　日' },
      paper: { page: 1, box: [left, top, 30, 14] as [number, number, number, number] },
    });
    const candidate = { shape: 'date', words: [], reach: { from: 0, to: 0 } };
    const day = { ...candidate, places: [at(100, 50, 2), at(150, 50, 5), at(200, 50, 8)] };
    const below = { ...candidate, shape: 'blank', places: [{ ...at(100, 64, 0), to: 0, printed: '' }] };
    const regions = regionsOf([day, below] as never);
    expect(regions.map(({ path, place }) => [path, place.paper?.box])).toEqual([
      ['0', [100, 50, 130, 14]],
      ['1', [100, 64, 30, 14]],
    ]);
    expect(regions.map(({ isPrinted }) => isPrinted)).toEqual([true, false]);
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
