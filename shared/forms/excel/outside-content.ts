import { refuse } from '../../problems/problem';
import { outsideHost } from '../opc/outside-host';
import { fileName, refuseOutsideDrawing, refuseOutsideLinks, xmlParts } from '../opc/outside-links';
import type { LinkRefusals } from '../opc/outside-links';
import { startTags, textBehind, type Tag } from '../xml/tags';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';
import { endOfArgument, isFormula, textsIn, withBlanks } from './formula-places';

const NAMES =
  'WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\\.ID)?|SQL\\.REQUEST|STOCKHISTORY|TRANSLATE|DETECTLANGUAGE|COPILOT|PY|IMPORT(?:CSV|TEXT)|EXEC(?:UTE)?|DDE|INITIATE|REQUEST|POKE|FOPEN|FILES';
/** Functions that ask somebody outside, with what is in the cells: of the web, or of another program. */
const ASKING = new RegExp(`(?:^|[^\\p{L}\\p{N}_.])(?:[\\p{L}_]+\\.)*(${NAMES})\\s*\\(`, 'iu');
/** The same, handed to another function that calls them: `MAP(A1:A9,_xleta.WEBSERVICE)`. */
const HANDED_ON = new RegExp(`_xleta\\.(${NAMES})(?![\\p{L}\\p{N}_.])`, 'iu');
const MAY_ASK =
  /WEBSERVICE|IMAGE|RTD|CALL|REGISTER|SQL|STOCK|TRANSLATE|DETECT|COPILOT|PY|IMPORT|EXEC|DDE|INITIATE|REQUEST|POKE|FOPEN|FILES|HYPERLINK|INDIRECT|\|/i;
/** What is written as something else than itself. */
const WRITTEN_OTHERWISE = /&#|<!|<\?(?!xml\s)/;
/** Elements that have one in an attribute: pivot tables, bars of conditional formats, controls, texts of drawings. */
const WITH_FORMULA = /^(?:calculatedItem|cacheField|cfvo|control|controlPr|formControlPr|sp|pic|cxnSp|graphicFrame)$/;
const FORMULA_OF: ReadonlySet<string> = new Set([
  'formula',
  'val',
  'textlink',
  'fmlaLink',
  'fmlaRange',
  'fmlaTxbx',
  'fmlaGroup',
]);

const DDE = 'ほかのソフトとのつながり（DDE）';

/** What is looked at of a workbook. */
interface Parts {
  readonly workbookPart: string;
  readonly sheets: readonly { readonly name: string; readonly part: string | null }[];
  readonly directory: ZipDirectory;
}

/**
 * Refuses a workbook that sends what is filled in to the web or to another program when it is opened, or brings in content
 * from there: DDE, functions such as WEBSERVICE, connections to data, linked pictures. A link that somebody has to click, or to
 * another workbook in the author's house, is none of these.
 *
 * @param types text of [Content_Types].xml
 */
export function refuseAskingWorkbook({ workbookPart, sheets, directory }: Parts, types: string, codec: Codec): void {
  const refused: LinkRefusals = {
    outside: (host) => refuse('excel/outside-content', { host }),
    onDisk: (target) => refuse('excel/linked-file', { file: fileName(target) }),
  };
  const led = refuseOutsideLinks(directory, codec, refused);
  const places = new Map([
    [workbookPart, '名前の定義'],
    ...(led.get('table') ?? []).map((part) => [part, '表'] as const),
  ]);
  for (const { part, name } of sheets) if (part !== null) places.set(part, `シート「${name}」`);
  // Every part, as by its name none can be told.
  for (const part of xmlParts(directory, types, codec)) {
    refuseOutsideDrawing(part, refused);
    const place = places.get(part.name) ?? 'ブック';
    for (const formula of formulasOf(part.text, part.name)) refuseAskingFormula(formula, place);
    if (part.text.includes('ddeLink') && !startTags(part.text, part.name, (local) => local === 'ddeLink').next().done)
      refuse('form/reaches-out', { what: DDE, place: 'ブック' });
  }
}

function* formulasOf(text: string, part: string): Generator<string> {
  if (!MAY_ASK.test(text) && !WRITTEN_OTHERWISE.test(text)) return;
  for (const tag of startTags(text, part, (local) => isFormula(local) || WITH_FORMULA.test(local))) {
    if (isFormula(tag.local)) yield textBehind(text, part, tag);
    else yield* attributesOf(tag);
  }
}

const attributesOf = ({ attributes }: Tag): string[] =>
  attributes.filter(({ local }) => FORMULA_OF.has(local)).map(({ value }) => value);

function refuseAskingFormula(formula: string, place: string): void {
  if (!MAY_ASK.test(formula)) return;
  const bare = withBlanks(formula, '"');
  const asking = (ASKING.exec(bare) ?? HANDED_ON.exec(bare))?.[1];
  if (asking !== undefined) refuse('form/reaches-out', { what: `数式（${asking.toUpperCase()}）`, place });
  // `cmd|'/c calc'!A0`, and not `'シート|1'!A1`
  if (withBlanks(formula, `"'`).includes('|')) refuse('form/reaches-out', { what: DDE, place });
  if (isLinkWithValues(formula)) refuse('form/reaches-out', { what: '数式（HYPERLINK）', place });
  if (/INDIRECT/i.test(bare) && readsFromElsewhere(formula))
    refuse('form/reaches-out', { what: '数式（INDIRECT）', place });
}

/** LibreOffice reads the other file that is named by a text, also one that cells are a part of: `INDIRECT("'http://…/"&A1&"'#x.A1")`. */
const readsFromElsewhere = (formula: string): boolean =>
  textsIn(formula).some((word) => outsideHost(word.replace(/^"['[]*/, '')) !== null);

/** A link to elsewhere that is put together from cells: a click would carry what is filled in there. */
function isLinkWithValues(formula: string): boolean {
  for (const { 0: called, index } of formula.matchAll(/HYPERLINK\s*\(/gi)) {
    const from = index + called.length;
    const target = formula.slice(from, endOfArgument(formula, from));
    const words = textsIn(target);
    const isOneWord = words.length === 1 && words[0] === target.trim();
    if (!isOneWord && words.some((word) => /:\/\/|mailto:|\\\\/i.test(word))) return true;
  }
  return false;
}
