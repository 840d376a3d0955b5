/** The rule of a place where somebody has typed a name that no item has: 【法人めい】. */
export const MISNAMED = 'misnamed';
