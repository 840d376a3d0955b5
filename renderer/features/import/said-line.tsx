import { Block } from '../../ui/layout';

/** What is said of the list before it is taken, in one line that may be cut: in full where one points at it. */
export const SaidLine = ({ children }: { children: string }) => (
  <Block as="p" role="status" narrow anywhere title={children}>
    {children}
  </Block>
);
