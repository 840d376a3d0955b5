import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /**
   * - `filled`: the one button of the screen that goes on
   * - `outline`: what goes on elsewhere
   * - `quiet`: everything else
   * - `text`: like a link
   */
  look?: 'filled' | 'outline' | 'quiet' | 'text';
  size?: 'small' | 'medium' | 'large';
  icon?: IconName;
  /** Behind the words: where it leads. */
  iconAfter?: IconName;
  wide?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** Never grey without a reason: a button that can't do its work yet says what is missing when it is pressed. */
export function Button({
  look = 'quiet',
  size = 'medium',
  icon,
  iconAfter,
  wide = false,
  children,
  className = '',
  type = 'button',
  ...others
}: ButtonProps) {
  // Pressed, and not done yet: a clock in the place of its picture, so that it stays as wide as it was.
  const isBusy = others['aria-busy'] === true;
  const classes = [styles['button'], styles[look], styles[size], wide ? styles['wide'] : '', className].join(' ');
  return (
    <button type={type} className={classes} {...others}>
      {icon && <Icon name={isBusy ? 'clock' : icon} />}
      {children}
      {iconAfter && <Icon name={isBusy && !icon ? 'clock' : iconAfter} />}
    </button>
  );
}
