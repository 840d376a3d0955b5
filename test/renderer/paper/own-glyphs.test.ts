import { afterEach, expect, test, vi } from 'vitest';
import { setOwnGlyphs } from '../../../renderer/paper/own-glyphs';
import { SVG } from '../../../renderer/paper/sheet/svg';

const HTML = 'http://www.w3.org/1999/xhtml';
afterEach(() => vi.unstubAllGlobals());

/** What the page's own parts do, as far as letters are put into elements of their own. */
function standIn(text: { data: string }): void {
  const element = (namespaceURI: string, localName: string) => ({
    ...{ namespaceURI, localName, style: { fontFamily: '' }, textContent: '', setAttribute: () => {} },
  });
  let isRead = false;
  vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 });
  vi.stubGlobal('getComputedStyle', () => ({ fontFamily: "'BIZ UDMincho', serif" }));
  vi.stubGlobal('document', {
    createTreeWalker: () => ({ nextNode: () => (isRead ? null : ((isRead = true), text)) }),
    createElement: (name: string) => element(HTML, name),
    createElementNS: element,
    createTextNode: (data: string) => ({ textContent: data }),
  });
}

test.each([
  { of: 'a page of a PDF, which is a drawing', namespaceURI: SVG, span: 'tspan' },
  { of: 'a paper', namespaceURI: HTML, span: 'span' },
])('a compatibility ideograph is set as what is shown there: $of', ({ namespaceURI, span }) => {
  const replaceWith = vi.fn<(...nodes: unknown[]) => void>();
  const data = '\ufa19田 洋子';
  standIn({ data, textContent: data, parentElement: { namespaceURI }, replaceWith } as never);
  setOwnGlyphs({} as HTMLElement);
  const [nodes = []] = replaceWith.mock.calls;
  expect(nodes).toMatchObject([
    { localName: span, namespaceURI, textContent: '\ufa19', style: { fontFamily: "'BIZ UDMincho', 'IPAmjMincho'" } },
    { textContent: '田 洋子' },
  ]);
});
