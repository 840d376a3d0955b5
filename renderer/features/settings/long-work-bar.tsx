import { Button } from '../../ui/button';
import type { LongWork } from '../../state/use-long-work';
import { Stack } from '../../ui/layout';

/** How far it is, and the way to end it. */
export function LongWorkBar({ label, work: { progress, end } }: { label: string; work: LongWork }) {
  if (!progress) return null;
  const { done, all } = progress;
  return (
    <Stack gap={8} role="status">
      {/* Nothing is counted while it is asked whether to begin. */}
      {all > 0 && (
        <>
          <progress value={done} max={all} aria-label={label} />
          <p className="subtle">
            {all.toLocaleString('ja-JP')}件のうち {done.toLocaleString('ja-JP')}件
          </p>
        </>
      )}
      <Button onClick={end}>やめる</Button>
    </Stack>
  );
}
