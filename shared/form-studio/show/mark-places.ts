import type { FilledField } from '../../forms/bindings/evaluation';
import { MARKS_PART } from '../../forms/excel/mark-cells';
import type { ExcelTemplate } from '../../forms/excel/open-workbook';
import { openForm } from '../../forms/form-template';
import { verifyOwnForm } from '../../forms/own-places/open-own-form';
import { previewMark } from '../../forms/preview-mark';
import { fillTemplate } from '../../forms/word/fill-template';
import { wordAnchors } from '../../forms/word-form';
import type { Codec } from '../../forms/zip/codec';
import { replaceParts } from '../../forms/zip/replace-parts';
import { ownOutput } from '../../packs/own-output';
import type { Form } from '../../packs/schema';
import { success, type Result } from '../../problems/problem';
import { markLines } from './mark-lines';
import type { PlaceRegion } from './place-regions';

/** A form's file in which the preview finds the places again: it prints what it printed before. */
export interface MarkedForm {
  bytes: Uint8Array;
  /** Paths of places that can't be marked, as nothing could be written there: a line that isn't whole in the file. */
  gone: readonly string[];
}

/** @param file its name: which kind of file it is */
export function markPlaces(
  file: string,
  bytes: Uint8Array,
  regions: readonly PlaceRegion[],
  codec: Codec,
): Result<MarkedForm> {
  // A PDF's places are boxes on its pages as they are: nothing has to be found again.
  if (ownOutput(file) === 'pdf') return success({ bytes, gone: [] });
  const opened = openForm(file, bytes, codec);
  if (!opened.ok) return opened;
  if (opened.value.kind === 'excel') return success({ bytes: markedBook(opened.value, regions, codec), gone: [] });
  return markedWord(file, markLines(file, bytes, codec), regions, codec);
}

const markOf = (path: string): string => previewMark({ ...EMPTY, path });
const EMPTY: FilledField = {
  ...{ key: '', path: '', value: 'place', shown: '', overridden: false, required: false, scale: 1, ledger: null },
  source: 'none',
};

/** Excel's preview reads marks from a part of its own: the cells stay as they are. */
function markedBook({ directory }: ExcelTemplate, regions: readonly PlaceRegion[], codec: Codec): Uint8Array {
  const sheets = new Map(regions.map(({ place }) => [place.sheet, new Map<string, string>()]));
  for (const { path, place } of regions) sheets.get(place.sheet)?.set(place.cell, markOf(path));
  const marks = Object.fromEntries([...sheets].map(([name, cells]) => [name, Object.fromEntries(cells)]));
  const part = new TextEncoder().encode(JSON.stringify(marks));
  // A file of the city's that has such a part shows ours.
  return directory.byName.has(MARKS_PART)
    ? replaceParts(directory, new Map([[MARKS_PART, part]]), codec)
    : replaceParts(directory, new Map(), codec, { added: new Map([[MARKS_PART, part]]) });
}

/** Of Word: each place gets an anchor as an own form's does, and the very letters that stand there as its value. */
function markedWord(
  file: string,
  bytes: Uint8Array,
  regions: readonly PlaceRegion[],
  codec: Codec,
): Result<MarkedForm> {
  const gone: string[] = [];
  let left = regions.map((region, i) => ({ ...region, key: `place${i}` }));
  let keys = left.length;
  for (;;) {
    const form = formOf(file, left);
    const template = verifyOwnForm(form, bytes, codec);
    if (!template.ok) {
      const unmarked = template.code === 'form/place-changed' ? template.details['field'] : undefined;
      const lost = left.find(({ key }) => key === unmarked);
      if (!lost) return template;
      const parts = lost.parts.map((place) => ({ ...lost, place, parts: [], key: `place${keys++}` }));
      if (parts.length === 0) gone.push(lost.path);
      left = left.flatMap((one) => (one === lost ? parts : one));
      continue;
    }
    if (template.value.kind !== 'word') return success({ bytes, gone });
    const { lined } = template.value;
    const fields = Object.fromEntries(
      left.map(({ key, path, place }) => {
        // On a line the anchor is as long as the line.
        const { from = place.from, to = place.to } = lined?.get(key) ?? place;
        return [key, { kind: 'text' as const, text: lettersOf({ ...place, from, to }), mark: markOf(path) }];
      }),
    );
    const values = { anchors: wordAnchors(form), sheets: [{ fields, rows: {} }], keepControls: false };
    const filled = fillTemplate(template.value, values, codec);
    return filled.ok ? success({ bytes: filled.value.bytes, gone }) : filled;
  }
}

/** A place without letters gets one that nobody sees: else there would be nothing to click. */
const lettersOf = ({ printed, from, to }: PlaceRegion['place']): string => printed.slice(from, to) || '\u3000';

/** A symbol of a font is no letter that could be written again. */
const SYMBOL = '\ufffc';

/** What own places are put in by; of a form nothing else is asked. */
const formOf = (template: string, regions: readonly (PlaceRegion & { key: string })[]): Form =>
  ({
    template,
    fields: regions.map(({ key }) => ({ key, label: key, type: 'text' })),
    places: Object.fromEntries(
      regions.map(({ key, place: { paragraph, from, to, printed } }) => [
        key,
        { paragraph, from, to: printed.slice(from, to).includes(SYMBOL) ? from : to, printed },
      ]),
    ),
  }) as unknown as Form;
