import { localName } from '../excel/names';
import { attribute, decodeText } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';

/** Reads a part by element names without prefixes. For looks, where nothing is changed and positions don't matter. */
export class XmlReader {
  readonly root: XmlElement;

  constructor(
    readonly text: string,
    part: string,
  ) {
    this.root = scanXml(text, part);
  }

  child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>(
      (at, name) => at?.children.find((one) => localName(one.name) === name),
      element,
    );
  }

  children(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
    const all = element?.children ?? [];
    return name === undefined ? all : all.filter((one) => localName(one.name) === name);
  }

  /** '' where there is none. */
  value(element: XmlElement | undefined, name: string): string {
    return (element && attribute(this.text, element, name)?.value) ?? '';
  }

  number(element: XmlElement | undefined, name: string, otherwise: number): number {
    const value = this.value(element, name);
    const number = Number(value);
    return value === '' || !Number.isFinite(number) ? otherwise : number;
  }

  /** Whether a flag is set; an element without `name` is set, as in `<b/>`. */
  flag(element: XmlElement | undefined, name = 'val'): boolean {
    return element !== undefined && !['0', 'false'].includes(this.value(element, name) || '1');
  }

  content(element: XmlElement | undefined): string {
    return element ? decodeText(this.text.slice(element.openEnd, element.closeStart)) : '';
  }
}
