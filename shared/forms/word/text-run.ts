import { escapeXml } from '../xml/characters';
import type { WordNames } from './names';

/** What a run holds that shows `text`: line breaks as `w:br`, tabs as `w:tab`, spaces at the edges kept. */
export function runContent(text: string, { w }: WordNames): string {
  if (text === '') return `<${w}t></${w}t>`;
  if (!/[\t\n\r]/.test(text)) return `<${w}t xml:space="preserve">${escapeXml(text)}</${w}t>`;
  return text
    .replace(/\r\n?/g, '\n')
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return `<${w}br/>`;
      if (piece === '\t') return `<${w}tab/>`;
      return `<${w}t xml:space="preserve">${escapeXml(piece)}</${w}t>`;
    })
    .join('');
}
