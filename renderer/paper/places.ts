import { markPlaces } from '@shared/form-studio/show/mark-places';
import type { PlaceRegion } from '@shared/form-studio/show/place-regions';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import type { PlaceLook } from './messages';

/** The file with its places in it, by which they are found once it is laid out; as it came where it can't be looked into. */
export function withPlaces(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  regions: readonly PlaceRegion[],
): { bytes: Uint8Array<ArrayBuffer>; gone: readonly string[] } {
  const marked = markPlaces(file, bytes, regions, fflateCodec);
  if (!marked.ok) return { bytes, gone: regions.map(({ path }) => path) };
  return { bytes: new Uint8Array(marked.value.bytes), gone: marked.value.gone };
}

/** What can be hit: an empty line between two others is lower. In pixels at full size. */
const [LEAST_WIDTH, LEAST_HEIGHT] = [24, 16];

/**
 * Lays a box over each place of the pages. Nothing of what is printed is touched: a box takes no room. Measured first, laid afterwards: one layout
 * for all.
 *
 * @returns lays them anew. At another size a line may break elsewhere, and all below it lies elsewhere, too
 */
export function layPlaces(pages: readonly HTMLElement[], regions: readonly PlaceRegion[]): () => void {
  const marks = pages.flatMap((page) =>
    [...page.querySelectorAll<HTMLElement>('[data-path]')].map((element) => {
      const path = element.dataset['path'] ?? '';
      delete element.dataset['path'];
      delete element.dataset['colour'];
      return { page, element, path };
    }),
  );
  const among = new Set(marks.map(({ element }) => element));
  const layAgain = (): void => {
    for (const page of pages) for (const box of page.querySelectorAll('.place-box')) box.remove();
    layBoxes(pages, regions, marks, among);
  };
  layAgain();
  return layAgain;
}

/** A stretch of the page that stands for a place. */
interface Mark {
  page: HTMLElement;
  element: HTMLElement;
  path: string;
}

function layBoxes(
  pages: readonly HTMLElement[],
  regions: readonly PlaceRegion[],
  marks: readonly Mark[],
  among: ReadonlySet<Element>,
): void {
  const printed = new Set(regions.flatMap(({ path, isPrinted }) => (isPrinted ? path : [])));
  const marked = marks.flatMap((mark) =>
    roomOf(mark, among, printed.has(mark.path)).map((room) => ({ page: mark.page, path: mark.path, room })),
  );
  for (const { page, path, room } of [...marked, ...boxesOnPaper(pages, regions)]) {
    const box = document.createElement('div');
    box.className = 'place-box';
    box.dataset['path'] = path;
    // A value never stands over what is printed.
    if (!printed.has(path)) box.append(document.createElement('span'));
    for (const [name, value] of Object.entries(room)) box.style.setProperty(name, `${value}px`);
    page.append(box);
  }
}

interface Room {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Pixels of a point. */
const POINT = 96 / 72;

/** Of a PDF, whose places are boxes on its pages already. */
const boxesOnPaper = (pages: readonly HTMLElement[], regions: readonly PlaceRegion[]) =>
  regions.flatMap(({ path, place: { paper } }) => {
    const page = paper && pages[paper.page - 1];
    if (!page) return [];
    const [left, top, width, height] = paper.box.map((edge) => edge * POINT) as [number, number, number, number];
    // A check of some points is hit with a finger's breadth around it.
    const [more, higher] = [Math.max(0, LEAST_HEIGHT - width), Math.max(0, LEAST_HEIGHT - height)];
    const room = { left: left - more / 2, top: top - higher / 2, width: width + more, height: height + higher };
    return [{ page, path, room }];
  });

function roomOf({ element, page }: Mark, among: ReadonlySet<Element>, isPrinted: boolean): Room[] {
  const edge = page.getBoundingClientRect();
  // What is measured is what is seen; a box on the page grows with it.
  const zoom = page.currentCSSZoom;
  const at = ({ left, top, width, height }: DOMRect, right = left + width): Room => ({
    left: (left - edge.left) / zoom - page.clientLeft,
    top: (top - edge.top) / zoom - page.clientTop,
    width: Math.max(LEAST_WIDTH, (right - left) / zoom),
    height: Math.max(LEAST_HEIGHT, height / zoom),
  });
  const cell = element.closest<HTMLElement>('td, .cell');
  // In an empty cell all of it is the place.
  if (
    cell &&
    (cell === element ||
      (cell.textContent.trim() === '' && [...cell.querySelectorAll('*')].filter((one) => among.has(one)).length === 1))
  )
    return [at(cell.getBoundingClientRect())];
  const lines = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [first] = lines;
  if (!first) return [];
  // Room at the end of a line goes on to where the line ends.
  const line = element.closest('p')?.getBoundingClientRect();
  const endsLine = !isPrinted && line !== undefined && isLastOfLine(element);
  return lines.length === 1 && endsLine ? [at(first, Math.max(first.right, line.right))] : lines.map((one) => at(one));
}

function isLastOfLine(element: HTMLElement): boolean {
  const paragraph = element.closest('p');
  const range = document.createRange();
  range.setStartAfter(element);
  if (paragraph) range.setEndAfter(paragraph);
  return range.toString().trim() === '';
}

/** On which page each place begins, by its path; from 1. */
export function pageOfPlaces(pages: readonly HTMLElement[]): Record<string, number> {
  const found = pages.flatMap((page, i) =>
    [...page.querySelectorAll<HTMLElement>('.place-box')].map((box): [string, number] => [
      box.dataset['path'] ?? '',
      i + 1,
    ]),
  );
  return Object.fromEntries(found.toReversed());
}

/** How each place stands just now, and what would stand in it. */
export function dressPlaces(desk: HTMLElement, looks: readonly PlaceLook[]): void {
  const byPath = new Map(looks.map((look) => [look.path, look]));
  const counted = new Map<string, number>();
  for (const box of desk.querySelectorAll<HTMLElement>('.place-box')) {
    const look = byPath.get(box.dataset['path'] ?? '');
    if (!look) continue;
    const nth = counted.get(look.path) ?? 0;
    counted.set(look.path, nth + 1);
    box.dataset['place'] = look.state;
    box.title = look.name;
    box.toggleAttribute('data-chosen', look.isChosen === true);
    // Where its boxes have no share each, a value stands once.
    const shares = look.shares ?? [look.shown];
    if (box.firstElementChild) box.firstElementChild.textContent = shares[nth] ?? '';
  }
}
