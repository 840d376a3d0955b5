import { Link } from 'wouter';
import type { Submission } from '@shared/submission/submission';
import { isCopyErased } from '@shared/erasure/erased-in-letter';
import { goesBy } from '@shared/submission/how-it-went';
import { fileIndexOf } from '@shared/submission/paper-files';
import { canRepeat } from '@shared/papers/repeat-document';
import { useChannels } from '../../state/session';
import { useWayBack } from '../../state/came-from';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { momentText } from '../../records/panel/record-history';
import { ProcedureLink } from '../../procedures/procedure-link';
import { CopyPreview } from '../../papers/copy-preview';
import { stateOf } from '../../words/state-words';
import { useCorrect } from '../../papers/use-correct';
import { BesideForm } from './beside-form';
import type { OpenDocument } from '../../papers/open-document';
import styles from './fill-screen.module.css';
import { formTitle } from '../../words/form-title';
import { useRepeat } from './use-repeat';
import { Column, Row, Stack } from '../../ui/layout';
import { WorkButton } from '../../words/for-work';
import { currentDay } from '../../data/clock';

interface SubmittedPaperProps {
  open: OpenDocument;
  submission: Submission;
}

/** A paper that was finalised: what was handed in stays as it is, and what is to be changed goes out anew. */
export function SubmittedPaper({ open: { document, pack, form }, submission }: SubmittedPaperProps) {
  const correct = useCorrect();
  const repeat = useRepeat();
  const channels = useChannels();
  const { channel, history } = submission;
  const index = fileIndexOf(submission, document.id);
  return (
    <Page bare unfolds="narrow" title={formTitle(pack, form)} back={useWayBack(document.id)}>
      <Stack grow low over="line" className={styles['split']}>
        <Column gap={14} low scrolls pad={[14, 20, 16, 'page']} className={styles['form']}>
          <ProcedureLink documentId={document.id} />
          <Note tone="ok">
            <b>この書類は、出すために確定しました</b>
            <br />
            {channel.recipient}へ、{goesBy(submission, channels).name}で（
            {momentText(history[0]?.at ?? '', currentDay())}
            ）。いま：
            {stateOf(submission, channels).words}
          </Note>
          <p>
            出したものと同じ控えを残すため、このまま書き換えることはできません。直すところがあれば、同じ内容の下書きをつくって出し直せます。次の回の分は、これと同じ内容から始められます。台帳は変わりません。
          </p>
          <Row wrap gap={[12, 20]}>
            <Link href={`/submissions/${submission.id}`}>提出の記録を見る</Link>
            <WorkButton icon="edit" onClick={() => void correct(submission)}>
              直して出し直す
            </WorkButton>
            {canRepeat(form) && (
              <WorkButton icon="undo" onClick={() => void repeat(document)}>
                同じ内容で次をつくる
              </WorkButton>
            )}
          </Row>
        </Column>
        <BesideForm
          documentId={document.id}
          paper={(corner) =>
            index === -1 ? (
              <Note tone="info">
                {isCopyErased(submission)
                  ? '一緒に出した書類を完全に消したときに、出したものの控えも消えました。出した記録は残っています。'
                  : '出したのは、署名済みのスキャンです。提出の記録から見られます。'}
              </Note>
            ) : (
              <CopyPreview submission={submission} index={index} corner={corner} />
            )
          }
        />
      </Stack>
    </Page>
  );
}
