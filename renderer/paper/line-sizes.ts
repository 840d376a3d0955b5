/**
 * A line of Word is as high as what stands on it. In a browser it is at least as high as its paragraph's own font, which
 * docx-preview leaves at the style's: lines of small text would stand too far apart. Here the paragraph takes the size of
 * its smallest text; each run keeps its own. An empty paragraph keeps the style's, as in Word.
 */
export function fitLinesToText(root: HTMLElement): void {
  const found = [...root.querySelectorAll<HTMLElement>('section.docx p')].map((paragraph) => ({
    paragraph,
    sizes: textSizes(paragraph),
    own: parseFloat(getComputedStyle(paragraph).fontSize),
  }));
  for (const { paragraph, sizes, own } of found) {
    const least = Math.min(...sizes);
    if (sizes.length > 0 && least < own) paragraph.style.fontSize = `${least}px`;
  }
}

/** Pixels, of each run with text. */
const textSizes = (paragraph: HTMLElement): number[] =>
  [...paragraph.querySelectorAll<HTMLElement>('span')]
    .filter((run) => [...run.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent !== ''))
    .map((run) => parseFloat(getComputedStyle(run).fontSize));
