import { escapeXml } from '../xml/characters';
import type { WordNames } from './names';

/** A run that shows `text`: line breaks as `w:br`, tabs as `w:tab`, spaces at the edges kept. */
export function textRun(text: string, runProperties: string, { w }: WordNames): string {
  if (!/[\t\n\r]/.test(text) && text !== '')
    return `<${w}r>${runProperties}<${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r>`;
  if (text === '') return `<${w}r>${runProperties}<${w}t></${w}t></${w}r>`;
  const pieces = text
    .replace(/\r\n?/g, '\n')
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return `<${w}br/>`;
      if (piece === '\t') return `<${w}tab/>`;
      return `<${w}t xml:space="preserve">${escapeXml(piece)}</${w}t>`;
    });
  return `<${w}r>${runProperties}${pieces.join('')}</${w}r>`;
}
