/**
 * What can be known only once it is laid out: text set smaller so that it fits its cell, and hashes for a number that
 * doesn't. Measured first, changed afterwards: one layout for all.
 */
export function settleCells(root: HTMLElement): void {
  const texts = [...root.querySelectorAll<HTMLElement>('.text[data-shrinks], .text[data-number]:not(.wraps)')];
  const measured = texts.map((text) => ({
    text,
    share: text.parentElement ? text.parentElement.clientWidth / text.offsetWidth : 1,
  }));
  for (const { text, share } of measured) {
    // A hair over the edge is the stand-in font's, not the form's.
    if (share >= 0.98) continue;
    if (text.dataset['shrinks'] !== undefined) shrink(text, share);
    else text.textContent = narrower(text, share);
  }
}

/** A number without a format gives up decimals; any other shows that it doesn't fit. */
function narrower({ textContent, dataset }: HTMLElement, share: number): string {
  const room = Math.max(1, Math.floor(textContent.length * share));
  const number = Number(textContent);
  const decimals = room - Math.trunc(number).toString().length - 1;
  const isPlain = dataset['number'] === 'General' && !textContent.includes('E');
  return isPlain && decimals >= -1 ? String(Number(number.toFixed(Math.max(0, decimals)))) : '#'.repeat(room);
}

function shrink(text: HTMLElement, share: number): void {
  for (const element of [text, ...text.querySelectorAll<HTMLElement>('span')])
    element.style.fontSize = `${parseFloat(element.style.fontSize) * share}px`;
}
