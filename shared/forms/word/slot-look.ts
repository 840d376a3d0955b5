import type { FillContext } from './fill-context';
import { halfPoints, withLook } from './run-properties';
import type { WordTextSlot } from './values';

/** A run's look made smaller or marked as the slot says. */
export function slotLook(
  look: string,
  { scale = 1, mark }: WordTextSlot,
  { names, defaultHalfPoints }: FillContext,
  isUnderlined = false,
): string {
  if (scale >= 1 && mark === undefined && !isUnderlined) return look;
  const size = scale < 1 ? Math.floor((halfPoints(look, names) ?? defaultHalfPoints()) * scale) : undefined;
  return withLook(look, { halfPoints: size, mark, isUnderlined }, names);
}
