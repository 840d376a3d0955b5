export const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes; values are never read as markup. */
export function svg(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
