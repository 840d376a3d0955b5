import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FontFiles } from '@shared/filling/fill-job';

/** Fonts for where PDF forms are written, which reads no file itself. */
export interface FontReader {
  /** Those of every day, 11 MB. */
  usual: () => Promise<FontFiles>;
  /** With that of rare names, 46 MB: read when a letter asks for it, and not kept here. */
  all: () => Promise<FontFiles>;
}

/** @param folder of the bundled fonts, as the build lays them */
export function bundledFontReader(folder: string): FontReader {
  const read = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(folder, name)));
  const usual = async (): Promise<FontFiles> => {
    const [gothic, mincho] = await Promise.all(
      ['BIZUDGothic_400Regular.ttf', 'BIZUDMincho_400Regular.ttf'].map((name) => read(name)),
    );
    return { gothic: gothic ?? new Uint8Array(), mincho: mincho ?? new Uint8Array(), rare: null };
  };
  return { usual, all: async () => ({ ...(await usual()), rare: await read('ipamjm.ttf') }) };
}
