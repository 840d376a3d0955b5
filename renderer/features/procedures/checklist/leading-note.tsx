import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { WorkButton } from '../../../words/for-work';

interface LeadingNoteProps {
  /** Where its button leads. */
  to: string;
  button: string;
  children: ReactNode;
}

/** What a procedure brings with it and doesn't do itself, with the way there. */
export function LeadingNote({ to, button, children }: LeadingNoteProps) {
  const [, go] = useLocation();
  return (
    <Stack pad={[12, 'page']}>
      <Note
        tone="notice"
        action={
          <WorkButton size="small" look="outline" onClick={() => go(to)}>
            {button}
          </WorkButton>
        }
      >
        {children}
      </Note>
    </Stack>
  );
}
