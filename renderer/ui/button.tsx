import type { ButtonHTMLAttributes, ComponentProps, ReactNode, Ref } from 'react';
import { Link } from 'wouter';
import { inWholePhrases } from './whole-phrases';
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
  /** Takes the room that the others of its row leave. */
  isGrowing?: boolean;
  /** More than fits on one line. */
  wraps?: boolean;
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
  isGrowing = false,
  wraps = false,
  children,
  className = '',
  type = 'button',
  ...others
}: ButtonProps) {
  // Pressed, and not done yet: a clock in the place of its picture, so that it stays as wide as it was.
  const isBusy = others['aria-busy'] === true;
  const classes = [
    styles['button'],
    styles[look],
    styles[size],
    wide ? styles['wide'] : '',
    isGrowing ? styles['growing'] : '',
    wraps ? styles['wraps'] : '',
    className,
  ].join(' ');
  return (
    <button type={type} className={classes} data-kept={look === 'filled' ? 'next' : undefined} {...others}>
      {icon && <Icon name={isBusy ? 'clock' : icon} />}
      {inWholePhrases(children)}
      {iconAfter && <Icon name={isBusy && !icon ? 'clock' : iconAfter} />}
    </button>
  );
}

interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'ref' | 'href'> {
  href: string;
  look?: 'filled' | 'outline' | 'quiet' | 'text';
  size?: 'small' | 'medium';
  icon?: IconName;
  children: ReactNode;
}

/** What leads to another screen, and looks like the buttons beside it. */
export const ButtonLink = ({
  look = 'outline',
  size = 'medium',
  icon,
  className = '',
  children,
  ...others
}: ButtonLinkProps) => (
  <Link
    className={[styles['button'], styles['link'], styles[look], styles[size], className].join(' ')}
    data-screen-only
    {...others}
  >
    {icon && <Icon name={icon} />}
    {children}
  </Link>
);

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  /** What it does, read out. */
  'aria-label': string;
  /** `small` in a line of words, `large` at the head of what it closes. */
  size?: 'small' | 'medium' | 'large';
}

/** A cross at the end of a line, and its like: a picture that everybody knows. */
export const IconButton = ({ icon, size = 'medium', className = '', ...others }: IconButtonProps) => (
  <button type="button" className={`${styles['icon']} ${styles[`icon-${size}`] ?? ''} ${className}`} {...others}>
    <Icon name={icon} />
  </button>
);
