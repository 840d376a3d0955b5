import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Row } from './layout';

interface PointProps {
  icon: IconName;
  /** Of words and picture. */
  tone?: ComponentProps<typeof Row>['tone'];
  size?: ComponentProps<typeof Row>['size'];
  /** Of the picture alone. */
  iconTone?: ComponentProps<typeof Icon>['tone'];
  as?: 'li' | 'p' | 'span' | 'div';
  children: ReactNode;
}

/** A sentence with its picture before the first of its lines. */
export const Point = ({ icon, tone, size, iconTone, as = 'li', children }: PointProps) => (
  <Row as={as} align="start" gap={6} leading={1.55} tone={tone} size={size}>
    <Icon name={icon} size={16} drop={3} tone={iconTone} />
    <span>{children}</span>
  </Row>
);
