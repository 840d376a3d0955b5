/** Kinds of files that leave the office: the forms themselves, and what scanners make. */
export interface FileKind {
  extension: 'docx' | 'pdf' | 'jpg' | 'png' | 'tif';
  mediaType: string;
  /** As people call it. */
  words: string;
  isScan: boolean;
}

const WORD: FileKind = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  words: 'Word',
  isScan: false,
};
const PDF: FileKind = { extension: 'pdf', mediaType: 'application/pdf', words: 'PDF', isScan: true };
const JPEG: FileKind = { extension: 'jpg', mediaType: 'image/jpeg', words: 'JPEG', isScan: true };
const PNG: FileKind = { extension: 'png', mediaType: 'image/png', words: 'PNG', isScan: true };
const TIFF: FileKind = { extension: 'tif', mediaType: 'image/tiff', words: 'TIFF', isScan: true };

const beginnings: readonly [FileKind, readonly number[]][] = [
  [WORD, [0x50, 0x4b, 0x03, 0x04]],
  [PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [JPEG, [0xff, 0xd8, 0xff]],
  [PNG, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [TIFF, [0x49, 0x49, 0x2a, 0x00]],
  [TIFF, [0x4d, 0x4d, 0x00, 0x2a]],
];

/** What a file is, by its first bytes: a name says what somebody called it, nothing more. */
export const fileKindOf = (bytes: Uint8Array): FileKind | null =>
  beginnings.find(([, first]) => first.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

export const WORD_MEDIA_TYPE = WORD.mediaType;
/** For a file chooser. */
export const SCAN_SUFFIXES = '.pdf,.jpg,.jpeg,.png,.tif,.tiff';
