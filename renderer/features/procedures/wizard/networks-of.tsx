import { usePacksOf } from './use-packs-of';
import styles from './who-step.module.css';

/** The networks that an office takes part in, by their short names. */
export function NetworksOf({ officeId }: { officeId: string }) {
  return (
    <span className={styles['networks']}>
      {usePacksOf(officeId).map(({ id, network }) => (
        <span key={id}>{network}</span>
      ))}
    </span>
  );
}
