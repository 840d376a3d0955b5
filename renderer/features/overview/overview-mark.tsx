import { necessityMarks } from '@shared/procedures/overview';
import type { Necessity } from '@shared/packs/procedure-schema';
import styles from './overview.module.css';

/** ● ■ ▲, told apart by shape and not by colour. */
export const Mark = ({ necessity, sign }: { necessity: Necessity; sign: string }) => (
  <span className={`${styles['mark']} ${styles[necessity]}`}>
    {necessityMarks[necessity]}
    {sign && <sup>{sign}</sup>}
  </span>
);
