import { commentedWord } from '../../forms/comments/word-comments';
import { notedExcel } from '../../forms/comments/excel-notes';
import { verifyAnyForm } from '../../forms/form-template';
import type { Codec } from '../../forms/zip/codec';
import { failure, success, type Result } from '../../problems/problem';
import { MISNAMED } from '../propose/misnamed';
import { proposeForm } from '../propose-form';

/**
 * A copy of a city's Word or Excel file in which each name that somebody has typed and that no item has says so, to be mended there. Problems:
 * `studio/no-comments`, those of reading the file.
 */
export function commentedCopy(file: string, bytes: Uint8Array, codec: Codec): Result<Uint8Array> {
  const opened = verifyAnyForm(file, bytes, codec);
  if (!opened.ok) return opened;
  const said = proposeForm(opened.value).proposals.flatMap(({ candidate, rule, reason }) => {
    const [place] = candidate.places;
    const words = `${reason}この名前を直してから、もう一度取り込んでください。`;
    return rule === MISNAMED && place ? [{ ...place, words }] : [];
  });
  if (said.length === 0 || opened.value.kind === 'pdf') return failure('studio/no-comments', {});
  if (opened.value.kind === 'excel') return success(notedExcel(opened.value, said, codec));
  const inLines = said.flatMap(({ paragraph, ...one }) => (paragraph === null ? [] : [{ paragraph, ...one }]));
  return success(commentedWord(opened.value, inLines, codec));
}
