import type { OwnOutput } from '../packs/own-output';
import { asFileName } from '../text/file-name';

/** Kinds of files that leave the office: the forms themselves, and what scanners make. */
export interface FileKind {
  extension: 'docx' | 'xlsx' | 'pdf' | 'jpg' | 'png' | 'tif';
  mediaType: string;
  /** As people call it. */
  words: string;
  isScan: boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
export const PDF: FileKind = { extension: 'pdf', mediaType: 'application/pdf', words: 'PDF', isScan: true };
/** The files that forms are. */
export const formKinds: Record<OwnOutput, FileKind> = {
  docx: { extension: 'docx', mediaType: `${OFFICE}.wordprocessingml.document`, words: 'Word', isScan: false },
  xlsx: { extension: 'xlsx', mediaType: `${OFFICE}.spreadsheetml.sheet`, words: 'Excel', isScan: false },
  // Of its bytes nobody can tell whether it is a scan; it is shown and printed as one.
  pdf: PDF,
};
export const JPEG: FileKind = { extension: 'jpg', mediaType: 'image/jpeg', words: 'JPEG', isScan: true };
export const PNG: FileKind = { extension: 'png', mediaType: 'image/png', words: 'PNG', isScan: true };
export const TIFF: FileKind = { extension: 'tif', mediaType: 'image/tiff', words: 'TIFF', isScan: true };

const all = [...Object.values(formKinds), JPEG, PNG, TIFF];

/** The kind of an ending; null for any other word, whoever says it. */
export const kindByExtension = (extension: unknown): FileKind | null =>
  all.find((kind) => kind.extension === extension) ?? null;

/** Endings of names of a kind, the usual one first; null for a kind that no paper comes in. */
export const endingsOf = (mediaType: string): readonly string[] | null => ENDINGS.get(mediaType) ?? null;

const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[...Object.values(formKinds), PNG].map((kind) => [kind.mediaType, [kind.extension]] as const),
  [JPEG.mediaType, ['jpg', 'jpeg']],
  [TIFF.mediaType, ['tif', 'tiff']],
]);

/** The name of a file that leaves the office: one that every system takes, with the ending of what it is. */
export function namedAsIs(name: string, { extension, mediaType }: FileKind): string {
  const safe = asFileName(name);
  const ending = safe.slice(safe.lastIndexOf('.') + 1).toLowerCase();
  return endingsOf(mediaType)?.includes(ending) && safe.length > ending.length + 1 ? safe : `${safe}.${extension}`;
}

/** For a file chooser. */
export const SCAN_SUFFIXES = '.pdf,.jpg,.jpeg,.png,.tif,.tiff';
