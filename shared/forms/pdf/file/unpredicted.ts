/** Bytes of rows that were written as differences (PNG predictors, ISO 32000-1 §7.4.4.4), put together again. */
export function unpredicted(bytes: Uint8Array, { columns, colours, bits }: RowShape): Uint8Array {
  const step = Math.max(1, (colours * bits) >> 3);
  const length = (columns * colours * bits + 7) >> 3;
  const count = Math.floor(bytes.length / (length + 1));
  const rows = new Uint8Array(count * length);
  for (let row = 0; row < count; row++) {
    const from = row * (length + 1);
    const kind = bytes[from] ?? 0;
    const to = row * length;
    for (let i = 0; i < length; i++) {
      const left = i >= step ? (rows[to + i - step] ?? 0) : 0;
      const up = row > 0 ? (rows[to + i - length] ?? 0) : 0;
      const corner = row > 0 && i >= step ? (rows[to + i - length - step] ?? 0) : 0;
      rows[to + i] = (bytes[from + 1 + i] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return rows;
}

export interface RowShape {
  columns: number;
  colours: number;
  bits: number;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
