/** Those that were given a title here, and not by their part. */
const told = new WeakSet<Element>();

/**
 * Whatever ends in …, or is chosen and has no room in its box, says itself whole to whoever rests on it: one rule for every list and every head, as what is cut depends on the window.
 * By the keyboard the same stands in the panel that Enter opens.
 */
export function tellWholeWords(page: Document): () => void {
  const tell = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || (target.title !== '' && !told.has(target))) return;
    const words = target instanceof HTMLSelectElement ? cutChoice(target) : cutText(target);
    if (words !== '') {
      told.add(target);
      target.title = words;
    } else if (told.delete(target)) target.removeAttribute('title');
  };
  page.addEventListener('pointerover', tell);
  return () => page.removeEventListener('pointerover', tell);
}

/** '' where all of it can be read. */
function cutText(element: HTMLElement): string {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return '';
  const { textOverflow, webkitLineClamp, maxHeight } = getComputedStyle(element);
  const isCut =
    (scrollWidth > clientWidth && textOverflow === 'ellipsis') ||
    (scrollHeight > clientHeight && (webkitLineClamp !== 'none' || maxHeight !== 'none'));
  return isCut ? element.innerText : '';
}

/** A list box doesn't tell how wide its words are: they are measured as they are drawn. */
function cutChoice(select: HTMLSelectElement): string {
  const words = select.selectedOptions[0]?.label ?? '';
  const { font, paddingLeft, paddingRight } = getComputedStyle(select);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return '';
  pen.font = font;
  const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  return pen.measureText(words).width > room ? words : '';
}
