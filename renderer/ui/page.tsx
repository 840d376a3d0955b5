import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from './icon';
import { Block, Column, Row } from './layout';
import { useSteadyPlace } from './use-steady-place';
import { inWholePhrases } from './whole-phrases';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** One line under the title; left out in small windows. */
  lead?: ReactNode;
  /** In the title's own line, where there is room; left out in small windows, too. */
  beside?: string;
  /** Where the page was come from: back link at the top left. */
  back?: { to: string; label: string } | undefined;
  /** Right of the title: the page's buttons. */
  actions?: ReactNode;
  /** Always visible at the bottom. */
  bar?: ReactNode;
  /** What is said of the place in the middle where one is: it stays above the bar, also where all of the page scrolls. */
  overBar?: ReactNode;
  /** Tabs or filters below the title, which stay while the middle scrolls. */
  below?: ReactNode;
  /** The page lays out and scrolls its middle by itself. */
  bare?: boolean;
  /**
   * In a window that is narrow, or low, its bare middle is at least as high as what stands in it, and all of the page scrolls; where its parts do that
   * (`parts`) it has the room that there is, so that their feet stand above the bar.
   */
  unfolds?: 'narrow' | 'low' | 'middle' | 'parts' | undefined;
  children: ReactNode;
}

/** A screen: title row, a middle that scrolls, an action bar. One h1 each. */
export function Page({
  title,
  lead,
  beside,
  back,
  actions,
  bar,
  overBar,
  below,
  bare = false,
  unfolds,
  children,
}: PageProps) {
  const main = useRef<HTMLElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  useSteadyPlace(middle);
  const heading = useId();
  // Come from another screen by something that stood on it and is gone: the keyboard goes on here, not at the window's top.
  useEffect(() => {
    if (history.length > 1 && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Column
      as="main"
      narrow
      low
      on="sheet"
      ref={main}
      holds
      className={`no-ring ${styles['page']} ${overBar ? styles['footed'] : ''}`}
      id="main"
      tabIndex={-1}
      // Where the keyboard is led here, it is heard where that is.
      aria-describedby={heading}
      data-unfolds={unfolds}
    >
      <Row as="header" fixed gap={16} atLeast={76} pad={[14, 'page', 12]} className={styles['head']}>
        <Block grow narrow className={styles['titles']}>
          <Titles {...{ title, lead, beside, back, heading }} />
        </Block>
        {actions && (
          <Row fixed gap={[6, 16]} className={styles['acts']}>
            {actions}
          </Row>
        )}
      </Row>
      {below}
      {bare ? (
        <Column grow low className={styles['bare']}>
          {children}
        </Column>
      ) : (
        <Block grow low scrolls holds pad={[0, 'page', 20]} ref={middle}>
          {children}
        </Block>
      )}
      <Foot {...{ bar, overBar }} />
    </Column>
  );
}

function Foot({ bar, overBar }: Pick<PageProps, 'bar' | 'overBar'>) {
  if (!bar) return null;
  const row = (
    <Row as="footer" fixed gap={12} pad={[6, 'page']} over="line" on="sheet" className={styles['bar']}>
      {bar}
    </Row>
  );
  return overBar ? (
    <Block fixed className={styles['foot']}>
      {overBar}
      {row}
    </Block>
  ) : (
    row
  );
}

/** The way back, what the screen is called, and a line on it. */
const Titles = ({ title, lead, beside, back, heading }: TitlesProps) => (
  <>
    {back && (
      <Link href={back.to} className={styles['back']} data-screen-only data-kept="back">
        <Icon name="left" size={16} />
        {inWholePhrases(back.label)}
      </Link>
    )}
    <Row wrap align="baseline" gap={[0, 16]}>
      <Block as="h1" id={heading} size={24} weight={700} leading={1.35} className={styles['title']}>
        {inWholePhrases(title)}
      </Block>
      {beside && (
        <Block as="p" tone="sub" size={15} largeOnly>
          {inWholePhrases(beside)}
        </Block>
      )}
    </Row>
    {lead && (
      <Block above={2} tone="sub" size={15} largeOnly>
        {inWholePhrases(lead)}
      </Block>
    )}
  </>
);

interface TitlesProps extends Pick<PageProps, 'title' | 'lead' | 'beside' | 'back'> {
  heading: string;
}
