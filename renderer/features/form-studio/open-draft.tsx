import { useEffect, useState } from 'react';
import type { OpenDraft } from '@shared/ipc/form-studio';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { whileWanted } from '../../state/while-wanted';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { Block } from '../../ui/layout';
import { StudioScreen } from './studio-screen';

/** A draft by its id: read anew, as it was left. */
export function OpenDraftScreen({ draftId }: { draftId: string }) {
  const [opened, setOpened] = useState<OpenDraft | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(
    () =>
      whileWanted(ask('studio:open', { id: draftId }), (result) =>
        result.ok ? setOpened(result.value) : setProblem(result as unknown as Problem),
      ),
    [draftId],
  );
  if (opened) return <StudioScreen draft={opened} />;
  return (
    <Page title="様式を取り込む" back={{ to: '/documents/take-in', label: '様式を取り込む' }}>
      <Block most="44rem">
        {problem ? <ProblemNote problem={problem} /> : <p role="status">様式を読んでいます…</p>}
      </Block>
    </Page>
  );
}
