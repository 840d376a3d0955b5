import type { Talk } from '@shared/packs/talk-schema';
import { SourceWords } from './source-words';
import styles from './talk.module.css';

/** What else the network asks for. */
export function TalkRules({ talk }: { talk: Talk }) {
  const rules = [...talk.rules, ...(talk.takeBack ? [{ id: 'take-back', ...talk.takeBack }] : [])];
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="talk-rules">
      <h2 id="talk-rules">トークの決まり</h2>
      <ul className={styles['rules']}>
        {rules.map(({ id, text, source }) => (
          <li key={id}>
            {text}
            <SourceWords source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
