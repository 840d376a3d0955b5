import { useFillScreen } from './fill-context';
import styles from './guidance.module.css';

interface GuidanceProps {
  /** Keys of fields or rows, or top, event, output. */
  beside: string | readonly string[];
  /** Open at once: where something is being mended. */
  isOpen?: boolean;
  summary?: string;
}

/** What the network's handbook says about a place of the form, word for word, with where it stands. */
export function Guidance({ beside, isOpen = false, summary = '手引きから' }: GuidanceProps) {
  const callOuts = useFillScreen().callOuts.filter((callOut) => [beside].flat().includes(callOut.beside));
  if (callOuts.length === 0) return null;
  return (
    <details className={styles['guidance']} open={isOpen}>
      <summary>{summary}</summary>
      <ul>
        {callOuts.map(({ text, source }) => (
          <li key={text}>
            {text}
            <cite>{source}</cite>
          </li>
        ))}
      </ul>
    </details>
  );
}
