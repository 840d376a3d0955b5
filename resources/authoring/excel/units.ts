/** Row heights are in points. */
export const points = (millimetres: number): number => Math.round((millimetres / 25.4) * 72 * 4) / 4;

/**
 * Widths of columns are in digits of the workbook's own font (ECMA-376-1 §18.3.1.13): 8 pixels each for 11 points of Arial
 * at 96 pixels an inch.
 */
export const digits = (millimetres: number): number => Math.round(((millimetres / 25.4) * 96 * 100) / 8) / 100;

export const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;
