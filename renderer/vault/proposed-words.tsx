import { useState } from 'react';
import { proposedPassphrase, type ProposedPassphrase } from '@shared/vault/proposed-passphrase';
import { systemRandom } from '@shared/vault/random-bytes';
import { Button } from '../ui/button';
import { Block, Row, Small, Stack } from '../ui/layout';
import { Note } from '../ui/note';

/** As it is thought of, and as it is to be typed. */
export const Proposed = ({ words, typed }: ProposedPassphrase) => (
  <Stack gap={8} data-secret>
    <Block weight={700}>{words.join('・')}</Block>
    <Block size={20}>{typed}</Block>
  </Stack>
);

interface ProposedWordsProps {
  /** @param typed as it is to be typed every day */
  onUse: (typed: string) => void;
}

/** Four words by chance, for whoever can't think of any: nobody guesses them, and they are easier kept in mind than letters. */
export function ProposedWords({ onUse }: ProposedWordsProps) {
  const [proposed, setProposed] = useState<ProposedPassphrase | null>(null);
  const draw = (): void => setProposed(proposedPassphrase(systemRandom));
  if (!proposed)
    return (
      <Row>
        <Button look="text" onClick={draw}>
          合い言葉を考えてもらう
        </Button>
      </Row>
    );
  return (
    <Note tone="info" role="status">
      <Stack gap={8}>
        <Proposed {...proposed} />
        <Small block>
          毎回入れるのは、英字のほうです（空白も入れます）。紙に控えて、パソコンとは別の場所に保管してください。
        </Small>
        <Row gap={8}>
          <Button onClick={() => onUse(proposed.typed)}>これを使う</Button>
          <Button look="text" onClick={draw}>
            ほかの言葉にする
          </Button>
        </Row>
      </Stack>
    </Note>
  );
}
