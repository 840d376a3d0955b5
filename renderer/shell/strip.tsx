import type { ReactNode } from 'react';
import { Row } from '../ui/layout';

/** A line across the page, above every screen. `status`: it comes and goes with what it tells of. */
export const Strip = ({ role, children }: { role: 'note' | 'status'; children: ReactNode }) => (
  <Row
    fixed
    gap={10}
    atLeast={32}
    pad={[4, 'page']}
    on="notice-soft"
    tone="notice"
    size={14}
    under="notice"
    role={role}
  >
    {children}
  </Row>
);
