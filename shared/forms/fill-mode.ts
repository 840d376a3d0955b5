/**
 * - `finished`: a plain document, controls unwrapped; refused while errors stand
 * - `draft`: controls stay, gaps are allowed
 * - `printed-draft`: controls unwrapped, gaps allowed: what paper shows of a draft
 * - `preview`: the same, with marks that the preview colours
 */
export type FillMode = 'finished' | 'draft' | 'printed-draft' | 'preview';

/** Shown on screen where a value is missing. */
export const GAP_TEXT = '空欄';
