import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Block, Column, Row } from './layout';
import { ShownMail } from './shown-mail';
import { inWholePhrases } from './whole-phrases';
import styles from './side-panel.module.css';
import { IconButton } from './button';
import { isComposing } from './is-composing';

interface SidePanelProps {
  title: string;
  /** Under the title. */
  subtitle?: ReactNode;
  /** What the panel is, for those who move by landmarks; the title when left out. */
  label?: string;
  takesFocus?: boolean;
  /** There is more to read than to press: keys scroll it. */
  isReading?: boolean;
  onClose: () => void;
  /** Always visible at the bottom. */
  bar?: ReactNode;
  children: ReactNode;
}

/** Beside the list, or over it in a small window; never a dialog, the list stays in use. Esc closes it. */
export function SidePanel({
  title,
  subtitle,
  label,
  takesFocus = false,
  isReading = false,
  onClose,
  bar,
  children,
}: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return;
    // In a menu or a calendar of this panel, which hang elsewhere in the page, Esc closes that one only.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
    event.preventDefault();
    onClose();
  };
  return (
    <Column
      as="aside"
      narrow
      low
      on="sheet"
      left="line"
      data-beside="22.75rem"
      className={styles['panel'] ?? ''}
      aria-label={label ?? title}
      onKeyDown={keys}
    >
      <Row as="header" fixed align="start" gap={12} pad={[14, 12, 12, 20]} under="soft">
        <Block grow narrow>
          <Block as="h2" size={20} leading={1.35} anywhere ref={heading} tabIndex={-1} className="no-ring">
            {title.includes('@') ? <ShownMail address={title} /> : inWholePhrases(title)}
          </Block>
          {subtitle}
        </Block>
        <IconButton icon="close" size="large" className={styles['close'] ?? ''} aria-label="閉じる" onClick={onClose} />
      </Row>
      <Block grow low scrolls className={`ring-inside ${styles['middle']}`} tabIndex={isReading ? 0 : undefined}>
        {children}
      </Block>
      {bar && (
        <Row as="footer" align="stretch" fixed wrap gap={10} pad={[12, 20]} over="soft">
          {bar}
        </Row>
      )}
    </Column>
  );
}
