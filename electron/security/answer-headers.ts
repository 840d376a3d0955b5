import { extname } from 'node:path';
import { byWord } from '@shared/text/by-word';

const TYPES: Record<string, string> = byWord({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
});

/** What a built file is served as: by its ending, as nothing that a program understands where that isn't one of ours. */
export const typeOfFile = (path: string): string => TYPES[extname(path)] ?? 'application/octet-stream';

/** What stands on every answer under app://, whichever page it is for. */
export const answerHeaders = (type: string, policy: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
});
