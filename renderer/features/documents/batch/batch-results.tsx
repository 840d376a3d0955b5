import { Link } from 'wouter';
import type { BatchUnit } from '@shared/batch/unit';
import { ask } from '../../../ipc/ask';
import { useDocuments } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { Page } from '../../../ui/page';
import { ProgressNote } from '../../../ui/progress-note';
import { formTitle } from '../../../words/form-title';
import { unitWords } from './batch-words';
import { doneOf, useBatches, type BatchRun, type OpenBatch } from './open-batch';
import { Block, Row, Small } from '../../../ui/layout';

interface BatchResultsProps {
  batch: OpenBatch;
  run: BatchRun;
  unit: BatchUnit;
}

/** How far it is, and afterwards what became of each paper. */
export function BatchResults({ batch, run, unit }: BatchResultsProps) {
  const { pack, form } = batch.choice;
  const { cancel, backToRest, close } = useBatches();
  const documents = useDocuments();
  const { way, wanted, outcomes, isWorking } = run;
  const rest = batch.papers.filter(({ id }) => outcomes.get(id)?.ok !== true).length;
  const progress = doneOf(run);
  return (
    <Page
      title={`${formTitle(pack, form)}をまとめてつくる`}
      back={{ to: '/documents', label: '書類' }}
      bar={
        isWorking ? (
          <>
            <span aria-live="polite">
              {wanted.length}件のうち {progress}件{run.isCancelled && '。いまの分が終わったら止まります'}
            </span>
            <Button onClick={cancel}>やめる</Button>
          </>
        ) : (
          <>
            {way.kind === 'folder' && [...outcomes.values()].some(({ ok }) => ok) && (
              <Button icon="folder" onClick={() => void ask('papers:reveal', { folder: way.folder })}>
                フォルダーを開く
              </Button>
            )}
            {rest > 0 && <Button onClick={backToRest}>残りの{rest}件に戻る</Button>}
            <Button look="filled" size="large" onClick={close}>
              ほかの分もつくる
            </Button>
          </>
        )
      }
    >
      {isWorking ? (
        <ProgressNote
          label={way.kind === 'print' ? '印刷の用意をしています' : '書類をつくっています'}
          progress={{ done: progress, all: wanted.length }}
        />
      ) : (
        <Summary run={run} />
      )}
      <Block as="ul" frame={10} below={12} aria-label="つくった書類">
        {wanted.map(({ paper, mode }) => {
          const outcome = outcomes.get(paper.id);
          return (
            <Row as="li" ruled wrap gap={[4, 12]} atLeast={48} pad={[6, 14]} key={paper.id}>
              <b>{paper.about}</b>
              {outcome?.ok ? (
                <Badge tone="ok" icon="done">
                  {mode === 'draft' ? '下書き' : doneWords[way.kind]}
                </Badge>
              ) : outcome ? (
                <Badge tone="act" icon="warning">
                  できませんでした
                </Badge>
              ) : (
                <Badge>{isWorking ? 'これから' : 'つくっていません'}</Badge>
              )}
              {outcome?.ok && outcome.files.length > 0 && (
                <Small as="ul" anywhere>
                  {outcome.files.map((file) => (
                    <li key={file}>{file}</li>
                  ))}
                </Small>
              )}
              {outcome && !outcome.ok && <span>{outcome.message}</span>}
              {documents.has(paper.id) && (
                <Link href={`/documents/${paper.id}`} aria-label={`${paper.about}の書類を開く`}>
                  開く
                </Link>
              )}
            </Row>
          );
        })}
      </Block>
      {!isWorking && wanted.length < batch.papers.length && (
        <p className="subtle">
          足りないところがあった {batch.papers.length - wanted.length}
          {unitWords[unit].count}は、つくっていません：{leftOut(batch, run)}
        </p>
      )}
    </Page>
  );
}

const doneWords = { folder: '保存しました', print: 'プリンターへ送りました', drafts: '下書きに残しました' } as const;

const leftOut = ({ papers }: OpenBatch, { wanted }: BatchRun): string => {
  const made = new Set(wanted.map(({ paper }) => paper.id));
  return papers
    .filter(({ id }) => !made.has(id))
    .map(({ about }) => about)
    .join('、');
};

function Summary({ run }: { run: BatchRun }) {
  const { way, wanted, outcomes, isCancelled, stopped } = run;
  const made = [...outcomes.values()].filter(({ ok }) => ok).length;
  const where = way.kind === 'folder' ? `フォルダー「${way.folderName}」に保存しました` : doneWords[way.kind];
  const rest = wanted.length - made;
  const notDone = way.kind === 'print' ? '印刷していません' : 'つくっていません';
  if (stopped !== null)
    return (
      <Note tone="act" role="alert">
        <b>途中で止まりました。</b>
        {stopped}
        <br />
        {made > 0 && `${made}件は${where}。`}のこりの {rest}件は{notDone}。
      </Note>
    );
  if (isCancelled && rest > 0)
    return (
      <Note tone="notice" role="status">
        <b>やめました。</b>
        {made > 0 ? `${made}件は${where}。` : ''}のこりの {rest}件は{notDone}。
        {way.kind === 'folder' && '途中のファイルはありません。'}
      </Note>
    );
  return (
    <Note tone={rest > 0 ? 'notice' : 'ok'} role="status">
      <b>
        {made}件を{where}
      </b>
      {rest > 0 && `。${rest}件はできませんでした。`}
    </Note>
  );
}
