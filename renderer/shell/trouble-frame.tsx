import type { ReactNode } from 'react';
import { Block, Stack } from '../ui/layout';

/** A screen without the app around it, for what keeps an office from its ledger. It scrolls: the window itself doesn't. */
export const TroubleFrame = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <Block as="main" height="100%" scrolls>
    <Stack gap={20} pad={24} items="start" most="40rem" margin="12vh auto 4vh">
      <h1>{title}</h1>
      {children}
    </Stack>
  </Block>
);
