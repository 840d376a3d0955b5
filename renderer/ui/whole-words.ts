/** Those that were given a title here, and not by their part. */
const told = new WeakSet<Element>();

/**
 * Whatever ends in … says itself whole to whoever rests on it: one rule for every list and every head, as what is cut depends on the window.
 * By the keyboard the same stands in the panel that Enter opens.
 */
export function tellWholeWords(page: Document): () => void {
  const tell = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || (target.title !== '' && !told.has(target))) return;
    const isCut = target.scrollWidth > target.clientWidth && getComputedStyle(target).textOverflow === 'ellipsis';
    if (isCut) {
      told.add(target);
      target.title = target.innerText;
    } else if (told.delete(target)) target.removeAttribute('title');
  };
  page.addEventListener('pointerover', tell);
  return () => page.removeEventListener('pointerover', tell);
}
