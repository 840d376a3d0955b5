/** Word measures lengths in twentieths of a point (twips). */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
export const pt = (points: number): number => Math.round(points * 20);

export const A4 = { width: 11906, height: 16838 } as const;
