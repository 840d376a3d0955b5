import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state';
import type { IconName } from '../../ui/icon';

interface LaterSectionProps {
  icon: IconName;
  title: string;
  /** What will be there, and what to do until then. */
  children: ReactNode;
}

/** An item that a later version fills, said plainly. */
export const LaterSection = ({ icon, title, children }: LaterSectionProps) => (
  <EmptyState icon={icon} title={title}>
    {children}
  </EmptyState>
);
