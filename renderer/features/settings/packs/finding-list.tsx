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

/** Of a slip in the pack's own words the sentence says the place itself. */
function placeOf({ code, file, at, line, column, tried }: PackFindingDto): string {
  const place = line > 0 && file.endsWith('.json') ? `${line}行目 ${column}文字目` : at;
  const places = code === 'pack/invalid' ? [] : [file, place];
  return [...places, tried && `${tried}で確かめたとき`].filter(Boolean).join('　');
}

/** What check-pack found, in its sentences; the place in small print for whoever made the pack. */
export function FindingList({ findings, label, hasPlaces = true }: FindingListProps) {
  return (
    <>
      <Stack as="ul" gap={8} pad={[0, 0, 0, 20]} marked className={styles['findings']} aria-label={label}>
        {findings.slice(0, SHOWN).map((one, i) => (
          <li key={i}>
            {one.message}
            {hasPlaces && <small>{placeOf(one)}</small>}
          </li>
        ))}
      </Stack>
      {findings.length > SHOWN && <p>ほかに {findings.length - SHOWN}件あります。</p>}
    </>
  );
}
