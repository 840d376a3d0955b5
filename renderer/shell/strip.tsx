import type { ReactNode } from 'react';
import { Row } from '../ui/layout';

/** A line across the page, above every screen, for what stays: what comes and goes would move all that is below it (`useWorkUnderWay`). */
export const Strip = ({ children }: { children: ReactNode }) => (
  <Row
    fixed
    gap={10}
    atLeast={32}
    pad={[4, 'page']}
    on="notice-soft"
    tone="notice"
    size={14}
    under="notice"
    role="note"
  >
    {children}
  </Row>
);
