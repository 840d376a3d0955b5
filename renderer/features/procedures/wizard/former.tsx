import type { ReactNode } from 'react';
import { Block, Stack } from '../../../ui/layout';

/** What stood there before, beside the field for what comes. */
export const Former = ({ label, children }: { label: string; children: ReactNode }) => (
  <Stack gap={4} size={15}>
    <b>{label}</b>
    <Block as="span" pad={[9, 0]} size={16}>
      {children}
    </Block>
  </Stack>
);
