/** What the paper page says of a page's size (renderer/paper/set-paper.ts): millimetres, as the page lies. */
export interface PrintedPageSize {
  width: number;
  height: number;
}

/** A page's size as Electron's printing takes it: upright, in micrometres, and whether it lies on its side. */
export function printSize({ width, height }: PrintedPageSize): {
  pageSize: { width: number; height: number };
  landscape: boolean;
} {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return {
    pageSize: { width: Math.round(short * 1000), height: Math.round(long * 1000) },
    landscape: width > height,
  };
}
