/** The little of docx-preview's parsed document that we look at; its own types call all of it `any`. */
export interface ParsedElement {
  type?: string;
  className?: string;
  styleName?: string;
  tabs?: ParsedTab[];
  keepNext?: boolean;
  keepLines?: boolean;
  children?: ParsedElement[];
  documentPart?: { body?: ParsedElement; _xmlDocument?: Document };
  /** All parts; headers and footers have elements of their own. */
  parts?: { rootElement?: ParsedElement }[];
  stylesPart?: { styles?: ParsedStyle[] };
  settingsPart?: { settings?: { defaultTabStop?: string } };
}

/** Lengths as CSS. */
interface ParsedTab {
  position: string;
  style?: string;
  leader?: string;
}

export interface ParsedStyle {
  id: string;
  basedOn?: string;
  paragraphProps?: { tabs?: ParsedTab[] };
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * docx-preview reads which paragraphs stay together and which rows repeat, and forgets both when it makes elements: here
 * they become class names that the paginator finds. (A bare `<w:tblHeader/>` it doesn't read at all.)
 */
export function markKeptParts(parsed: ParsedElement): void {
  const { body, _xmlDocument: xml } = parsed.documentPart ?? {};
  if (!body) return;
  const headerRows = xml ? [...xml.getElementsByTagNameNS(W, 'tr')].map(isHeaderRow) : [];
  let row = 0;
  const visit = (element: ParsedElement): void => {
    if (element.type === 'paragraph') {
      if (element.keepNext) addClass(element, 'keep-next');
      if (element.keepLines) addClass(element, 'keep-lines');
    }
    if (element.type === 'row' && headerRows[row++]) addClass(element, 'repeats');
    element.children?.forEach(visit);
  };
  visit(body);
}

function isHeaderRow(row: Element): boolean {
  const properties = [...row.children].find(({ localName }) => localName === 'trPr');
  const header = properties?.getElementsByTagNameNS(W, 'tblHeader')[0];
  return header !== undefined && !['0', 'false', 'off'].includes(header.getAttributeNS(W, 'val') ?? '1');
}

export const addClass = (element: ParsedElement, name: string): void => {
  element.className = element.className ? `${element.className} ${name}` : name;
};
