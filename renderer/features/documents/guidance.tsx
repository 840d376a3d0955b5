import { useFillScreen } from './fill-context';
import styles from './guidance.module.css';

/** What the network's handbook says beside a field, word for word, with its place. */
export function Guidance({ beside }: { beside: string }) {
  const callOuts = useFillScreen().callOuts.filter((callOut) => callOut.beside === beside);
  if (callOuts.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {callOuts.map(({ text, source }) => (
        <li key={text}>
          <span>{text}</span>
          <cite>{source}</cite>
        </li>
      ))}
    </ul>
  );
}
