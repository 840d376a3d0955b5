import type { RunTalk } from '@shared/procedures/result';
import { CopyButton } from '../../../ui/copy-button';
import part from '../../../procedures/step-part.module.css';

/** Texts for whom is told, to copy into a talk. */
export function StepTalk({ talk }: { talk: readonly RunTalk[] }) {
  if (talk.length === 0) return null;
  return (
    <section className={part['part']}>
      <h3>伝える文の例</h3>
      <ul className={part['lines']}>
        {talk.map(({ id, to, text }) => (
          <li key={id}>
            <span className={part['value']}>
              <small>{to}</small>
              <span className={part['text']}>{text}</span>
            </span>
            <CopyButton text={text} what={`${to}への文`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
