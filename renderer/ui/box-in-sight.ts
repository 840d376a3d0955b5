/**
 * Whoever makes the window lower while typing goes on seeing what they type: the box that has the keyboard comes into sight again, and what it
 * is told below it as far as its margin says. The browser scrolls to it only when the next letter comes.
 */
export function keepBoxInSight(page: Document): void {
  page.defaultView?.addEventListener('resize', () => {
    const box = page.activeElement;
    if (box?.matches('input, textarea, select')) box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
