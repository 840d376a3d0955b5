import { readDirectory } from '../forms/zip/directory';
import type { OwnOutput } from '../packs/own-output';
import { attempt } from '../problems/problem';
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
/** The files that forms are. */
export const formKinds: Record<OwnOutput, FileKind> = {
  docx: { extension: 'docx', mediaType: `${OFFICE}.wordprocessingml.document`, words: 'Word', isScan: false },
  xlsx: { extension: 'xlsx', mediaType: `${OFFICE}.spreadsheetml.sheet`, words: 'Excel', isScan: false },
};
const PDF: FileKind = { extension: 'pdf', mediaType: 'application/pdf', words: 'PDF', isScan: true };
const JPEG: FileKind = { extension: 'jpg', mediaType: 'image/jpeg', words: 'JPEG', isScan: true };
const PNG: FileKind = { extension: 'png', mediaType: 'image/png', words: 'PNG', isScan: true };
const TIFF: FileKind = { extension: 'tif', mediaType: 'image/tiff', words: 'TIFF', isScan: true };

const beginnings: readonly [FileKind, readonly number[]][] = [
  [PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [JPEG, [0xff, 0xd8, 0xff]],
  [PNG, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [TIFF, [0x49, 0x49, 0x2a, 0x00]],
  [TIFF, [0x4d, 0x4d, 0x00, 0x2a]],
];
const CONTAINER = [0x50, 0x4b, 0x03, 0x04];

/** What a file is, by what stands in it: a name says what somebody called it, nothing more. */
export const fileKindOf = (bytes: Uint8Array): FileKind | null =>
  startsWith(bytes, CONTAINER)
    ? containedKind(bytes)
    : (beginnings.find(([, first]) => startsWith(bytes, first))?.[0] ?? null);

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** Word and Excel files are the same container; the folder of their parts tells them apart. */
function containedKind(bytes: Uint8Array): FileKind | null {
  const read = attempt(() => readDirectory(bytes));
  const has = (folder: string): boolean => read.ok && read.value.entries.some(({ name }) => name.startsWith(folder));
  if (has('word/')) return formKinds.docx;
  return has('xl/') ? formKinds.xlsx : null;
}

/** Endings of names of a kind, the usual one first; null for a kind that no paper comes in. */
export const endingsOf = (mediaType: string): readonly string[] | null => ENDINGS.get(mediaType) ?? null;

const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[...Object.values(formKinds), PDF, PNG].map((kind) => [kind.mediaType, [kind.extension]] as const),
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
