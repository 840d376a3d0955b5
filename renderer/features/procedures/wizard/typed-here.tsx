import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/layout';

interface TypedHereProps {
  /** Of the button that takes it out again. */
  leaveOut: string;
  onLeaveOut: () => void;
  children: ReactNode;
}

/** What the ledger hasn’t and is typed where the wizard asks for it, and the way to leave it out again. */
export const TypedHere = ({ leaveOut, onLeaveOut, children }: TypedHereProps) => (
  <Stack frame={10} gap={12} pad={[14, 16]}>
    {children}
    <div>
      <Button size="small" onClick={onLeaveOut}>
        {leaveOut}
      </Button>
    </div>
  </Stack>
);
