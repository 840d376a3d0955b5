import type { ReactNode } from 'react';
import type { IconName } from './icon';
import { Block, Stack } from './layout';
import { Point } from './point';

interface SafeToTryProps {
  /** What it is about, read out. */
  label: string;
  points: readonly { icon: IconName; text: string }[];
  /** What else there is to know: {@link ToKnow}. */
  children: ReactNode;
}

/** Beside what may frighten: what can't go wrong, and what there is to know before. */
export const SafeToTry = ({ label, points, children }: SafeToTryProps) => (
  <Stack as="section" content="start" gap={6} size={15} leading={1.6} aria-label={label}>
    <Block as="h2" size={16}>
      安心してお試しください
    </Block>
    <ul>
      {points.map(({ icon, text }) => (
        <Point key={text} icon={icon} iconTone="ok-mark">
          {text}
        </Point>
      ))}
    </ul>
    {children}
  </Stack>
);

export const ToKnow = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <Block as="h2" above={12} size={16}>
      {title}
    </Block>
    <p>{children}</p>
  </>
);
