import { charactersOf, isCompatibilityIdeograph } from '@shared/text/characters';
import { svg, SVG } from './sheet/svg';

/**
 * A form's own font may be installed and lack 神 (U+FA19); the shaper then takes it apart and draws 神 (U+795E). So these
 * kanji are always set in the bundled fonts, which have them.
 */
export function setOwnGlyphs(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isCompatibilityIdeograph(node.textContent ?? '')) texts.push(node as Text);
  for (const text of texts) text.replaceWith(...inOwnGlyphs(text));
}

function inOwnGlyphs(text: Text): Node[] {
  const isMincho = /BIZ UDMincho/.test(text.parentElement ? getComputedStyle(text.parentElement).fontFamily : '');
  const nodes: Node[] = [];
  let plain = '';
  const endPlain = (): void => {
    if (plain !== '') nodes.push(document.createTextNode(plain));
    plain = '';
  };
  for (const character of charactersOf(text.data)) {
    if (!isCompatibilityIdeograph(character)) {
      plain += character;
      continue;
    }
    endPlain();
    const span = spanIn(text.parentElement);
    span.style.fontFamily = familiesFor(character, isMincho);
    span.textContent = character;
    nodes.push(span);
  }
  endPlain();
  return nodes;
}

/** In a drawing (a PDF's page) a span of HTML is shown by nobody. */
const spanIn = (parent: Element | null): HTMLElement | SVGElement =>
  parent?.namespaceURI === SVG ? svg('tspan', {}) : document.createElement('span');

/** Compatibility ideographs that IPAmj Mincho has and the BIZ UD fonts lack. */
export const RARE_ONLY = '\ufa6b\ufa6c\ufa6d';

function familiesFor(character: string, isMincho: boolean): string {
  const [own, rare] = [isMincho ? "'BIZ UDMincho'" : "'BIZ UDGothic'", "'IPAmjMincho'"];
  return (RARE_ONLY.includes(Array.from(character)[0] ?? '') ? [rare, own] : [own, rare]).join(', ');
}
