import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Control, Guide, Hand, Scene } from '../../renderer/words/guides/guide.ts';

/** Whether the pictures of はじめに are made in this run, or only compared: `npm run guides [-- --check]`. */
const wanted = process.env['RENKEI_GUIDES'];
export const takesGuides = Boolean(wanted);

/** Where they are laid: the tests may write nowhere else. What becomes of them: electron/dev/commands/guides.mjs. */
const folder = join('out', 'guides');
/** Those that the app has. */
const kept = join('renderer', 'features', 'guide', 'pictures');

/** Pixels of the window that a picture shows; the ring is in its middle as far as the window goes. */
const SHOWN = { width: 620, height: 280 };
/** Between what is pressed and its ring. */
const AIR = 7;

const inPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const nameOf = (name: string): RegExp => new RegExp(`^${name.split('…').map(inPattern).join('.*')}$`, 's');

function find(page: Page, { role, name, isFirst }: Control): Locator {
  const found = page.getByRole(role, { name: nameOf(name) });
  return isFirst ? found.first() : found;
}

async function does(page: Page, { on, types, chooses }: Hand): Promise<void> {
  const control = find(page, on);
  if (chooses !== undefined) await control.selectOption({ label: chooses });
  else if (types !== undefined) {
    await control.fill(types);
    await control.press('Tab');
  } else if (on.role === 'checkbox' || on.role === 'radio') await control.check({ force: true });
  else await control.click();
}

/** What a person sees of it: of a box to tick its whole line. */
async function seenOf(page: Page, ring: Control): Promise<Locator> {
  const control = find(page, ring);
  await expect(control, `「${ring.name}」`).toHaveCount(1);
  if (ring.isLine) return page.getByRole('listitem').filter({ has: control }).last();
  const line = page.locator('label').filter({ has: control });
  const isTicked = ring.role === 'checkbox' || ring.role === 'radio';
  return isTicked && (await line.count()) === 1 ? line : control;
}

/** Goes on to where the scene is, and sees that what is ringed stands in sight and nothing lies on it. @returns it */
export async function setsScene(page: Page, { at, after = [], ring }: Scene): Promise<Locator> {
  if (at?.startsWith('/')) await page.evaluate((address) => history.pushState(null, '', address), at);
  for (const hand of after) await does(page, hand);
  const seen = await seenOf(page, ring);
  await expect(seen).toBeVisible();
  // With what stands around it.
  await seen.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect.poll(() => seen.evaluate(isOnTop), `「${ring.name}」 is covered`).toBe(true);
  return seen;
}

/** Runs in the page. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  return hit !== null && (element.contains(hit) || hit.contains(element));
}

/** The picture of a step: the window around what is ringed, in WebP, with the ring and the step's number. */
export async function takesStep(page: Page, guide: Guide, step: number, seen: Locator): Promise<void> {
  if (!takesGuides) return;
  await comesToRest(page);
  const ring = await seen.boundingBox();
  if (!ring) throw new Error('it is gone');
  const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  // A line that is wider than the picture is drawn smaller, no other.
  const scale = Math.max(1, (ring.width + 4 * AIR) / SHOWN.width);
  const shown = { width: Math.round(SHOWN.width * scale), height: Math.round(SHOWN.height * scale) };
  const within = (middle: number, size: number, all: number): number =>
    Math.round(Math.max(0, Math.min(middle - size / 2, all - size)));
  const clip = {
    ...shown,
    // What something small is about stands at its left.
    x: within(ring.x + ring.width / 2 - (ring.width < 240 ? 130 : 0), shown.width, window.width),
    y: within(ring.y + ring.height / 2, shown.height, window.height),
  };
  const picture = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const box = { x: (ring.x - clip.x) / scale - AIR, y: (ring.y - clip.y) / scale - AIR };
  const size = { width: ring.width / scale + 2 * AIR, height: ring.height / scale + 2 * AIR };
  const given = { png: picture.toString('base64'), ring: { ...box, ...size }, number: step + 1, ...SHOWN };
  const webp = await page.evaluate(drawsRing, given);
  const name = `${guide.id}-${step + 1}.webp`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), Buffer.from(webp, 'base64'));
  if (wanted !== 'check') return;
  const before = readFileSync(join(kept, name)).toString('base64');
  const share = await page.evaluate(differs, [before, webp] as const);
  expect
    .soft(share, `${name} no longer looks like the app: npm run guides (the new one lies in out/guides)`)
    .toBeLessThan(MOST);
}

/**
 * Of a picture in small squares, the share of those that may be another: letters that another machine sets half a pixel further
 * don't count, a word that has changed does.
 */
const MOST = 0.004;

/** Runs in the page. @returns the share of squares of 4×4 pixels that are plainly lighter or darker */
async function differs([before, now]: readonly [string, string]): Promise<number> {
  const squares = async (webp: string): Promise<Uint8ClampedArray> => {
    const bytes = Uint8Array.from(atob(webp), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(picture.width / 4, picture.height / 4);
    const pen = canvas.getContext('2d')!;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return pen.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  const [one, other] = [await squares(before), await squares(now)];
  if (one.length !== other.length) return 1;
  let count = 0;
  for (let i = 0; i < one.length; i += 4) {
    const by = [0, 1, 2].map((channel) => Math.abs((one[i + channel] ?? 0) - (other[i + channel] ?? 0)));
    if (Math.max(...by) > 48) count += 1;
  }
  return count / (one.length / 4);
}

/** Nothing is said in passing, nothing has the pointer, and the line above every screen that tells of the sample is away. */
async function comesToRest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  // A paper beside its form is drawn by another page, and comes when it is through.
  const paper = page.getByRole('region', { name: '仕上がり' });
  if ((await paper.count()) > 0) await expect(paper.getByRole('button', { name: '大きく' })).toBeVisible();
  await page.evaluate(() => {
    document.querySelectorAll<HTMLElement>('[aria-label="このお知らせを閉じる"]').forEach((one) => one.click());
    const strip = document
      .querySelector<HTMLElement>('#main')
      ?.parentElement?.querySelector<HTMLElement>('[role="note"]');
    if (strip) strip.style.visibility = 'hidden';
  });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(drawn))));
  await page.waitForTimeout(350);
}

interface Drawn {
  png: string;
  ring: { x: number; y: number; width: number; height: number };
  number: number;
  width: number;
  height: number;
}

/** Runs in the page. @returns WebP in base64 */
async function drawsRing({ png, ring, number, width, height }: Drawn): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  const colour = '#d1002c';
  const edge = 3;
  const left = Math.max(edge, ring.x);
  const top = Math.max(edge, ring.y);
  const right = Math.min(width - edge, ring.x + ring.width);
  const bottom = Math.min(height - edge, ring.y + ring.height);
  pen.lineWidth = 4;
  pen.strokeStyle = colour;
  pen.beginPath();
  pen.roundRect(left, top, right - left, bottom - top, 10);
  pen.stroke();
  const radius = 17;
  const at = { x: Math.max(radius + 2, left - 4), y: Math.max(radius + 2, top - 4) };
  pen.beginPath();
  pen.arc(at.x, at.y, radius, 0, Math.PI * 2);
  pen.fillStyle = colour;
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = '#fff';
  pen.stroke();
  pen.fillStyle = '#fff';
  pen.font = '700 22px "Noto Sans JP Variable", sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(String(number), at.x, at.y + 1);
  const webp = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })).arrayBuffer());
  return btoa(Array.from(webp, (byte) => String.fromCharCode(byte)).join(''));
}
