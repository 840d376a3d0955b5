import type { Case } from './target.ts';

/** A case as a file: JSON, in which bytes stand as base64, and what JSON hasn't got by its name. */
export interface KeptCase {
  /** What it was that this case has shown. */
  why: string;
  given: Case;
}

const BYTES = '$bytes';
const VALUE = '$value';
const VALUES = new Map<string, unknown>([
  ['undefined', undefined],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

export const asText = (kept: KeptCase): string => `${JSON.stringify(packed(kept), null, 2)}\n`;

export function fromText(text: string): KeptCase {
  return unpacked(JSON.parse(text)) as KeptCase;
}

function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES]: Buffer.from(value).toString('base64') };
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return { [VALUE]: String(value) };
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, packed(one)]));
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  const { [BYTES]: bytes, [VALUE]: name } = value as Record<string, unknown>;
  if (typeof bytes === 'string') return new Uint8Array(Buffer.from(bytes, 'base64'));
  if (typeof name === 'string') return VALUES.get(name);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unpacked(one)]));
}
