import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Row } from './layout';

/** Under a field: worth a second look (notice), or still to be filled in (act). Nothing is refused. */
export const FieldRemark = ({ tone, children }: { tone: 'notice' | 'act'; children: ReactNode }) => (
  <Row as="span" align="stretch" gap={6} tone={tone} size={14} weight={700} role="status">
    <Icon name="warning" size={16} drop={3} />
    {children}
  </Row>
);
