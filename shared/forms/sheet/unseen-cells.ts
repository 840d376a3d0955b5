import { cellName, isInside, type Area } from '../excel/cell-reference';
import type { FieldPlace } from '../excel/anchor-places';
import type { ExcelTemplate } from '../excel/open-workbook';
import type { ExcelAnchors } from '../excel/values';
import { oncePerKey } from '../../text/once';
import { isNearColour, SMALLEST_POINTS, type Unseen } from '../unseen';
import type { CellLook } from './cell-looks';
import { shownPlaces } from './cell-rooms';
import { isHiddenSheet } from './is-hidden-sheet';
import { showNumber, showText, type ShownValue } from './number-format';
import { readPageSetup } from './page-setup';
import type { SheetView } from './sheet-view';

/** Pixels, of which a line of text takes more than a dozen. */
const NARROWEST = 3;

/** The cells of an Excel form that a value goes into and that nobody sees on paper, by tag. */
export function unseenCells(template: ExcelTemplate, anchors: ExcelAnchors): Map<string, Unseen> {
  const areasOf = oncePerKey((index: number): readonly Area[] => {
    const sheet = template.worksheet(index);
    return sheet ? readPageSetup(template, index, sheet).areas : [];
  });
  return new Map(
    shownPlaces(template, anchors).flatMap(({ place, look, view }): [string, Unseen][] => {
      const why =
        (isHiddenSheet(template, place.sheet) && '非表示のシート') ||
        whyUnseen(place, view) ||
        whyUnread(look) ||
        (isBesidePrint(place, areasOf(place.sheet)) && '印刷範囲の外');
      return why ? [[place.tag, { why, place: `${view.name}!${cellName(place.row, place.column)}` }]] : [];
    }),
  );
}

/** Of merged cells it is enough that some are seen. */
function whyUnseen({ row, column }: FieldPlace, { edges, merges }: SheetView): string | null {
  const single = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  const area = merges.find((one) => isInside({ row, column }, one)) ?? single;
  if (edges.top(area.lastRow + 1) - edges.top(area.firstRow) < NARROWEST) return '非表示の行';
  return edges.left(area.lastColumn + 1) - edges.left(area.firstColumn) < NARROWEST ? '非表示の列' : null;
}

/** A text and a number that somebody may type: a format that shows neither, or in the colour of what lies behind, shows nothing. */
const shownBy = (format: string): ShownValue[] => [showText('あ', format), showNumber(12, format)];

function whyUnread({ font, fill, format }: CellLook): string | null {
  const shown = shownBy(format);
  if (shown.every(({ text }) => text.trim() === '')) return '何も表示しない書式';
  if (font.size < SMALLEST_POINTS) return '小さすぎる文字';
  if (fill !== null && fill.pattern !== 'solid') return null;
  const colours = shown.map(({ colour }) => colour ?? font.colour ?? '#000000');
  return colours.every((one) => isNearColour(one, fill?.front ?? '#ffffff')) ? '背景と同じ色の文字' : null;
}

const isBesidePrint = (place: FieldPlace, areas: readonly Area[]): boolean =>
  areas.length > 0 && !areas.some((area) => isInside(place, area));
