import type { PackFindingDto } from '@shared/ipc/packs';
import { Stack } from '../../../ui/layout';
import styles from './packs.module.css';

/** More would not be read; whoever made the pack sees all of them on the command line. */
const SHOWN = 30;

interface FindingListProps {
  findings: readonly PackFindingDto[];
  label: string;
  /** Whether they stand in a pack that somebody can mend; a city's file has one place only: itself. */
  hasPlaces?: boolean;
}

/** What check-pack found, in its sentences; the place in small print for whoever made the pack. */
export function FindingList({ findings, label, hasPlaces = true }: FindingListProps) {
  return (
    <>
      <Stack as="ul" gap={8} pad={[0, 0, 0, 20]} marked className={styles['findings']} aria-label={label}>
        {findings.slice(0, SHOWN).map(({ message, file, at, tried }, i) => (
          <li key={i}>
            {message}
            {hasPlaces && <small>{[file, at, tried && `${tried}で確かめたとき`].filter(Boolean).join('　')}</small>}
          </li>
        ))}
      </Stack>
      {findings.length > SHOWN && <p>ほかに {findings.length - SHOWN}件あります。</p>}
    </>
  );
}
