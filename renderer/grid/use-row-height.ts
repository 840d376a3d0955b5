import { useSession } from '../state/session';

/** Pixels a rem at 標準, 大 and 特大; the same as in base.css. */
const ROOT = { standard: 16, large: 18, largest: 20 } as const;

/** Heights in pixels, which scrolling is reckoned in, and what a rem is; they grow with the text. In rem: of a row, and of the head. */
export function useRowHeight(row = 2.75, head = 2.5): { rowHeight: number; headHeight: number; root: number } {
  const root = ROOT[useSession().settings.textSize];
  return { rowHeight: Math.round(row * root), headHeight: Math.round(head * root), root };
}
