import { attribute, childNamed } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import { escapeXml } from '../xml/characters';
import type { WordNames } from './names';

/** Word's size where neither run nor style says one (ECMA-376-1 §17.3.2.38), in half-points. */
const DEFAULT_HALF_POINTS = 20;

/** Elements that must stand behind `w:sz` in `w:rPr` (CT_RPr); a size is put before the first of them. */
const BEHIND_SIZE =
  /<(?:\w+:)?(?:highlight|u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[\s/>]/;

/** … and behind `w:u`. */
const BEHIND_LINE =
  /<(?:\w+:)?(?:effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[\s/>]/;

/** The `w:rPr` of a run as it stands, '' when it has none. A placeholder's character style (grey) is left out. */
export function runPropertiesXml(
  text: string,
  run: XmlElement | null,
  names: WordNames,
  isPlaceholder: boolean,
): string {
  const element = run && childNamed(run, names.element.rPr);
  if (!element) return '';
  const xml = text.slice(element.start, element.end);
  return isPlaceholder ? xml.replace(new RegExp(`<${names.w}rStyle\\s[^>]*/>`), '') : xml;
}

/** Size in half-points, from `w:sz` of the run properties. */
export function halfPoints(xml: string, names: WordNames): number | null {
  // The element has this one attribute only.
  const at = xml.indexOf(`<${names.w}sz `);
  const match = at === -1 ? null : /["'](\d+)["']/.exec(xml.slice(at, xml.indexOf('>', at)));
  return match ? Number(match[1]) : null;
}

/** The document's default size in half-points, from the text of styles.xml. */
export function defaultHalfPoints(styles: string | null, names: WordNames): number {
  if (styles === null) return DEFAULT_HALF_POINTS;
  const root = scanXml(styles, 'styles.xml');
  let at: XmlElement | null = root;
  for (const name of ['docDefaults', 'rPrDefault', 'rPr', 'sz']) at = at && childNamed(at, `${names.w}${name}`);
  const value = at && attribute(styles, at, names.val)?.value;
  return value ? Number(value) : DEFAULT_HALF_POINTS;
}

/** Run properties with another size and, for the preview, a marking style. */
export function withLook(
  xml: string,
  look: { halfPoints?: number | undefined; mark?: string | undefined; isUnderlined?: boolean },
  names: WordNames,
): string {
  const { w, val } = names;
  let inner = xml
    .replace(new RegExp(`^<${w}rPr\\s*/>$`), '')
    .replace(new RegExp(`^<${w}rPr[^>]*>|</${w}rPr>$`, 'g'), '');
  if (look.halfPoints !== undefined) {
    const size = `<${w}sz ${val}="${look.halfPoints}"/><${w}szCs ${val}="${look.halfPoints}"/>`;
    inner = inner.replace(new RegExp(`<${w}szC?s?\\s[^>]*/>`, 'g'), '');
    const behind = BEHIND_SIZE.exec(inner)?.index ?? inner.length;
    inner = inner.slice(0, behind) + size + inner.slice(behind);
  }
  if (look.isUnderlined) {
    inner = inner.replace(new RegExp(`<${w}u\\s[^>]*/>`), '');
    const behind = BEHIND_LINE.exec(inner)?.index ?? inner.length;
    inner = `${inner.slice(0, behind)}<${w}u ${val}="single"/>${inner.slice(behind)}`;
  }
  if (look.mark !== undefined) {
    inner = inner.replace(new RegExp(`<${w}rStyle\\s[^>]*/>`), '');
    inner = `<${w}rStyle ${val}="${escapeXml(look.mark)}"/>${inner}`;
  }
  return inner === '' ? '' : `<${w}rPr>${inner}</${w}rPr>`;
}
