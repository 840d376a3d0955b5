import { existsSync } from 'node:fs';

/**
 * The chosen file with its ending. A name typed without it isn't the one that somebody was asked about before it is
 * replaced: where that one exists, a number goes behind it.
 */
export function withEnding(file: string, ending: string): string {
  if (file.toLowerCase().endsWith(`.${ending}`)) return file;
  for (let number = 1; ; number++) {
    const named = `${file}${number === 1 ? '' : `（${number}）`}.${ending}`;
    if (!existsSync(named)) return named;
  }
}
