import { useState } from 'react';
import { combinedTitle } from '@shared/submission/combined-title';
import { isQueued, type Submission } from '@shared/submission/submission';
import { isCopyErased } from '@shared/erasure/erased-in-letter';
import { formKinds } from '@shared/submission/known-kinds';
import { printedFiles } from '@shared/submission/printed-files';
import { useChannels } from '../../state/session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CopyPreview } from '../../papers/copy-preview';
import { useKeepCopy } from './use-save-copy';
import { Block, Row, Stack } from '../../ui/layout';
import { WorkButton } from '../../words/for-work';

/** Kinds that are shown as they look on paper. */
const previewable = new Set(Object.values(formKinds).map(({ mediaType }) => mediaType));

/** 送ったものと同じ控え: to look at, and to keep elsewhere. */
export function SubmissionCopies({ submission }: { submission: Submission }) {
  const keepCopy = useKeepCopy();
  const [shown, setShown] = useState<number | null>(null);
  const { state, channel, frozen } = submission;
  const { files } = frozen;
  const { panel } = useChannels().of(channel.kind).byHand;
  // What is to be printed is kept where it is printed, and nowhere else.
  const isKeptBelow = state === 'to-hand-over' && panel === 'paper';
  const below = new Set((isKeptBelow ? printedFiles(submission) : []).map(({ index }) => index));
  const isStillHere = state === 'to-hand-over' || isQueued(submission);
  const title = isStillHere ? '出すものと同じ控え' : '出したものと同じ控え';
  if (isCopyErased(submission))
    return (
      <section>
        <h3>{title}</h3>
        <p className="subtle">
          一緒に出した書類を完全に消したときに、控えのファイルも消えました。出した日と宛先の記録は残っています。
        </p>
      </section>
    );
  return (
    <section>
      <h3>{title}</h3>
      <Stack as="ul" gap={6} above={4}>
        {files.map(({ name, mediaType, role }, i) => (
          <li key={name}>
            <Block as="span" className="subtle" anywhere>
              {role === 'signed-scan' ? `署名済みのスキャン：${name}` : name}
            </Block>
            <Row as="span" align="stretch" wrap gap={8}>
              {previewable.has(mediaType) && (
                <Button size="small" icon="document" onClick={() => setShown(i)}>
                  見る{files.length > 1 && <span className="visually-hidden">（{name}）</span>}
                </Button>
              )}
              {!below.has(i) && (
                <WorkButton size="small" icon="folder" onClick={() => void keepCopy(submission, i)}>
                  ファイルに保存<span className="visually-hidden">（{name}）</span>
                </WorkButton>
              )}
            </Row>
          </li>
        ))}
      </Stack>
      <Dialog
        opened={shown !== null}
        title={`${combinedTitle(submission)}の控え`}
        width="page"
        onClose={() => setShown(null)}
      >
        <Stack height="min(72vh, 56rem)">
          <CopyPreview submission={submission} index={shown ?? 0} />
        </Stack>
      </Dialog>
    </section>
  );
}
