import { verifyForm } from '../forms/form-template';
import type { Codec } from '../forms/zip/codec';
import { fileKindOf } from '../submission/file-kind';
import type { FileKind } from '../submission/known-kinds';

/** null: it would reach outside on opening, brings a program along, can't be read, or is what no paper is. */
export type CopyLook = FileKind['extension'] | null;

/** What the page says were papers of the office, before another program gets them: a file of Word or Excel as a form that comes into the house. */
export const lookAtCopies = (copies: readonly Uint8Array[], codec: Codec): CopyLook[] =>
  copies.map((bytes) => {
    const kind = fileKindOf(bytes);
    if (!kind || kind.isScan) return kind?.extension ?? null;
    return verifyForm(`copy.${kind.extension}`, bytes, codec).ok ? kind.extension : null;
  });
