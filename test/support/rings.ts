import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DPI = 216;
const SCALE = DPI / 72;
/** Of the ring that the engine draws, as shares of the font size: room at each side of the word, and height. */
const SIDE = 0.24;
const HEIGHT = 1.45;

interface Page {
  width: number;
  /** 0 black … 255 white. */
  pixels: Uint8Array;
}

interface Place {
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Looks at the printed picture: for each place where a list of words like 「新規・更新・削除」 stands, in order, the words that
 * have a ring around them. The text of a PDF says nothing about rings.
 */
export async function ringedWords(pdf: string, printed: string): Promise<string[][]> {
  const [places, pages] = await Promise.all([placesOf(pdf, printed), greyPages(pdf)]);
  return places.map((place) => {
    const size = (place.right - place.left) / printed.length;
    const page = pages[place.page];
    if (!page) throw new Error(`no page ${place.page}`);
    return printed.split('・').filter((word) => {
      const left = place.left + printed.indexOf(word) * size;
      return hasRing(page, { ...place, left, right: left + word.length * size }, size);
    });
  });
}

/** Share of a ring's outline that must be dark. Printed words alone touch it here and there. */
const ENOUGH = 0.85;
const STEPS = 90;

function hasRing(page: Page, { left, right, top, bottom }: Place, size: number): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [across, up] = [(right - left) / 2 + SIDE * size, (HEIGHT / 2) * size];
  // Fonts sit a little higher or lower in their line.
  const shifts = Array.from({ length: 17 }, (_, i) => ((i - 8) / 40) * size);
  return shifts.some((shift) => {
    let dark = 0;
    for (let i = 0; i < STEPS; i++) {
      const angle = (i / STEPS) * 2 * Math.PI;
      if (isDark(page, x + across * Math.cos(angle), y + shift + up * Math.sin(angle))) dark++;
    }
    return dark / STEPS >= ENOUGH;
  });
}

/** Whether something is drawn within half a point of a place. */
function isDark({ width, pixels }: Page, x: number, y: number): boolean {
  const reach = Math.round(SCALE * 0.7);
  const [column, row] = [Math.round(x * SCALE), Math.round(y * SCALE)];
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) if ((pixels[(row + dy) * width + column + dx] ?? 255) < 140) return true;
  return false;
}

async function placesOf(pdf: string, printed: string): Promise<Place[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .split('<page ')
    .slice(1)
    .flatMap((text, page) =>
      Array.from(
        text.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
        ([, left, top, right, bottom, word]) => ({
          page,
          word,
          left: +left!,
          top: +top!,
          right: +right!,
          bottom: +bottom!,
        }),
      ).filter(({ word }) => word === printed),
    );
}

/** All pages as grey pictures (PGM: a head of three lines, then a byte a pixel). */
async function greyPages(pdf: string): Promise<Page[]> {
  const folder = mkdtempSync(join(tmpdir(), 'grey-'));
  try {
    await run('pdftoppm', ['-gray', '-r', String(DPI), pdf, join(folder, 'page')]);
    return readdirSync(folder)
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
        if (!head) throw new Error(`${name} is no grey picture`);
        return { width: Number(head[1]), pixels: new Uint8Array(bytes.subarray(head[0].length)) };
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
