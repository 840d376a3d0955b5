import { readDirectory } from '../forms/zip/directory';
import { attempt } from '../problems/problem';
import { formKinds, JPEG, PDF, PNG, TIFF, type FileKind } from './known-kinds';

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
