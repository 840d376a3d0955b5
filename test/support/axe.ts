import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { programWords } from './program-words.ts';

/**
 * What bars people: serious and critical findings of axe, one line each, and words of the program that nobody
 * understands. Papers in their frame are the city's own. Legacy mode: Electron has no second page to run axe in.
 *
 * @param names of places in a city's file, which whoever made the file is told of as they stand there
 */
export async function barriers(page: Page, names: readonly string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('iframe').analyze();
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
  return [
    ...found,
    ...programWords(await readable(page))
      .filter((word) => !names.includes(word))
      .map((word) => `a word of the program is shown: ${word}`),
  ];
}

/** All that the page says: what is seen, and what screen readers are told. What people have typed is theirs. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const said = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...said].join('\n');
  });
