import type { PackChange } from '@shared/packs/pack-changes';
import { Stack } from '../../../ui/layout';

/** More would not be read; the forms themselves show the rest. */
const SHOWN = 20;

interface ChangeListProps {
  changes: readonly PackChange[];
  label: string;
}

/** What another version of a pack brings. */
export const ChangeList = ({ changes, label }: ChangeListProps) => (
  <>
    <Stack as="ul" gap={4} pad={[0, 0, 0, 20]} marked aria-label={label}>
      {changes.slice(0, SHOWN).map(({ text }, i) => (
        <li key={i}>{text}</li>
      ))}
    </Stack>
    {changes.length > SHOWN && <p>ほかに {changes.length - SHOWN}か所あります。</p>}
  </>
);
