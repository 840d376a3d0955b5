import { parseAsync, renderDocument, type HElement, type Options } from 'docx-preview';
import { readPreviewMark } from '@shared/forms/preview-mark';
import { fontStack, naturalLineHeight, withFontStacks, withNaturalLines } from './fonts';
import { markKeptParts, type ParsedElement } from './kept-parts';
import { paginate } from './paginate';
import { papersOwn } from './papers-own';
import { placeRings } from './place-rings';
import { readableWord } from './readable-word';
import type { SetPaper } from './set-paper';
import { markTabStops, reachTabStops, TAB } from './tab-stops';
import { carriedLook, type CarriedLook } from './word-readings';

const CLASS = 'docx';

/** Sets a Word file as pages: docx-preview's elements, mended where it leaves gaps. */
export async function setWord(bytes: Uint8Array<ArrayBuffer>): Promise<SetPaper> {
  const options: Partial<Options> & { keepOrigin: boolean } = {
    className: CLASS,
    inWrapper: false,
    breakPages: true,
    ignoreLastRenderedPageBreak: true,
    renderChanges: false,
    renderComments: false,
    renderAltChunks: false,
    useBase64URL: false,
    keepOrigin: true,
    h: makeElement,
  };
  const readable = readableWord(bytes);
  const parsed = (await parseAsync(readable.bytes, options)) as ParsedElement;
  markKeptParts(parsed);
  for (const part of [parsed.documentPart?.body, ...(parsed.parts ?? []).map(({ rootElement }) => rootElement)])
    if (part) markTabStops(part, parsed.stylesPart?.styles ?? [], parsed.settingsPart?.settings?.defaultTabStop);
  const nodes = await renderDocument(parsed, options);
  const pages = nodes.filter((node): node is HTMLElement => node instanceof HTMLElement && node.tagName === 'SECTION');
  return {
    styles: nodes.filter((node) => !(node instanceof HTMLElement) || node.tagName !== 'SECTION'),
    pages,
    leavesOut: readable.leavesOut,
    breaksByLetters: true,
    settle: (root) => {
      fitLinesToText(root);
      reachTabStops(root);
      const cut = paginate(pages);
      placeRings(root);
      return cut;
    },
  };
}

/** Makes each element that docx-preview asks for, with the form's fonts, lines and marks put right. */
function makeElement(wanted: HElement | Node | string): Node {
  if (typeof wanted === 'string') return document.createTextNode(wanted);
  if (wanted instanceof Node) return wanted;
  const { ns, tagName, className, style, children, lang, ...properties } = wanted as HElement & { lang?: string };
  if (tagName === '#fragment') {
    const fragment = document.createDocumentFragment();
    for (const child of children ?? []) fragment.append(makeElement(child));
    return fragment;
  }
  if (tagName === '#comment') return document.createComment(String(children?.[0] ?? ''));
  if (tagName === 'style') return styleSheet(String(children?.[0] ?? ''));
  const element = (ns ? document.createElementNS(ns, tagName) : document.createElement(tagName)) as HTMLElement;
  if (className) element.setAttribute('class', className);
  else if (isTab(wanted)) element.className = TAB;
  if (typeof style === 'string') element.setAttribute('style', style);
  else if (style) setStyle(element, style);
  for (const [name, value] of Object.entries(properties))
    if (value !== undefined) (element as unknown as Record<string, unknown>)[name] = value;
  for (const child of children ?? []) element.append(makeElement(child));
  const carried = lang === undefined ? null : carriedLook(lang);
  if (carried) setCarried(element, carried);
  else if (lang !== undefined) element.lang = lang;
  setMark(element, className ?? '');
  return element;
}

/** What docx-preview makes of a tab: a wide space in an element without anything. */
const isTab = ({ tagName, children, style }: HElement): boolean =>
  tagName === 'span' && children?.length === 1 && children[0] === '\u2003' && !style;

/** Looks that docx-preview only hands on. */
function setCarried(element: HTMLElement, look: CarriedLook): void {
  if (look.kind === 'spaced') {
    element.style.letterSpacing = `${look.points}pt`;
    return;
  }
  const [ruby, above] = [document.createElement('ruby'), document.createElement('rt')];
  above.textContent = look.text;
  ruby.append(...element.childNodes, above);
  element.append(ruby);
}

function styleSheet(css: string): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = papersOwn(withNaturalLines(withFontStacks(css)), CLASS);
  return element;
}

function setStyle(element: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    element.style.setProperty(property, mended(property, value));
  }
}

function mended(property: string, value: string): string {
  if (property === 'font-family') return fontStack(value);
  if (property === 'line-height' && /^\d+(\.\d+)?$/.test(value)) return naturalLineHeight(value);
  return value;
}

/** Filled runs carry a style that only the preview knows: its colour and which field it is. */
function setMark(element: HTMLElement, className: string): void {
  const id = className.split(' ').find((name) => name.startsWith(`${CLASS}_mark-`));
  const mark = id && readPreviewMark(id.slice(CLASS.length + 1));
  if (!mark) return;
  element.dataset['colour'] = mark.colour;
  element.dataset['path'] = mark.path;
}

/**
 * A line of Word is as high as what stands on it. In a browser it is at least as high as its paragraph's own font, which
 * docx-preview leaves at the style's: lines of small text would stand too far apart. Here the paragraph takes the size of
 * its smallest text; each run keeps its own. An empty paragraph keeps the style's, as in Word.
 */
function fitLinesToText(root: HTMLElement): void {
  const found = [...root.querySelectorAll<HTMLElement>('section.docx p')].map((paragraph) => ({
    paragraph,
    sizes: textSizes(paragraph),
    own: parseFloat(getComputedStyle(paragraph).fontSize),
  }));
  for (const { paragraph, sizes, own } of found) {
    const least = Math.min(...sizes);
    if (sizes.length > 0 && least < own) paragraph.style.fontSize = `${least}px`;
  }
}

/** Pixels, of each run with text. */
const textSizes = (paragraph: HTMLElement): number[] =>
  [...paragraph.querySelectorAll<HTMLElement>('span')]
    .filter((run) => [...run.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent !== ''))
    .map((run) => parseFloat(getComputedStyle(run).fontSize));
