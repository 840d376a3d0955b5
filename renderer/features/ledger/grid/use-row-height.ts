import { useSession } from '../../../app/session';

/** Pixels a rem at 標準, 大 and 特大; the same as in base.css. */
const ROOT = { standard: 16, large: 18, largest: 20 } as const;

/** Heights in pixels, which scrolling is reckoned in; they grow with the text. */
export function useRowHeight(): { rowHeight: number; headHeight: number } {
  const root = ROOT[useSession().settings.textSize];
  return { rowHeight: Math.round(2.75 * root), headHeight: Math.round(2.5 * root) };
}
