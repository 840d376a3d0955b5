import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/layout';

interface TypedHereProps {
  /** Of the button that takes it out again. */
  leaveOut: string;
  onLeaveOut: () => void;
  /** Somebody has just asked for it: it comes above their button, which stays where it is, and would come out of sight. */
  isAskedFor?: boolean;
  children: ReactNode;
}

/** What the ledger hasn’t and is typed where the wizard asks for it, and the way to leave it out again. */
export function TypedHere({ leaveOut, onLeaveOut, isAskedFor = false, children }: TypedHereProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAskedFor) return undefined;
    const frame = requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>('input:checked, input, select')?.focus({ preventScroll: true });
      box.current?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [isAskedFor]);
  return (
    <Stack frame={10} gap={12} pad={[14, 16]} ref={box}>
      {children}
      <div>
        <Button size="small" onClick={onLeaveOut}>
          {leaveOut}
        </Button>
      </div>
    </Stack>
  );
}
