import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { programWords } from './program-words.ts';

type Axe = typeof import('axe-core');

const carrier = createRequire(fileURLToPath(import.meta.resolve('@axe-core/playwright')));
/** The axe that Playwright's own way to it carries: that way asks for far more than is read here, and takes four times as long. */
const source = readFileSync(carrier.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What bars people: serious and critical findings of axe, one line each, words in a column a letter or two wide, and words
 * of the program that nobody understands. Papers in their frame are the city's own.
 *
 * @param names of places in a city's file, which whoever made the file is told of as they stand there
 */
export async function barriers(page: Page, names: readonly string[] = []): Promise<string[]> {
  const found = (await violations(page))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
  return [
    ...found,
    ...(await squeezed(page)).map((words) => `words are squeezed into a column: ${words}`),
    ...programWords(await readable(page))
      .filter((word) => !names.includes(word))
      .map((word) => `a word of the program is shown: ${word}`),
  ];
}

/** What axe itself knows of its rules: the impact of a rule is the impact of whatever it finds. */
interface Ruled {
  _audit: { rules: { id: string; impact?: string }[] };
}

/**
 * By every rule of axe whose findings would bar people: those of the others aren't read, and take a fifth of the time. Of what passes,
 * which is most of a page, nothing is written down. Style sheets aren't taken apart for the one rule that asks for it
 * (`css-orientation-lock`): `renderer/ui/style-sheets.test.ts` holds it for all of them.
 */
async function violations(page: Page): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    // What is just fading in can't be read yet, and isn't meant to be.
    const passing = document
      .getAnimations()
      .filter(
        ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
      );
    await Promise.allSettled(passing.map(({ finished }) => finished));
    // Mantine gives a dialog its name one turn after it is drawn; one that gets none is found by axe.
    const until = performance.now() + 5_000;
    while (document.querySelector('[role="dialog"]:not([aria-labelledby], [aria-label])') && performance.now() < until)
      await new Promise(requestAnimationFrame);
    const bars = (impact = 'critical'): boolean => impact === 'serious' || impact === 'critical';
    const isUnread = (axe as unknown as Ruled)._audit.rules.filter(({ impact }) => !bars(impact));
    const { violations: found } = await axe.run(
      { exclude: [['iframe']] },
      {
        resultTypes: ['violations'],
        iframes: false,
        preload: false,
        rules: Object.fromEntries(isUnread.map(({ id }) => [id, { enabled: false }])),
      },
    );
    return found;
  });
}

/** All that the page says: what is seen, and what screen readers are told. What people have typed is theirs. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const said = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...said].join('\n');
  });

/** Five lines and more of two letters each: a neighbour has taken the room. */
const squeezed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent?.trim() ?? '';
      const parent = text.parentElement;
      if (words.length < 8 || !parent?.checkVisibility()) continue;
      range.selectNodeContents(text);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      const { fontSize, writingMode } = getComputedStyle(parent);
      const isNarrow = lines.every(({ width }) => width < 3 * parseFloat(fontSize));
      if (lines.length >= 5 && isNarrow && writingMode === 'horizontal-tb') found.push(words.slice(0, 40));
    }
    return found;
  });
