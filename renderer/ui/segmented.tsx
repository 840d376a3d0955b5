import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Block, Row, Stack } from './layout';
import styles from './segmented.module.css';

interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  onChange: (value: V) => void;
  choices: readonly { value: V; label: string; style?: { fontSize: string } }[];
  hideLabel?: boolean;
  /** How wide the label is, where several stand below each other. */
  column?: string;
  /** Beside boxes to type in: its label stands above it, as theirs do. */
  isField?: boolean;
  /** Asked for, and still without an answer. */
  lacking?: boolean;
}

interface SegmentedLinksProps {
  label: string;
  margin: string;
  choices: readonly { to: string; label: string; isCurrent: boolean; beside: ReactNode }[];
}

/** The same, of what leads to another list. */
export const SegmentedLinks = ({ label, margin, choices }: SegmentedLinksProps) => (
  <Row
    as="nav"
    fixed
    width="fit-content"
    margin={margin}
    align="stretch"
    className={styles['frame']}
    aria-label={label}
  >
    {choices.map(({ to, label: words, isCurrent, beside }) => (
      <Row
        as={Link}
        key={to}
        href={to}
        gap={8}
        atLeast="2.5rem"
        pad={[0, 18]}
        press
        className={styles['choice']}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {words}
        <Block as="span" size={14} weight={400} tone={isCurrent ? 'key-hover' : 'sub'}>
          {beside}
        </Block>
      </Row>
    ))}
  </Row>
);

/** A few words side by side, one of them on: radio buttons in one frame. */
export function Segmented<V extends string>({
  label,
  value,
  onChange,
  choices,
  hideLabel = false,
  column,
  isField = false,
  lacking = false,
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <Row as="fieldset" gap={8} className={isField ? styles['field'] : ''}>
      <Block
        as="legend"
        {...(column && { least: column })}
        className={hideLabel ? 'visually-hidden' : styles['legend']}
      >
        {label}
      </Block>
      <Row inline align="stretch" on="sheet" className={`${styles['frame']} ${lacking ? styles['lacking'] : ''}`}>
        {choices.map((choice) => (
          <Stack
            as="label"
            atLeast={36}
            pad={[0, 14]}
            centred
            size={15}
            key={choice.value}
            className={styles['choice']}
            style={choice.style}
          >
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </Stack>
        ))}
      </Row>
    </Row>
  );
}
