import { refuse } from '../../problems/problem';
import { decodeText } from '../xml/elements';

/** Functions that ask somebody outside, with what is in the cells: of the web, or of another program. */
const ASKING = /(?:^|[^\p{L}\p{N}_.])(?:_xlfn\.|_xlws\.)*(WEBSERVICE|IMAGE|RTD|CALL|REGISTER\.ID)\s*\(/iu;
const MAY_ASK = /WEBSERVICE|IMAGE|RTD|CALL|REGISTER/i;
const WORDS = /"(?:[^"]|"")*"/g;
/** Formulas of cells, names, rules and conditional formats. */
const FORMULAS = /<(?:[^\s<>/:]+:)?(?:f|formula\d?|definedName)(?:\s[^<>]*)?>([^<]+)</g;

/** What is looked at of a workbook. */
interface Parts {
  readonly workbookPart: string;
  readonly sheets: readonly { readonly name: string; readonly part: string | null }[];
  readonly directory: { readonly entries: readonly { readonly name: string }[] };
  part(name: string): { readonly text: string } | null;
}

/**
 * Refuses a workbook whose formulas send what is filled in to the web or to another program when it is opened: DDE, and
 * functions such as WEBSERVICE. A link that somebody has to click, or to another workbook, is none of these.
 */
export function refuseOutsideFunctions(template: Parts): void {
  const names: [part: string, place: string][] = [[template.workbookPart, '名前の定義']];
  for (const { part, name } of template.sheets) if (part !== null) names.push([part, `シート「${name}」`]);
  for (const [part, place] of names) {
    const text = template.part(part)?.text ?? '';
    if (!MAY_ASK.test(text)) continue;
    for (const [, formula = ''] of text.matchAll(FORMULAS)) {
      const asking = ASKING.exec(decodeText(formula).replace(WORDS, '""'))?.[1];
      if (asking !== undefined) refuse('form/reaches-out', { what: `数式（${asking.toUpperCase()}）`, place });
    }
  }
  for (const { name } of template.directory.entries) {
    if (!/externalLink[^/]*\.xml$/i.test(name)) continue;
    const link = template.part(name)?.text ?? '';
    const service = /<(?:[^\s<>/:]+:)?ddeLink\s/.test(link);
    if (service) refuse('form/reaches-out', { what: 'ほかのソフトとのつながり（DDE）', place: 'ブック' });
  }
}
