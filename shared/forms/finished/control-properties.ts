import type { StartTag } from './walk-xml';
import { W, W14, W15 } from './word-elements';
import type { PlaceAbout } from './word-tree';

/** A place of which nothing is said yet. */
export const plainPlace = (): PlaceAbout => ({
  kind: 'text',
  inLine: true,
  isPlaceholder: false,
  isBound: false,
  isDeleted: false,
  hasContent: false,
  items: new Map(),
  format: '',
  ticked: '☑',
  unticked: '☐',
});

/**
 * Notes what an element of `w:sdtPr` says of its place.
 *
 * @param isTop whether it is a child of `w:sdtPr` itself
 */
export function readProperty(about: PlaceAbout, uri: string, local: string, tag: StartTag, isTop: boolean): void {
  if (uri === W14 && local === 'checkbox') about.kind = 'checkbox';
  else if (uri === W14 && local === 'checkedState') about.ticked = stateOf(tag);
  else if (uri === W14 && local === 'uncheckedState') about.unticked = stateOf(tag);
  else if (uri === W15 && local === 'repeatingSection') about.kind = 'repeating';
  else if (uri === W15 && local === 'repeatingSectionItem') about.kind = 'item';
  if (uri !== W) return;
  if (local === 'showingPlcHdr') about.isPlaceholder = true;
  else if (local === 'dataBinding') about.isBound = true;
  else if (local === 'dropDownList') about.kind = 'list';
  else if (local === 'comboBox') about.kind = 'combo';
  else if (local === 'date' && isTop) about.kind = 'date';
  else if (local === 'dateFormat') about.format = tag.attribute('val', W) ?? '';
  else if (local === 'picture') about.kind = 'picture';
  else if (local === 'listItem') {
    const value = tag.attribute('value', W) ?? '';
    const shown = tag.attribute('displayText', W) ?? value;
    if (value === '') return;
    if (!about.items.has(value)) about.items.set(value, shown);
    about.items.set(shown, shown);
  }
}

/** Fonts whose characters are pictures show them from the private use area. */
function stateOf(tag: StartTag): string {
  const code = parseInt(tag.attribute('val', W14) ?? '', 16);
  const isSymbol = /^(?:wingdings|webdings|symbol|marlett)/i.test(tag.attribute('font', W14) ?? '');
  return String.fromCodePoint(isSymbol && code < 0xf000 ? code + 0xf000 : code);
}
