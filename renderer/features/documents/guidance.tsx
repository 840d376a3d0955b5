import { useFillScreen } from './fill-context';
import { Block, Small, Stack } from '../../ui/layout';
import styles from './guidance.module.css';

interface GuidanceProps {
  /** Keys of fields or rows, or top, event, output. */
  beside: string | readonly string[];
  /** Open at once: where something is being mended. */
  isOpen?: boolean;
  /** What of the form it is about: 代表者印. */
  about?: string;
  summary?: string;
}

/** What the network's handbook says about a place of the form, word for word, with where it stands. */
export function Guidance({ beside, isOpen = false, about = 'この様式', summary = `手引き：${about}` }: GuidanceProps) {
  const callOuts = useFillScreen().callOuts.filter((callOut) => [beside].flat().includes(callOut.beside));
  if (callOuts.length === 0) return null;
  return (
    <Small as="details" leading={1.6} open={isOpen}>
      {/* What lies open is read without it: no stop on the way from field to field. */}
      <Block as="summary" tone="key" pad={[2, 0]} {...(isOpen && { tabIndex: -1 })}>
        {summary}
      </Block>
      <Stack as="ul" gap={4} className={styles['quoted']}>
        {callOuts.map(({ text, source }) => (
          <li key={text}>
            {text}
            <Block as="cite" block>
              {source}
            </Block>
          </li>
        ))}
      </Stack>
    </Small>
  );
}
