import '@fontsource/biz-udgothic/400.css';
import '@fontsource/biz-udgothic/700.css';
import '@fontsource/biz-udmincho/400.css';
import '@fontsource/biz-udmincho/700.css';
import './paper.css';
import type { FromPaper, ToPaper } from './messages';
import { paginate } from './paginate';
import { placeRings } from './place-rings';
import { setWord } from './set-word';

/**
 * The page that shows papers, on an origin of its own: no preload, no way to the main process, no ledger. Bytes come in
 * by message from the app's page, or from main for printing; nothing but page counts and picked fields goes out.
 */
const APP_ORIGIN = 'app://renkei';
/** A4 at 96 pixels an inch, with the desk's edges. */
const PAPER_WIDTH = 794 + 32;

let desk = document.getElementById('desk') as HTMLElement;
let pages: HTMLElement[] = [];
let current = 0;

/**
 * Sets a paper and puts it in the place of the one before. It is set out of sight, at full size: nobody sees a page that
 * is not yet cut and scaled, and the scroll stays where it was.
 */
async function show(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const set = await setWord(bytes);
  const next = document.createElement('div');
  next.className = 'setting';
  next.append(...set.styles, ...set.pages);
  document.body.append(next);
  await document.fonts.ready;
  const cut = paginate(set.pages);
  placeRings(next);
  const scroll = { left: scrollX, top: scrollY };
  next.id = 'desk';
  next.className = '';
  desk.replaceWith(next);
  desk = next;
  pages = cut;
  fit();
  scrollTo(scroll);
  return pages.length;
}

/** The width of a page fills the desk, up to full size. */
function fit(): void {
  if (window === window.parent) return;
  desk.style.zoom = String(Math.min(1, document.documentElement.clientWidth / PAPER_WIDTH));
}

// ---- in a frame of the app's page ------------------------------------------------------------------------------------

const say = (message: FromPaper): void => parent.postMessage(message, APP_ORIGIN);

function point(path: string | null): void {
  for (const element of desk.querySelectorAll('[data-pointed]')) element.removeAttribute('data-pointed');
  if (path === null) return;
  const found = [...desk.querySelectorAll<HTMLElement>('[data-path]')].filter(
    (element) => element.dataset['path'] === path,
  );
  for (const element of found) element.dataset['pointed'] = '';
  found[0]?.scrollIntoView({ block: 'nearest' });
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
  say({ kind: 'at', page: page + 1, pages: pages.length });
}

async function receive(message: ToPaper): Promise<void> {
  if (message.kind === 'point') point(message.path);
  if (message.kind === 'page') turn(message.step);
  if (message.kind === 'show')
    try {
      say({ kind: 'shown', id: message.id, pages: await show(new Uint8Array(message.bytes)) });
      say({ kind: 'at', page: Math.min(current + 1, pages.length), pages: pages.length });
    } catch (error) {
      say({ kind: 'failed', id: message.id, reason: String(error) });
    }
}

if (window !== window.parent) {
  addEventListener('message', ({ origin, source, data }) => {
    if (origin === APP_ORIGIN && source === parent) void receive(data as ToPaper);
  });
  addEventListener('resize', fit);
  addEventListener('scroll', report, { passive: true });
  document.addEventListener('click', ({ target }) => {
    const path = (target as Element).closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (path) say({ kind: 'picked', path });
  });
  say({ kind: 'ready' });
}

// ---- in the hidden window that prints --------------------------------------------------------------------------------

declare global {
  /** Called from main (electron/documents/paper-window.ts). */
  var setPaper: (order: { base64: string; title: string }) => Promise<{ ok: boolean; pages?: number; reason?: string }>;
}

globalThis.setPaper = async ({ base64, title }) => {
  try {
    document.title = title;
    return { ok: true, pages: await show(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))) };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
};
