import { Link, type LinkProps } from 'wouter';
import { inWholePhrases } from './whole-phrases';
import styles from './text-link.module.css';

interface TextLinkProps {
  href: string;
  /** It is what its row is called: bold, and not in the colour of links. */
  isName?: boolean;
  children: LinkProps['children'];
}

/** A link in a list or a text, high enough to be hit. */
export const TextLink = ({ href, isName = false, children }: TextLinkProps) => (
  <Link href={href} className={`${styles['link']} ${isName ? styles['name'] : ''}`}>
    {inWholePhrases(children)}
  </Link>
);
