import { PDFArray, PDFDict, type PDFObject } from 'pdf-lib';
import { refuse } from '../../../problems/problem';
import type { PdfFile } from './pdf-file';
import type { FilePage } from './read-pages';

/** What a file may do by itself: show a place of its own. */
const HARMLESS: ReadonlySet<string> = new Set(['', 'GoTo', 'Named', 'Trans']);
/** Other kinds of acts (ISO 32000-1 table 198), as people call them. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ['JavaScript', 'プログラム（JavaScript）'],
  ['Launch', 'プログラムの起動'],
  ['SubmitForm', '送信'],
  ['ImportData', '読み込み'],
  ['URI', 'リンク'],
  ['GoToR', '別のファイルへの移動'],
  ['GoToE', '別のファイルへの移動'],
  ['Rendition', '再生'],
  ['ResetForm', '記入した欄を空にする動作'],
  ['Hide', '欄を隠す動作'],
  ['SetOCGState', '欄を隠す動作'],
]);
/** When a page is opened, seen, left or no longer seen: a note's other acts wait for somebody to go there (table 194). */
const OF_NOTES = ['PO', 'PC', 'PV', 'PI'];

/**
 * What a file does by itself, when it or one of its pages is opened, printed or closed, may neither lead outside nor change what stands on it: it
 * would after everybody has looked. Nor may another file be shown in its place. What somebody presses is theirs. Problem: `form/reaches-out`.
 */
export function refuseActs(file: PdfFile, catalog: PDFDict, pages: readonly FilePage[]): void {
  if (file.at(catalog, 'Collection')) refuse('form/reaches-out', { what: '別のファイル', place: 'PDF' });
  const scripts = file.dictAt(file.dictAt(catalog, 'Names'), 'JavaScript');
  if (['Names', 'Kids'].some((key) => file.listAt(scripts, key).length > 0)) refuseKind('JavaScript');
  const open = [file.dictAt(catalog, 'OpenAction'), ...actsOf(file, catalog)];
  for (const { dict } of pages) {
    open.push(...actsOf(file, dict));
    for (const one of file.listAt(dict, 'Annots')) {
      const note = file.resolve(one);
      if (note instanceof PDFDict) open.push(...actsOf(file, note, OF_NOTES));
    }
  }
  const seen = new Set<PDFDict>();
  for (let act = open.pop(); open.length > 0 || act; act = open.pop()) {
    if (!act || seen.has(act)) continue;
    seen.add(act);
    refuseKind(file.nameAt(act, 'S'));
    const next = file.at(act, 'Next');
    const further: (PDFObject | undefined)[] =
      next instanceof PDFArray ? next.asArray().map((one) => file.resolve(one)) : [next];
    open.push(...further.filter((one) => one instanceof PDFDict));
  }
}

function refuseKind(kind: string): void {
  if (!HARMLESS.has(kind)) refuse('form/reaches-out', { what: CALLED.get(kind) ?? kind, place: '開いたときの動作' });
}

/** @param only of which moments; left out: of all */
function actsOf(file: PdfFile, owner: PDFDict, only?: readonly string[]): (PDFDict | undefined)[] {
  const acts = file.dictAt(owner, 'AA');
  const moments = only ?? acts?.keys().map((key) => key.decodeText()) ?? [];
  return moments.map((moment) => file.dictAt(acts, moment));
}
