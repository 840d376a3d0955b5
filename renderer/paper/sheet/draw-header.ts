import { headerParts, type HeaderFacts, type HeaderRun } from '@shared/forms/sheet/header-footer';
import { setFont } from './look-css';

/** A page's header or footer: three parts side by side. */
export function drawHeader(
  kind: 'header' | 'footer',
  code: string,
  facts: HeaderFacts,
  fontName: string,
): HTMLElement | null {
  if (code === '') return null;
  const element = document.createElement(kind);
  const { left, centre, right } = headerParts(code, facts);
  for (const runs of [left, centre, right]) {
    const part = document.createElement('div');
    part.append(...runs.map((run) => drawRun(run, fontName)));
    element.append(part);
  }
  return element;
}

function drawRun({ text, underline, ...look }: HeaderRun, fontName: string): HTMLElement {
  const span = document.createElement('span');
  const name = look.fontName || fontName;
  setFont(span, { ...look, name, underline: underline ? 'single' : '', script: '' });
  span.textContent = text;
  return span;
}
