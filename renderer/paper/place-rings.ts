/** Room beside the word and height of a ring, as shares of the font size (shared/forms/word/circle.ts). */
const SIDE = 0.24;
const HEIGHT = 1.45;

/**
 * Rings are placed from the top of their line, whose height depends on the font at hand. Here each is moved so that its
 * middle lies on the middle of the word behind it, as in Word. A ring whose word begins the next line goes there with it:
 * it stays behind at the end of the line before, around somebody else's word or none.
 */
export function placeRings(root: HTMLElement): void {
  // Measured first, moved afterwards: one layout for all.
  const moves = [...root.querySelectorAll<SVGSVGElement>('span > div > svg:has(> ellipse)')].map((ring) => ({
    ring,
    by: offset(ring),
  }));
  for (const { ring, by } of moves) if (by !== null) ring.style.translate = `${by.x}px ${by.y}px`;
}

function offset(ring: SVGSVGElement): { x: number; y: number } | null {
  const word = textBehind(ring);
  if (!word) return null;
  const range = document.createRange();
  range.setStart(word, 0);
  range.setEnd(word, 1);
  const [text, box] = [range.getBoundingClientRect(), ring.getBoundingClientRect()];
  const y = (text.top + text.bottom) / 2 - (box.top + box.bottom) / 2;
  const size = box.height / HEIGHT;
  const x = text.left - SIDE * size - box.left;
  return { x: Math.abs(x) > size / 2 ? x : 0, y };
}

function textBehind(ring: SVGSVGElement): Text | null {
  const paragraph = ring.closest('p');
  if (!paragraph) return null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isBehind = (ring.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (isBehind && node.textContent && !node.parentElement?.closest('rt')) return node as Text;
  }
  return null;
}
