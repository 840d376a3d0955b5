import { useRef, useState } from 'react';
import type { BatchUnit } from '@shared/batch/unit';
import type { Ledger } from '@shared/ledger/entities';
import { isRemark } from '@shared/forms/bindings/left-open';
import { Button } from '../../../ui/button';
import { CheckBox } from '../../../ui/check-box';
import { Lines } from '../../../ui/lines';
import { Page } from '../../../ui/page';
import { ProgressNote } from '../../../ui/progress-note';
import { useToast } from '../../../state/toasts';
import { goToUnsettled } from '../../../ui/field';
import { formTitle } from '../../../words/form-title';
import pickStyles from '../new-document.module.css';
import { BatchOut, useBatchOut } from './batch-out';
import { unitWords } from './batch-words';
import { LackingPaper } from './lacking-paper';
import { useBatches, type OpenBatch } from './open-batch';
import { useSortedPapers, type SortedPapers } from './use-batch-check';
import { Block, Columns, Row, Stack } from '../../../ui/layout';

/** In place of the button, where it would make none. */
const NOTHING = 'つくれるものがありません。足りないところを入れるか、空欄のままつくるほうを選んでください';

interface BatchCheckProps {
  batch: OpenBatch;
  ledger: Ledger;
  unit: BatchUnit;
}

/** What each one lacks, put right on the spot, and how the papers come out. */
export function BatchCheck({ batch, ledger, unit }: BatchCheckProps) {
  const { pack, form } = batch.choice;
  const { make, close } = useBatches();
  const toast = useToast();
  const places = useRef<HTMLDivElement>(null);
  const out = useBatchOut(form);
  const isDrafts = out.way === 'drafts';
  const [withGaps, setWithGaps] = useState(false);
  const { papers, left, complete, lacking, broken, wanted } = useSortedPapers(batch, ledger, { withGaps, isDrafts });
  const { count } = unitWords[unit];

  const go = async (): Promise<void> => {
    if (left > 0) return toast('いま確かめています。終わるまで、少しお待ちください');
    if (goToUnsettled(places.current)) return;
    const way = await out.choose();
    if (way === null) return;
    if (typeof way === 'string') return toast(way);
    await make(way, wanted);
  };
  return (
    <Page
      title={`${formTitle(pack, form)}をまとめてつくる`}
      lead="足りないところは、ここで入れられます。"
      back={{ to: '/documents/batch', label: 'まとめてつくる' }}
      actions={<Button onClick={close}>選び直す</Button>}
      bar={
        <>
          <span aria-live="polite">
            足りている {complete.length}
            {count}
            {lacking.length > 0 && `・足りない ${lacking.length}${count}`}
          </span>
          <Block as="span" grow />
          {left === 0 && wanted.length === 0 ? (
            <span role="status">{NOTHING}</span>
          ) : (
            <Button look="filled" size="large" iconAfter="right" onClick={() => void go()}>
              {complete.length > 0 && lacking.length > 0 && !withGaps && !isDrafts
                ? `足りている ${wanted.length}件だけ${out.verb}`
                : `${wanted.length || papers.length}件を${out.verb}`}
            </Button>
          )}
        </>
      }
    >
      <Columns
        columns="minmax(0, 1fr) minmax(20rem, 28rem)"
        gap={24}
        align="start"
        className={pickStyles['columns']}
        ref={places}
      >
        <Stack gap={20} narrow className={pickStyles['main']}>
          {left > 0 && (
            <ProgressNote
              label="足りないところがないか確かめています"
              progress={{ done: papers.length - left, all: papers.length }}
            />
          )}
          <BrokenPapers broken={broken} />
          <LackingPapers {...{ lacking, batch, ledger, unit }} />
          <CompletePapers {...{ complete, unit }} />
        </Stack>
        <Stack as="aside" frame={12} gap={12} pad={[16, 18]} on="ground" aria-label="つくり方">
          <BatchOut form={form} out={out} papers={wanted.length} />
          {lacking.length > 0 && !isDrafts && (
            <CheckBox checked={withGaps} onChange={setWithGaps}>
              足りない {lacking.length}
              {count}も、空欄のままつくる（下書き）
            </CheckBox>
          )}
        </Stack>
      </Columns>
    </Page>
  );
}

/** What can't be made at all, and why. */
function BrokenPapers({ broken }: Pick<SortedPapers, 'broken'>) {
  if (broken.length === 0) return null;
  return (
    <Stack as="section" gap={8} below={20}>
      <h2>つくれないもの</h2>
      <Block as="ul" frame={10}>
        {broken.map(({ paper, problem }) => (
          <Row as="li" ruled wrap gap={[4, 12]} atLeast={48} pad={[6, 14]} key={paper.id}>
            <b>{paper.about}</b>
            <span>{problem}</span>
          </Row>
        ))}
      </Block>
    </Stack>
  );
}

/** Each with what it lacks, to be put in here. */
function LackingPapers({ lacking, batch, ledger, unit }: Pick<SortedPapers, 'lacking'> & BatchCheckProps) {
  if (lacking.length === 0) return null;
  const { pack, form } = batch.choice;
  return (
    <Stack as="section" gap={8} below={20} aria-labelledby="lacking-heading">
      <h2 id="lacking-heading">
        足りないところがある {lacking.length}
        {unitWords[unit].count}
      </h2>
      <Block as="ul" frame={10}>
        {lacking.map(({ paper, evaluation }) => (
          <LackingPaper
            key={paper.id}
            open={{ document: paper, ledger, pack, form }}
            evaluation={evaluation}
            unit={unit}
          />
        ))}
      </Block>
    </Stack>
  );
}

function CompletePapers({ complete, unit }: Pick<SortedPapers, 'complete'> & Pick<BatchCheckProps, 'unit'>) {
  if (complete.length === 0) return null;
  // Of each person once, as that they have pledged already; what holds for all of them once.
  const remarks = complete.flatMap(({ evaluation }) => (evaluation?.findings ?? []).filter(isRemark));
  const told = [...new Set(remarks.flatMap(({ level, message }) => (level === 'notice' ? message : [])))];
  return (
    <Stack as="section" gap={8} below={20} aria-labelledby="complete-heading">
      <h2 id="complete-heading">
        足りている {complete.length}
        {unitWords[unit].count}
      </h2>
      <p>{complete.map(({ paper }) => paper.about).join('、')}</p>
      {told.length > 0 && (
        <Lines>
          {told.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </Lines>
      )}
    </Stack>
  );
}
