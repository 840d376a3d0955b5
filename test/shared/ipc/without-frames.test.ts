import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withoutFrames } from '@shared/ipc/without-frames';

/** As much of a page as makes elements; what is made says what it is. */
const PAGE = `
  class Element { #name; constructor(name) { this.#name = name; } get localName() { return this.#name; } }
  class Document {
    createElement(name) { return new Element(String(name).toLowerCase()); }
    createElementNS(_space, name) { return new Element(String(name).split(':').at(-1)); }
  }
  class CustomElementRegistry { define(...told) { this.told = told; } }
  class ShadowRoot { setHTML() {} setHTMLUnsafe() {} getHTML() {} }
  for (const name of ['setHTML', 'setHTMLUnsafe', 'streamHTMLUnsafe', 'replaceWithHTML', 'getHTML', 'setAttribute', 'insertAdjacentHTML'])
    Element.prototype[name] = () => {};
  for (const name of ['parseHTML', 'parseHTMLUnsafe']) Document[name] = () => {};
  class DOMParser {}
  class XSLTProcessor {}
  Object.assign(globalThis, { Element, Document, CustomElementRegistry, ShadowRoot, DOMParser, XSLTProcessor });
`;
/** What a script of the page gets, after the wall stands: it is run as a text, as the preload hands it over. */
const inPage = (script: string): unknown =>
  runInNewContext(`${PAGE}; (${String(withoutFrames)})(); const d = new Document(); ${script}`);
const refuses = (made: string): unknown =>
  inPage(`let said = 'made'; try { ${made} } catch (error) { said = error.message; } said`);
const REFUSED = 'this page makes no frames';

const FRAMES = ['iframe', 'frame', 'object', 'embed', 'fencedframe', 'portal', 'webview', 'controlledframe'];

test('a page makes no frame, whatever it calls it', () => {
  for (const name of FRAMES) {
    expect(refuses(`d.createElement('${name}')`), name).toBe(REFUSED);
    expect(refuses(`d.createElement('${name.toUpperCase()}')`), name).toBe(REFUSED);
    expect(refuses(`d.createElementNS('http://www.w3.org/1999/xhtml', 'x:${name}')`), name).toBe(REFUSED);
  }
  expect(refuses(`let asked = 0; d.createElement({ toString: () => ['div', 'iframe'][asked++] ?? 'iframe' })`)).toBe(
    'made',
  );
  expect(refuses(`let asked = 0; d.createElement({ toString: () => ['iframe', 'div'][asked++] ?? 'div' })`)).toBe(
    REFUSED,
  );
});

test('everything else it makes as ever', () => {
  for (const name of ['div', 'svg', 'input', 'canvas', 'frameset', 'x-iframe'])
    expect(inPage(`d.createElement('${name}').localName`)).toBe(name);
  expect(inPage(`d.createElementNS('http://www.w3.org/2000/svg', 'path').localName`)).toBe('path');
});

test('an element of its own extends no frame, and no other document brings one', () => {
  expect(
    inPage(`const r = new CustomElementRegistry(); r.define('x-a', Element, { extends: 'iframe' }); r.told.length`),
  ).toBe(2);
  expect(inPage(`['DOMParser', 'XSLTProcessor'].filter((name) => name in globalThis).join()`)).toBe('');
});

test('nothing reads markup that the browser calls harmless: it declares trees, and a script finds what lies in them', () => {
  const left = (of: string): unknown =>
    inPage(`Object.getOwnPropertyNames(${of}).filter((name) => /HTML/.test(name)).join()`);
  expect(left('Element.prototype')).toBe('getHTML,insertAdjacentHTML');
  expect(left('ShadowRoot.prototype')).toBe('getHTML');
  expect(left('Document')).toBe('');
  expect(inPage(`'setAttribute' in Element.prototype`)).toBe(true);
});

test('a script can neither put back what was there nor change what is asked', () => {
  const changed = `
    'use strict';
    for (const [of, name] of [[Document.prototype, 'createElement'], [CustomElementRegistry.prototype, 'define']]) {
      try { of[name] = () => 'changed'; } catch {}
      try { Object.defineProperty(of, name, { value: () => 'changed' }); } catch {}
      try { delete of[name]; } catch {}
    }
    Reflect.apply = Function.prototype.apply = Function.prototype.call = () => 'changed';
    Array.prototype.includes = Array.prototype.some = RegExp.prototype.test = RegExp.prototype.exec = () => false;
    Array.prototype[Symbol.iterator] = function* () {};
    String.prototype.toLowerCase = function () { return String(this); };
    Object.defineProperty(Element.prototype, 'localName', { get: () => 'div' });
    String.prototype.split = Object.is = () => [];
  `;
  expect(
    inPage(
      `${changed}; let said = 'made'; try { d.createElement('iframe'); } catch (error) { said = error.message; } said`,
    ),
  ).toBe(REFUSED);
});
