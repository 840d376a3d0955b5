import styles from './text-lines.module.css';

/** Sentences to read through before one decides; a long list scrolls. Each sentence stands there once. */
export function TextLines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
