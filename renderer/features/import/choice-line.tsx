import { Row } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import styles from './open-decisions.module.css';

interface ChoiceLineProps<V extends string> {
  label: string;
  value: V;
  choices: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  children: React.ReactNode;
}

/** One thing that holds for all rows of a table, as it is now, and the other way. */
export const ChoiceLine = <V extends string>({ children, ...choice }: ChoiceLineProps<V>) => (
  <Row
    fixed
    wrap
    pad={[4, 'page']}
    over="line"
    gap={[4, 12]}
    atLeast={44}
    size={15}
    className={`${styles['one']} ${styles['quiet']} ${styles['of-all']}`}
  >
    <p role="status">{children}</p>
    {/* The sentence beside it says what is chosen. */}
    <Segmented {...choice} hideLabel />
  </Row>
);
