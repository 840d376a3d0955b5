import { painted, timed } from './page-frames.ts';

/** Milliseconds. */
export interface TableTimes {
  open: number;
  scroll: number;
  sort: number;
  filter: number;
  search: number;
  edit: number;
}

async function there<E extends Element>(selector: string): Promise<E> {
  for (;;) {
    const element = document.querySelector<E>(selector);
    if (element) return element;
    await painted();
  }
}

const GRID = '[role="grid"]';
const FRAMES = 60;
/** Pixels; some rows come and go with each frame. */
const STEP = 150;

/** The slowest frame in twenty. */
async function scrolled(): Promise<number> {
  const grid = await there<HTMLElement>(GRID);
  const frames: number[] = [];
  for (let i = 0; i < FRAMES; i++) {
    const from = performance.now();
    grid.scrollTop += STEP;
    await painted();
    frames.push(performance.now() - from);
  }
  grid.scrollTop = 0;
  await painted();
  return frames.sort((a, b) => a - b)[Math.floor(FRAMES * 0.95)] ?? 0;
}

/** React takes over what an input holds; this is how a person's typing reaches it. */
function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const link = (words: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('a')].find(({ textContent }) => textContent.trim().startsWith(words));
const chip = (words: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('button[aria-pressed]')].find(({ textContent }) =>
    textContent.startsWith(words),
  );

const press = (key: string): void =>
  void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

/** 職種 of the first in the list, by keys: what the ledger holds is offered beside it. */
async function edited(): Promise<number> {
  (await there<HTMLElement>(`${GRID} [data-focus]`)).focus();
  while (!document.activeElement?.closest('[data-column="jobType"]')) {
    press('ArrowRight');
    await painted();
  }
  const time = await timed(
    () => press('F2'),
    () => document.querySelector(`${GRID} [data-editing]`) !== null,
  );
  press('Escape');
  return time;
}

async function round(): Promise<TableTimes> {
  link('ホーム')?.click();
  await painted();
  const open = await timed(
    () => link('台帳')?.click(),
    () => document.querySelector(`${GRID} [aria-rowindex="2"]`) !== null,
  );
  const head = await there<HTMLElement>('[role="columnheader"][data-column="jobType"]');
  const byName = await there<HTMLElement>('[role="columnheader"][data-column="name"]');
  const search = await there<HTMLInputElement>('[role="search"] input');
  const pressed = (words: string) => (): boolean => chip(words)?.ariaPressed === 'true';
  const scroll = await scrolled();
  const sort = await timed(
    () => head.click(),
    () => head.hasAttribute('aria-sort'),
  );
  byName.click();
  const filter = await timed(() => chip('足りない項目')?.click(), pressed('足りない項目'));
  await timed(() => chip('在職中')?.click(), pressed('在職中'));
  const found = await timed(
    () => type(search, 'た'),
    () => search.value === 'た',
  );
  await timed(
    () => type(search, ''),
    () => search.value === '',
  );
  return { open, scroll, sort, filter, search: found, edit: await edited() };
}

/** The list of people in use, `rounds` times over. */
export async function tableTimes(rounds: number): Promise<TableTimes[]> {
  const all: TableTimes[] = [];
  for (let i = 0; i < rounds; i++) all.push(await round());
  return all;
}
