import type { FieldPath } from '@shared/forms/bindings/evaluation';
import { Block, Columns } from '../../ui/layout';

interface NotAskedProps {
  label: string;
  /** 「区分」で「廃止」を選んだときだけ */
  when: string;
  path: FieldPath;
}

/** In the place of a box that isn't asked for just now: the paper has it, and here stands when. */
export const NotAsked = ({ label, when, path }: NotAskedProps) => (
  <Columns columns="7.5rem minmax(0, 1fr)" align="center" gap={[4, 10]} atLeast={34} size={15} data-field-path={path}>
    <Block as="span" tone="sub" leading={1.35}>
      {label}
    </Block>
    <Block as="span" tone="sub">
      {`${when}記入します`}
    </Block>
  </Columns>
);
