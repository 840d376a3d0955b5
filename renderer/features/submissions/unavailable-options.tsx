import { deliveryKey, type UnavailableOption } from '@shared/submission/delivery-options';
import { Stack } from '../../ui/layout';
import { Point } from '../../ui/point';

/** Ways that the form doesn't take, or not now: named with their reason, so that nobody looks for them. */
export function UnavailableOptions({ ways }: { ways: readonly UnavailableOption[] }) {
  if (ways.length === 0) return null;
  return (
    <Stack as="ul" gap={2} tone="sub" size={14} aria-label="いまは使えない出し方">
      {ways.map((option) => (
        <Point key={deliveryKey(option)} icon="refused">
          {option.label}：{option.closed}
        </Point>
      ))}
    </Stack>
  );
}
