import { BACKUP_EXTENSION } from '@shared/backup/backup-name';
import { packExtensions } from '@shared/packs/pack-file';
import { byWord } from '@shared/text/by-word';

/**
 * What a file is, as far as its name or the system says it before anybody has read it. table: Excel, CSV · word: may hold a list, or be a form ·
 * old-word: of a kind that isn't read · pack: a folder or zip · backup · scan: what scanners make · photo: a picture that no paper takes ·
 * unsure: while it is dragged the system doesn't say · other
 */
export type DroppedKind = 'table' | 'pack' | 'backup' | 'scan' | 'word' | 'old-word' | 'photo' | 'unsure' | 'other';

const endings: Readonly<Record<string, DroppedKind>> = byWord({
  ...of('table', 'xlsx xlsm xls ods csv tsv txt'),
  ...of('pack', packExtensions.join(' ')),
  ...of('backup', BACKUP_EXTENSION),
  ...of('scan', 'pdf jpg jpeg png tif tiff'),
  ...of('word', 'docx docm'),
  ...of('old-word', 'doc odt rtf'),
  ...of('photo', 'heic heif webp gif bmp'),
});

const SHEET = 'application/vnd.';
const types: Readonly<Record<string, DroppedKind>> = byWord({
  ...of('table', `${SHEET}openxmlformats-officedocument.spreadsheetml.sheet ${SHEET}ms-excel text/csv text/plain`),
  ...of('table', `${SHEET}ms-excel.sheet.macroenabled.12 ${SHEET}oasis.opendocument.spreadsheet`),
  ...of('table', 'text/tab-separated-values'),
  ...of('pack', 'application/zip application/x-zip-compressed'),
  ...of('scan', 'application/pdf image/jpeg image/png image/tiff'),
  ...of(
    'word',
    `${SHEET}openxmlformats-officedocument.wordprocessingml.document ${SHEET}ms-word.document.macroenabled.12`,
  ),
  ...of('old-word', `application/msword application/rtf ${SHEET}oasis.opendocument.text`),
  ...of('photo', 'image/heic image/heif image/webp image/gif image/bmp'),
});

function of<K extends DroppedKind>(kind: K, words: string): Record<string, K> {
  return Object.fromEntries(words.split(' ').map((word) => [word, kind]));
}

/** By its name. @param isFolder where the system says so */
export const kindOfName = (name: string, isFolder = false): DroppedKind =>
  isFolder ? 'pack' : (endings[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'other');

/** While it is dragged: the system tells a media type, and of folders and kinds that it doesn't know nothing. */
export const kindOfType = (type: string): DroppedKind =>
  type === '' ? 'unsure' : (types[type.toLowerCase()] ?? 'other');
