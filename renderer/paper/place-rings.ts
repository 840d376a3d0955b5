/**
 * Rings are placed from the top of their line, whose height depends on the font at hand. Here each is moved so that its
 * middle lies on the middle of the word behind it, as in Word.
 */
export function placeRings(root: HTMLElement): void {
  // Measured first, moved afterwards: one layout for all.
  const moves = [...root.querySelectorAll<SVGSVGElement>('span > div > svg:has(> ellipse)')].map((ring) => ({
    ring,
    by: verticalOffset(ring),
  }));
  for (const { ring, by } of moves) if (by !== null) ring.style.translate = `0 ${by}px`;
}

function verticalOffset(ring: SVGSVGElement): number | null {
  const word = textBehind(ring);
  if (!word) return null;
  const range = document.createRange();
  range.setStart(word, 0);
  range.setEnd(word, 1);
  const [text, box] = [range.getBoundingClientRect(), ring.getBoundingClientRect()];
  return (text.top + text.bottom) / 2 - (box.top + box.bottom) / 2;
}

function textBehind(ring: SVGSVGElement): Text | null {
  const paragraph = ring.closest('p');
  if (!paragraph) return null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isBehind = (ring.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (isBehind && node.textContent) return node as Text;
  }
  return null;
}
