import type { RunTalk } from '@shared/procedures/result';
import { CopyButton } from '../../../ui/copy-button';
import { Block, Second } from '../../../ui/layout';
import { Lines } from '../../../ui/lines';

/** Texts for whom is told, to copy into a talk. */
export function StepTalk({ talk }: { talk: readonly RunTalk[] }) {
  if (talk.length === 0) return null;
  return (
    <section>
      <h3>伝える文の例</h3>
      <Lines>
        {talk.map(({ id, to, text }) => (
          <li key={id}>
            <Block as="span" grow narrow leading={1.4} anywhere>
              <Second>{to}</Second>
              <Block as="span" asTyped>
                {text}
              </Block>
            </Block>
            <CopyButton text={text} what={`${to}への文`} />
          </li>
        ))}
      </Lines>
    </section>
  );
}
