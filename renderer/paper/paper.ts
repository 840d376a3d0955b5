import './walls';
import '../fonts/papers.css';
import './paper.css';
import { fileKindOf } from '@shared/submission/file-kind';
import type { FromPaper, PlaceLook, PlacesOfFile, StandIn, ToPaper } from './messages';
import { mixed } from './mixed';
import { setOwnGlyphs } from './own-glyphs';
import { pickingOf } from './picking';
import type { Spots } from './spots';
import { orNothing, pageSizeOf, type PageSize, type SetPaper } from './set-paper';
import { setPictures } from './set-picture';
import { setWord } from './set-word';
import { stacked, type PrintPlacement } from './stacked';
import { fontsHere, standInsFor, setTextsIn } from './stand-ins';
import { setSheet } from './sheet/set-sheet';
import './sheet/sheet.css';

/**
 * The page that shows papers, on an origin of its own: no preload, no way to the main process, no ledger. Bytes come in
 * by message from the app's page, or from main for printing; nothing but page counts and picked fields goes out.
 */
const APP_ORIGIN = 'app://renkei';
/** Left and right of the paper, in pixels. */
const DESK_EDGES = 32;
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** In a frame of the app's page; else this is the hidden window that prints. */
const isShown = window !== window.parent;

let desk = document.getElementById('desk') as HTMLElement;
let pages: HTMLElement[] = [];
let current = 0;

interface Shown {
  pages: number;
  leavesOut: boolean;
  standIns: readonly StandIn[];
  gone: readonly string[];
  pageOf: Readonly<Record<string, number>>;
}

/**
 * Sets a paper and puts it in the place of the one before. It is set out of sight, at full size: nobody sees a page that
 * is not yet cut and scaled, and the scroll stays where it was.
 */
async function show(
  bytes: Uint8Array<ArrayBuffer>,
  onlyWhole: boolean,
  places: PlacesOfFile | null = null,
): Promise<Shown> {
  const {
    holder: next,
    pages: cut,
    leavesOut,
    standIns,
    gone,
    pageOf,
    placesAgain,
  } = places
    ? await layWithPlaces(bytes, places)
    : { ...(await lay(bytes, onlyWhole)), gone: [], pageOf: {}, placesAgain: null };
  const isFirst = pages.length === 0;
  const scroll = { left: scrollX, top: scrollY };
  next.id = 'desk';
  next.className = '';
  desk.replaceWith(next);
  desk = next;
  pages = cut;
  layPlacesAgain = placesAgain;
  fit();
  scrollTo(scroll);
  if (isFirst && isShown && !places) toFirstField();
  return { pages: pages.length, leavesOut, standIns, gone, pageOf };
}

/** A paper opens where something is written: what comes before is the city's own words alone. */
function toFirstField(): void {
  const first = pages.findIndex((page) => page.querySelector('[data-path]') !== null);
  if (first <= 0) return;
  current = first;
  pages[first]?.scrollIntoView({ block: 'start' });
}

/** How the places stand; a file that comes anew has them, too. */
let looks: readonly PlaceLook[] = [];
/** Lays the boxes of the places anew, at the size that the pages have now. */
let layPlacesAgain: (() => void) | null = null;

/** The same of a city's file. Loaded when it is needed: papers have no places. */
async function layWithPlaces(
  bytes: Uint8Array<ArrayBuffer>,
  { file, regions }: PlacesOfFile,
): Promise<Laid & Pick<Shown, 'gone' | 'pageOf'> & { placesAgain: () => void }> {
  const { dressPlaces, layPlaces, pageOfPlaces, withPlaces } = await import('./places');
  const marked = withPlaces(file, bytes, regions);
  const laid = await lay(marked.bytes, false);
  const layAgain = layPlaces(laid.pages, regions);
  dressPlaces(laid.holder, looks);
  const placesAgain = (): void => {
    layAgain();
    dressPlaces(laid.holder, looks);
    markPointed();
  };
  return { ...laid, gone: marked.gone, pageOf: pageOfPlaces(laid.pages), placesAgain };
}

interface Laid {
  holder: HTMLElement;
  pages: HTMLElement[];
  leavesOut: boolean;
  standIns: readonly StandIn[];
}

/** Sets a paper out of sight, cut into its pages. */
async function lay(bytes: Uint8Array<ArrayBuffer>, onlyWhole: boolean): Promise<Laid> {
  const set = await setPages(bytes, onlyWhole);
  const holder = document.createElement('div');
  holder.className = 'setting';
  holder.append(...set.styles, ...set.pages);
  document.body.append(holder);
  return orNothing(holder, async () => {
    setOwnGlyphs(holder);
    await Promise.all([document.fonts.ready, ...[...holder.querySelectorAll('img')].map(loaded)]);
    const pages = set.settle(holder);
    const standIns = set.breaksByLetters && isShown ? standInsFor(setTextsIn(pages), fontsHere()) : [];
    return { holder, pages, leavesOut: set.leavesOut, standIns };
  });
}

/** A picture whose bytes are here comes a moment later all the same: printed meanwhile, it would be missing. */
const loaded = (image: HTMLImageElement): Promise<unknown> =>
  new Promise((resolve) => {
    if (image.complete) return resolve(null);
    // One that can't be shown keeps nothing waiting.
    for (const end of ['load', 'error']) image.addEventListener(end, resolve, { once: true });
  });

/** A Word file, a sheet and a picture are set by different means, and shown, picked from and printed by the same. */
async function setPages(bytes: Uint8Array<ArrayBuffer>, onlyWhole: boolean): Promise<SetPaper> {
  const kind = fileKindOf(bytes);
  if (kind?.extension === 'xlsx') return setSheet(bytes, document.title);
  if (kind?.extension === 'jpg' || kind?.extension === 'png') return setPictures([{ bytes, turned: 0 }], '画像');
  if (kind?.extension !== 'pdf') return setWord(bytes);
  // Loaded when it is needed: papers are no PDFs.
  const { scannedPages } = await import('./scanned-pages');
  const scanned = await scannedPages(bytes);
  if (scanned) return setPictures(scanned, 'スキャン');
  // Letters and pictures of a PDF are not all ours.
  if (onlyWhole) throw new Error('not a scan');
  const { setPdf } = await import('./set-pdf');
  return setPdf(bytes);
}

/** What was chosen with 大きく and 小さく; null: the width of the widest page fills the desk, up to full size. */
let chosenZoom: number | null = null;
const ZOOM_STEP = 1.25;
const [LEAST_ZOOM, MOST_ZOOM] = [0.3, 3];

function fit(): void {
  if (!isShown) return;
  const before = desk.style.zoom;
  const widest = Math.max(...pages.map((page) => pageSizeOf(page).width), 0) * PIXELS_PER_MILLIMETRE;
  // Twice: the first may bring a scroll bar, which takes of the width.
  for (let round = 0; round < 2; round++) {
    const filling = Math.min(1, document.documentElement.clientWidth / (widest + DESK_EDGES));
    desk.style.zoom = String(chosenZoom ?? filling);
  }
  if (desk.style.zoom !== before) layPlacesAgain?.();
}

/** What stands in the middle stays there. */
function zoom(step: 1 | -1 | 0): void {
  const before = Number(desk.style.zoom) || 1;
  const next = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, before * ZOOM_STEP ** step));
  chosenZoom = step === 0 ? null : next;
  const middle = scrollY + innerHeight / 2;
  fit();
  scrollTo({ top: (middle * (Number(desk.style.zoom) || 1)) / before - innerHeight / 2 });
  sayWhere();
}

// ---- in a frame of the app's page ------------------------------------------------------------------------------------

const say = (message: FromPaper): void => parent.postMessage(message, APP_ORIGIN);

let pointed: string | null = null;

function point(path: string | null): void {
  pointed = path;
  markPointed()[0]?.scrollIntoView({ block: 'nearest' });
}

function markPointed(): HTMLElement[] {
  for (const element of desk.querySelectorAll('[data-pointed]')) element.removeAttribute('data-pointed');
  const found = [...desk.querySelectorAll<HTMLElement>('[data-path]')].filter(
    (element) => element.dataset['path'] === pointed,
  );
  for (const element of found) element.dataset['pointed'] = '';
  return found;
}

function turn(step: 1 | -1): void {
  const next = pages[Math.min(pages.length - 1, Math.max(0, current + step))];
  next?.scrollIntoView({ block: 'start' });
}

function report(): void {
  const middle = innerHeight / 2;
  const at = pages.findIndex((page) => page.getBoundingClientRect().bottom > middle);
  const page = at === -1 ? pages.length - 1 : at;
  if (page === current) return;
  current = page;
  sayWhere();
}

const sayWhere = (): void =>
  say({
    kind: 'at',
    page: current + 1,
    pages: pages.length,
    paper: pageSizeOf(pages[current]).words,
    percent: Math.round((Number(desk.style.zoom) || 1) * 100),
    isFitted: chosenZoom === null,
  });

/** Where a place can be added: of a city's file alone. */
let spots: Spots | null = null;

async function receive(message: ToPaper): Promise<void> {
  if (message.kind === 'point') point(message.path);
  if (message.kind === 'page') turn(message.step);
  if (message.kind === 'zoom') zoom(message.step);
  if (message.kind === 'cursor') spots?.byKeys(message.act);
  if (message.kind === 'places') {
    looks = message.looks;
    (await import('./places')).dressPlaces(desk, looks);
  }
  if (message.kind === 'show')
    try {
      const { bytes, onlyWhole, places } = message;
      say({ kind: 'shown', id: message.id, ...(await show(new Uint8Array(bytes), onlyWhole, places)) });
      // Where somebody is was told before the file was there.
      if (places) point(pointed);
      spots?.clear();
      spots = places
        ? new (await import('./spots')).Spots(
            () => pages,
            (spot) => say({ kind: 'spot', spot }),
          )
        : null;
      current = Math.max(0, Math.min(current, pages.length - 1));
      sayWhere();
    } catch (error) {
      say({ kind: 'failed', id: message.id, reason: String(error) });
    }
}

if (isShown) {
  addEventListener('message', ({ origin, source, data }) => {
    if (origin === APP_ORIGIN && source === parent) void receive(data as ToPaper);
  });
  addEventListener('resize', () => {
    fit();
    if (pages.length > 0) sayWhere();
  });
  addEventListener('scroll', report, { passive: true });
  document.addEventListener('click', (event) => {
    const path = (event.target as Element).closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (path) {
      spots?.clear();
      say({ kind: 'picked', path, how: pickingOf(event) });
    } else if (spots && pickingOf(event) === 'alone') spots.release(event);
  });
  document.addEventListener('mousemove', (event) => spots?.drag(event));
  // Shift+click would choose the words between.
  document.addEventListener('mousedown', (event) => {
    const target = event.target as Element;
    if (event.shiftKey && target.closest('.place-box')) event.preventDefault();
    if (!target.closest('.place-box')) spots?.press(event);
    // A rectangle is drawn there, and no words are chosen.
    if (spots && target.closest('section.pdf')) event.preventDefault();
  });
}

// ---- in the hidden window that prints --------------------------------------------------------------------------------

type Answer = { ok: true; pages: number; size: PageSize } | { ok: false; reason: string };

declare global {
  /** These are called from main (electron/documents/paper-window.ts). */
  var setPaper: (order: { base64: string; title: string }) => Promise<Answer>;
  /** Behind the papers that are there. */
  var addPaper: (
    order: { base64: string; title: string; among?: 'paper' | 'front' } & PrintPlacement,
  ) => Promise<Answer>;
  /** Takes all papers away. */
  var clearPapers: () => void;
}

globalThis.setPaper = ({ base64, title }) => answered(title, () => show(bytesOf(base64), true));

globalThis.addPaper = ({ base64, title, among, ...standing }) =>
  answered(title, async () => {
    // Hundreds of papers that are there would be measured again with each one that comes. Printed they are seen all the same.
    if (among) desk.style.display = 'none';
    const laid = await lay(bytesOf(base64), true);
    pages = among ? mixed(desk, laid, among) : [...pages, ...stacked(desk, pages, laid, standing)];
  });

globalThis.clearPapers = () => {
  document.title = '';
  desk.replaceChildren();
  desk.style.display = '';
  pages = [];
};

async function answered(title: string, set: () => Promise<unknown>): Promise<Answer> {
  try {
    document.title = title;
    await set();
    return { ok: true, pages: pages.length, size: pageSizeOf(pages[0]) };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
