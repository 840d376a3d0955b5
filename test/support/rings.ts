import { execFile } from 'node:child_process';
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
  const places = await placesOf(pdf, printed);
  const pages = new Map<number, Page>();
  for (const { page } of places) if (!pages.has(page)) pages.set(page, await greyPage(pdf, page));
  return places.map((place) => {
    const size = (place.right - place.left) / printed.length;
    const page = pages.get(place.page);
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

/** A page as a grey picture (PGM: a head of three lines, then a byte a pixel). @param page the first is 0 */
async function greyPage(pdf: string, page: number): Promise<Page> {
  const only = ['-f', String(page + 1), '-l', String(page + 1)];
  const { stdout: bytes } = await run('pdftoppm', ['-gray', '-r', String(DPI), ...only, pdf], {
    encoding: 'buffer',
    maxBuffer: 256 * 1024 * 1024,
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
  if (!head) throw new Error(`page ${page} of ${pdf} is no grey picture`);
  return { width: Number(head[1]), pixels: new Uint8Array(bytes.subarray(head[0].length)) };
}
