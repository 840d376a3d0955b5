import { atAGlance } from '../text/at-a-glance';
import type { Pack } from './schema';

type Named = Pick<Pack, 'id' | 'title' | 'network' | 'of' | 'municipality' | 'issuer'>;

/** A name of two letters stands in many others. */
const LEAST = 3;

/**
 * Which of the app's own packs another one says that it is, or speaks for: by its id, as forms of its network, or by a name of city, network or office anywhere in its own names,
 * however it is written, or with letters that look alike. @returns their titles
 */
export function claimedNames(pack: Named, bundled: readonly Named[]): string[] {
  const said = atAGlance(namesOf(pack).join('\n'));
  return bundled
    .filter(
      (one) =>
        one.id === pack.id ||
        one.id === pack.of ||
        namesOf(one)
          .map(atAGlance)
          .some((name) => name.length >= LEAST && said.includes(name)),
    )
    .map(({ title }) => title);
}

const namesOf = ({ title, network = '', municipality, issuer }: Named): string[] => [
  title,
  network,
  municipality,
  issuer,
];
