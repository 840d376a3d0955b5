import type { ComponentProps } from 'react';
import { Button } from '../../ui/button';
import styles from './edit-button.module.css';

/** 直す beside a value. There is one in each line, so it is lined below only where it is reached for. */
export const EditButton = (props: Omit<ComponentProps<typeof Button>, 'look' | 'size' | 'className' | 'children'>) => (
  <Button look="text" size="small" className={styles['edit'] ?? ''} {...props}>
    直す
  </Button>
);
