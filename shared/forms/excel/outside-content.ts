import { refuse } from '../../problems/problem';
import { refuseOutsideLinks } from '../opc/outside-links';
import { decodeText } from '../xml/elements';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';

/** Functions that ask somebody outside, with what is in the cells: of the web, or of another program. */
const ASKING =
  /(?:^|[^\p{L}\p{N}_.])(?:_xlfn\.|_xlws\.|_xludf\.)*(WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|SQL\.REQUEST|STOCKHISTORY|TRANSLATE|DETECTLANGUAGE|COPILOT|PY|IMPORT(?:CSV|TEXT)|EXEC)\s*\(/iu;
const MAY_ASK = /WEBSERVICE|IMAGE|RTD|CALL|REGISTER|SQL|STOCK|TRANSLATE|DETECT|COPILOT|PY|IMPORT|EXEC|HYPERLINK|\|/i;
const WORDS = /"(?:[^"]|"")*"/g;
/** `'シート|1'!A1`: the name of a sheet may hold what else stands for another program. */
const QUOTED = /'(?:[^']|'')*'/g;
/** Formulas of cells, names, rules, conditional formats and tables. */
const FORMULAS =
  /<(?:[^\s<>/:]+:)?(?:f|formula\d?|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^<>]*)?>([^<]+)</g;

const DDE = 'ほかのソフトとのつながり（DDE）';

/** What is looked at of a workbook. */
interface Parts {
  readonly workbookPart: string;
  readonly sheets: readonly { readonly name: string; readonly part: string | null }[];
  readonly directory: ZipDirectory;
  part(name: string): { readonly text: string } | null;
}

/**
 * Refuses a workbook that sends what is filled in to the web or to another program when it is opened, or brings in content
 * from there: DDE, functions such as WEBSERVICE, connections to data, linked pictures. A link that somebody has to click, or to
 * another workbook in the author's house, is none of these.
 */
export function refuseAskingWorkbook(template: Parts, codec: Codec): void {
  const led = refuseOutsideLinks(template.directory, codec, (host) => refuse('excel/outside-content', { host }));
  const names: [part: string, place: string][] = [[template.workbookPart, '名前の定義']];
  for (const { part, name } of template.sheets) if (part !== null) names.push([part, `シート「${name}」`]);
  for (const part of led.get('table') ?? []) names.push([part, '表']);
  for (const [part, place] of names) refuseAskingFormulas(template.part(part)?.text ?? '', place);
  const named = template.directory.entries
    .map(({ name }) => name)
    .filter((name) => /externalLink[^/]*\.xml$/i.test(name));
  for (const name of new Set([...named, ...(led.get('externalLink') ?? [])])) {
    const link = template.part(name)?.text ?? '';
    if (/<(?:[^\s<>/:]+:)?ddeLink[\s/>]/.test(link)) refuse('form/reaches-out', { what: DDE, place: 'ブック' });
  }
}

function refuseAskingFormulas(text: string, place: string): void {
  if (!MAY_ASK.test(text)) return;
  for (const [, written = ''] of text.matchAll(FORMULAS)) {
    const formula = decodeText(written);
    const bare = formula.replace(WORDS, '""');
    const asking = ASKING.exec(bare)?.[1];
    if (asking !== undefined) refuse('form/reaches-out', { what: `数式（${asking.toUpperCase()}）`, place });
    // `cmd|'/c calc'!A0`
    if (bare.replace(QUOTED, "''").includes('|')) refuse('form/reaches-out', { what: DDE, place });
    if (isLinkWithValues(formula)) refuse('form/reaches-out', { what: '数式（HYPERLINK）', place });
  }
}

/** A link to elsewhere that is put together from cells: a click would carry what is filled in there. */
function isLinkWithValues(formula: string): boolean {
  for (const { 0: called, index } of formula.matchAll(/HYPERLINK\s*\(/gi)) {
    const target = firstArgument(formula, index + called.length);
    const words = target.match(WORDS) ?? [];
    const isOneWord = words.length === 1 && words[0] === target.trim();
    if (!isOneWord && words.some((word) => /:\/\/|mailto:|\\\\/i.test(word))) return true;
  }
  return false;
}

/** What stands from `from` to the comma or bracket that ends it. */
function firstArgument(formula: string, from: number): string {
  let depth = 0;
  let isWord = false;
  for (let at = from; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === '"') isWord = !isWord;
    if (isWord) continue;
    if (sign === '(') depth++;
    if (depth === 0 && (sign === ',' || sign === ')')) return formula.slice(from, at);
    if (sign === ')') depth--;
  }
  return formula.slice(from);
}
