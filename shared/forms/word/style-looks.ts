import { attribute, childNamed } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import { once } from '../../text/once';

/** What styles say of the look of text: the properties of paragraphs and runs, as XML. */
export interface StyleLook {
  run: string;
  paragraph: string;
}

/**
 * The looks of a document's styles, nearest first: the style itself, those that it is based on, and what holds for all text
 * (ECMA-376-1 §17.7.2). Styles of tables are not among them.
 */
export class StyleLooks {
  private readonly styles = once(() => {
    const root = this.text === null ? null : scanXml(this.text, 'styles.xml');
    // The part's own prefix; the document's may be another one.
    const w = root?.name.slice(0, root.name.indexOf(':') + 1) ?? '';
    const byId = new Map<string, XmlElement>();
    let normal = '';
    for (const style of root?.children ?? []) {
      if (style.name !== `${w}style`) continue;
      const said = (name: string): string => this.said(style, w + name);
      const id = said('styleId');
      byId.set(id, style);
      if (['1', 'true', 'on'].includes(said('default')) && said('type') === 'paragraph') normal = id;
    }
    return { root, w, byId, normal };
  });

  /** @param part the text of styles.xml, read only when asked for; null where the document has none */
  constructor(private readonly part: () => string | null) {}

  private get text(): string | null {
    return this.part();
  }

  /** @param ids of the styles that text names, nearest first; '' for a paragraph that names none */
  looks(ids: readonly string[]): StyleLook[] {
    const { root, w, byId, normal } = this.styles();
    const found: StyleLook[] = [];
    for (const id of ids) {
      const seen = new Set<string>();
      for (let at = id === '' ? normal : id; at !== '' && !seen.has(at);) {
        seen.add(at);
        const style = byId.get(at) ?? null;
        found.push({ run: this.inner(style, `${w}rPr`), paragraph: this.inner(style, `${w}pPr`) });
        const base = style && childNamed(style, `${w}basedOn`);
        at = base ? this.said(base, `${w}val`) : '';
      }
    }
    const defaults = root && childNamed(root, `${w}docDefaults`);
    const ofAll = (kind: string): string =>
      this.inner(defaults && childNamed(defaults, `${w}${kind}Default`), `${w}${kind}`);
    return [...found, { run: ofAll('rPr'), paragraph: ofAll('pPr') }];
  }

  private inner(element: XmlElement | null, name: string): string {
    const found = element && childNamed(element, name);
    return found && this.text !== null ? this.text.slice(found.start, found.end) : '';
  }

  private said(element: XmlElement, name: string): string {
    return attribute(this.text ?? '', element, name)?.value ?? '';
  }
}
