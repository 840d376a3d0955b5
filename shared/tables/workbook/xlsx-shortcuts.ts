import { asCharacters, joinedBytes, toUtf8 } from './bytes';

/**
 * Around the rows of a sheet xlsx looks for these, each time through all of its rows when there is none (its own cut in
 * front of them and behind comes to nothing). Of what they say nothing is read here, so that each is there at once, empty.
 */
const EMPTY = toUtf8('<sheetPr/><dimension/><sheetViews></sheetViews>');

/** Its root stands so near the beginning. In another encoding than UTF-8 it isn't found, and the sheet stays as it is. */
const HEAD = 4_096;
const ROOT = /<worksheet(?:\s[^<>]*)?>/;

/** A part of a workbook as xlsx reads it in less time; the same one where it isn't a sheet. */
export function withXlsxShortcuts(part: Uint8Array): Uint8Array {
  const head = asCharacters(part, 0, HEAD);
  const root = ROOT.exec(head);
  if (!root || root[0].endsWith('/>')) return part;
  const at = root.index + root[0].length;
  return joinedBytes([part.subarray(0, at), EMPTY, part.subarray(at)]);
}
