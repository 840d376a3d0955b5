import type { Talk } from '@shared/packs/talk-schema';
import { SourceWords } from './source-words';
import { Block, Stack } from '../../ui/layout';
import styles from './talk.module.css';

/** What else the network asks for. */
export function TalkRules({ talk }: { talk: Talk }) {
  const rules = [...talk.rules, ...(talk.takeBack ? [{ id: 'take-back', ...talk.takeBack }] : [])];
  if (rules.length === 0) return null;
  return (
    <Stack as="section" gap={8} size={15} aria-labelledby="talk-rules">
      <Block as="h2" size={16} id="talk-rules">
        トークの決まり
      </Block>
      <Stack as="ul" gap={8} size={15} leading={1.55} className={styles['rules']}>
        {rules.map(({ id, text, source }) => (
          <li key={id}>
            {text}
            <SourceWords source={source} />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
