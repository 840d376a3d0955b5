import type { ReactNode } from 'react';
import { Row } from './layout';
import styles from './check-box.module.css';

interface CheckBoxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children?: ReactNode;
  /** Where no words stand beside it. */
  'aria-label'?: string;
  /** Some, not all, of what it stands for. */
  partly?: boolean;
  tabIndex?: number;
}

export function CheckBox({ checked, onChange, children, partly = false, ...others }: CheckBoxProps) {
  return (
    <Row as="label" inline gap={10} atLeast={28} className={styles['line']}>
      <input
        type="checkbox"

        checked={checked}
        ref={(element) => {
          if (element) element.indeterminate = partly && !checked;
        }}
        onChange={(event) => onChange(event.target.checked)}
        {...others}
      />
      {children}
    </Row>
  );
}
