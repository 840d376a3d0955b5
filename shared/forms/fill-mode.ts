import type { FilledField } from './bindings/evaluation';

/**
 * - `finished`: a plain document, controls unwrapped; refused while errors stand
 * - `draft`: controls stay, gaps are allowed
 * - `printed-draft`: controls unwrapped, gaps allowed: what paper shows of a draft
 * - `preview`: the same, with marks that the preview colours
 */
export type FillMode = 'finished' | 'draft' | 'printed-draft' | 'preview';

/** Shown on screen where a value is missing. */
export const GAP_TEXT = '空欄';

/** Whether it is shown there. */
export const isGapSeen = ({ shown, required }: Pick<FilledField, 'shown' | 'required'>, mode: FillMode): boolean =>
  mode === 'preview' && shown === '' && required;

/**
 * How a paper is filled that leaves as `output`. Paper and PDF of a draft come without content controls, so that they show
 * the same as the preview: renderers lose rows that repeat inside of them.
 */
export const fillMode = (mode: 'draft' | 'finished', output: string): FillMode =>
  mode === 'draft' && (output === 'pdf' || output === 'print') ? 'printed-draft' : mode;
