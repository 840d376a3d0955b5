import type { GuideId } from '../../words/guides/guide';

/** Made by `npm run guides`; never drawn by hand. (By this spelling, without a type argument, Vitest knows what it may not keep.) */
const files = import.meta.glob('./pictures/*.webp', { eager: true, query: '?url', import: 'default' });

/** Pixels of each. */
export const PICTURE = { width: 620, height: 280 };

/** @param step from 1 */
export const pictureOf = (guide: GuideId, step: number): string | undefined =>
  files[`./pictures/${guide}-${step}.webp`] as string | undefined;
