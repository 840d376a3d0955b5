/** As much of the page as is taken hold of here: shared/ knows no page. */
interface Page {
  Document: { prototype: Record<'createElement' | 'createElementNS', Make> };
  Element: { prototype: object };
  CustomElementRegistry: { prototype: Record<'define', Make> };
  ShadowRoot: { prototype: object };
}
type Make = (...given: unknown[]) => unknown;

/**
 * Takes away from a page every way to make a frame, before any of its scripts runs: in an empty one, which is of the page's own origin,
 * Chromium puts back what `withoutPeers` has taken, and a name that is looked up there tells 200 letters to whoever answers for it. What
 * would be read as markup is refused elsewhere (Trusted Types); what makes elements of other documents is gone, as no screen needs it, and so is
 * what reads markup that the browser calls harmless (`setHTML`): it declares trees, in which a script finds what was to lie closed in them.
 *
 * Stands on nothing outside of itself: the preload hands it over as text. Nothing that a script changes later is asked again, not even
 * how texts are compared.
 */
export function withoutFrames(): void {
  const { Document, Element, CustomElementRegistry, ShadowRoot } = globalThis as unknown as Page;
  const { apply, deleteProperty, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const nameOf = getOwnPropertyDescriptor(Element.prototype, 'localName')?.get as Make;
  const put = (of: object, name: string, value: Make): void =>
    void defineProperty(of, name, { value, writable: false, configurable: false, enumerable: true });
  for (const name of ['createElement', 'createElementNS'] as const) {
    const make = Document.prototype[name];
    put(Document.prototype, name, function (this: unknown, ...given: unknown[]) {
      const made = apply(make, this, given);
      const kind = apply(nameOf, made, []);
      if (
        kind === 'iframe' ||
        kind === 'frame' ||
        kind === 'object' ||
        kind === 'embed' ||
        kind === 'fencedframe' ||
        kind === 'portal' ||
        kind === 'webview' ||
        kind === 'controlledframe'
      )
        throw new TypeError('this page makes no frames');
      return made;
    });
  }
  // An element that extends a frame is one: what is said of a kind beyond its name and its class, that is, what it extends, isn't handed on.
  const { define } = CustomElementRegistry.prototype;
  put(CustomElementRegistry.prototype, 'define', function (this: unknown, name: unknown, kind: unknown) {
    return apply(define, this, [name, kind]);
  });
  for (const name of ['DOMParser', 'XSLTProcessor']) deleteProperty(globalThis, name);
  for (const reader of [Element.prototype, ShadowRoot.prototype, Document])
    for (const name of ownKeys(reader))
      if (/^(?:set|parse|stream|append|prepend|before|after|replace)\w*HTML/.test(String(name)))
        deleteProperty(reader, name);
}
