import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readFontTable, sequenceKey, fontTable, type FontCmap } from '@shared/forms/pdf/font-cmap';
import type { LostCharacter, ValueToFind } from '@shared/forms/pdf/look-at-pdf';
import { formsAsked, usualIn } from '@shared/forms/pdf/usual-forms';
import { charactersOf, selectorOf } from '@shared/text/characters';
import { failure, success, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../filling/fill-queue';

/** The bundled fonts whose forms of kanji differ (renderer/fonts); all BIZ UD fonts have the same. */
const BIZ_UD = 'BIZUDMincho_400Regular.ttf';
const RARE = 'ipamjm.ttf';

/** What a process says that may have been taken over by what it read. */
const Lost = z.array(
  z
    .object({ character: z.string(), label: z.string(), isCut: z.literal(true).optional() })
    .transform(({ isCut, ...one }): LostCharacter => (isCut ? { ...one, isCut } : one)),
);

/**
 * The look at every PDF before it is handed out: has each character of each value its own glyph in it?
 */
export class PdfLook {
  private bundled: Promise<BundledMaps> | null = null;

  /**
   * @param fonts folder of the bundled fonts
   * @param jobs where PDFs are read: other programs made them
   */
  constructor(
    private readonly fonts: string,
    private readonly jobs: Pick<FillQueue, 'run'>,
  ) {}

  /**
   * @param pdfs all files of one paper
   * @param values what must stand in them; null where nobody knows any more: then only kanji that became others are found
   * @returns what isn't drawn right; problem `pdf/unread` when a file can't be looked at
   */
  async lost(pdfs: readonly Uint8Array[], values: readonly ValueToFind[] | null): Promise<Result<LostCharacter[]>> {
    const asked = formsAsked(values);
    const maps = asked?.size === 0 ? null : await this.bundledMaps().catch((error: unknown) => codeOf(error));
    if (typeof maps === 'string') return failure('pdf/unread', { reason: maps });
    const forms = { bizUd: maps ? usualIn(maps.bizUd, asked) : [], rare: maps ? usualIn(maps.rare, asked) : [] };
    const looked = await this.jobs.run({ kind: 'look-at-pdfs', pdfs, values, forms });
    if (!looked.ok) return failure('pdf/unread', { reason: looked.code });
    const lost = Lost.safeParse(looked.value);
    return lost.success ? success(lost.data) : failure('pdf/unread', { reason: 'no answer' });
  }

  /**
   * Characters that none of the bundled fonts has: whether they are drawn right depends on the PC. None where a font can't be
   * read just now: it warns beside a preview, and what is handed out is looked at all the same.
   */
  async notBundled(values: readonly ValueToFind[]): Promise<LostCharacter[]> {
    const doubtful = values.flatMap(({ label, shown }) =>
      charactersOf(shown).flatMap((character) => (EVERYDAY.test(character) ? [] : [{ label, character }])),
    );
    if (doubtful.length === 0) return [];
    const maps = await this.bundledMaps().catch(() => null);
    if (!maps) return [];
    return doubtful.filter(({ character }) => ![maps.bizUd, maps.rare].some((cmap) => hasCharacter(cmap, character)));
  }

  private bundledMaps(): Promise<BundledMaps> {
    this.bundled ??= Promise.all([BIZ_UD, RARE].map((name) => cmapOf(join(this.fonts, name)))).then(
      ([bizUd = NO_MAP, rare = NO_MAP]) => ({ bizUd, rare }),
      (error: unknown) => {
        // Held by another program (a virus scanner), it can be read the next time.
        this.bundled = null;
        throw error;
      },
    );
    return this.bundled;
  }
}

interface BundledMaps {
  bizUd: FontCmap;
  rare: FontCmap;
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

/** What every Japanese font has, and what takes no ink. */
const EVERYDAY = /^[\s!-~ぁ-ヿ！-ﾟ、-〗]$/u;

function hasCharacter({ glyphs, sequences }: FontCmap, character: string): boolean {
  const [base, selector] = [character.codePointAt(0) ?? 0, selectorOf(character)];
  return selector === null ? glyphs.has(base) : sequences.has(sequenceKey(base, selector));
}

const NO_MAP: FontCmap = { glyphs: new Map(), sequences: new Map() };
/** Room for the list of a font's tables. */
const HEAD = 4096;

/** Reads the map alone: one of the fonts is 46 MB. */
async function cmapOf(path: string): Promise<FontCmap> {
  const file = await open(path);
  try {
    const read = async (position: number, length: number): Promise<DataView> => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
      return new DataView(buffer.buffer, buffer.byteOffset, bytesRead);
    };
    const place = fontTable(await read(0, HEAD), 'cmap');
    return (place && readFontTable(await read(place.offset, place.length))) ?? NO_MAP;
  } finally {
    await file.close();
  }
}
