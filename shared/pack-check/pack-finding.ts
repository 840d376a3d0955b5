import { MANIFEST } from '../packs/pack-limits';
import type { Problem } from '../problems/problem';

/** One thing about a pack, with its place. Errors make it unusable, warnings are worth a look. */
export interface PackFinding extends Problem {
  level: 'error' | 'warning';
  /** Id of the form that it concerns; '' for the pack as a whole. */
  form: string;
  /** The file of the pack that it stands in. */
  file: string;
  /** Its place in a JSON file as a pointer (RFC 6901), e.g. `/forms/0/fields/2/value`; '' for the whole file. */
  at: string;
  /** The same place as an editor counts, from 1; 0 for the whole file, and in what isn't text. */
  line: number;
  column: number;
  /** What the form was filled from when it was found, e.g. 職員 23人; '' where nothing was filled. */
  tried: string;
}

/** A finding as it is made; what is left out is '', and it stands in pack.json. */
export type Found = Problem & Partial<Pick<PackFinding, 'file' | 'at' | 'line' | 'column' | 'tried'>>;

export const finding = (level: PackFinding['level'], form: string, found: Found): PackFinding => ({
  level,
  form,
  file: MANIFEST,
  at: '',
  line: 0,
  column: 0,
  tried: '',
  ...found,
});
