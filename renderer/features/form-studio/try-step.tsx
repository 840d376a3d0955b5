import { useEffect, useRef, useState, type ReactNode } from 'react';
import { trialContext } from '@shared/form-studio/decide/trial-context';
import type { CutValue } from '@shared/form-studio/decide/cut-values';
import { stayingEmpty, tookPartIn, withUnfilled } from '@shared/form-studio/decide/stays-empty';
import type { StudioRefusal } from '@shared/form-studio/write/about-own-form';
import type { StudioWork } from '@shared/ipc/form-studio';
import type { Ledger } from '@shared/ledger/entities';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { useNetworksOfIds } from '../../papers/network-of-ids';
import { PaperPreview } from '../../papers/paper-preview';
import { useOfficeInUse } from '../../state/office-in-use';
import { useLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { useToday } from '../../state/use-today';
import { whileWanted } from '../../state/while-wanted';
import { Button } from '../../ui/button';
import { Block, Column, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { usePressOnce } from '../../ui/once';
import { Point } from '../../ui/point';
import { ProblemNote } from '../../ui/problem-note';
import { SelectField } from '../../ui/select-field';
import { CutNote } from './cut-note';
import { RefusedNote, refusalOfTrial } from './refused-note';
import { StayingEmptyNotes, type StayingEmptyProps } from './staying-empty';
import type { OpenStudio } from './use-studio';
import styles from './form-studio.module.css';

interface TryStepProps {
  open: OpenStudio;
  sample: Ledger | null;
  /** {@link SAMPLE}, or the id of an office; kept while somebody goes back to decide a place otherwise. */
  whose: string;
  onWhose: (whose: string) => void;
  /** It has been said already what keeps it from being added. */
  isRefused: boolean;
  onMend: (refusal: StudioRefusal) => void;
  /** To what somebody has decided, though nothing keeps the form from being added. */
  onLook: StayingEmptyProps['onLook'];
}

export const SAMPLE = 'sample';

/** 試しに書いてみる: the form as it would be, filled with the sample or an office of the ledger. Nothing of it is kept. */
export function TryStep({ open, sample, whose, onWhose, isRefused, onMend, onLook }: TryStepProps) {
  const { offices } = useOfficeInUse();
  const own = useLedger();
  const ledger = whose === SAMPLE ? sample : own;
  const officeId = whose === SAMPLE ? sample?.offices[0]?.id : whose;
  const { networkId, question } = useNetworkOfTrial(open.work, ledger, officeId);
  const { bytes, problem, cut, unfilled } = useTrial(open, ledger, officeId, networkId);
  const title = open.about.form.title;
  return (
    <Block grow low className={styles['split']} over="line">
      <PaperPreview
        bytes={bytes}
        title={title}
        name="試し書き"
        isTrial
        hasGaps={false}
        onPick={nothing}
        handle={useRef(null)}
        instead="試し書きを表示できませんでした。欄の決め方を見直してください。"
      />
      <Column as="aside" narrow low scrolls on="sheet" left="line" pad={16} gap={14} aria-label="試し書き">
        <SelectField
          label="だれの内容で書いてみますか"
          value={whose}
          choices={[
            { value: SAMPLE, label: '見本の事業所（架空）' },
            ...offices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onCommit={onWhose}
        />
        {question}
        <CutNote cut={cut} decisions={open.work.decisions} onLook={onLook} />
        {ledger && (
          <StayingEmptyNotes
            found={withUnfilled(
              stayingEmpty({
                ...{ decisions: open.work.decisions, belongs: open.work.pack.belongs },
                takesPart: tookPartIn(ledger, officeId, networkId),
              }),
              unfilled,
            )}
            decisions={open.work.decisions}
            isSample={whose === SAMPLE}
            onLook={onLook}
          />
        )}
        {problem && !isRefused && <TrialProblem problem={problem} onMend={onMend} />}
        {!bytes && !problem && <p role="status">試しに書いています…</p>}
        <PrintTrial format={open.draft.page.format} title={title} bytes={bytes} />
        <WhatStays />
        {open.studio.decisions.some(({ state }) => state !== 'decided') && (
          <Note tone="notice">まだ決めていない欄は、空欄のままになります。</Note>
        )}
      </Column>
    </Block>
  );
}

/** Of a trial nothing can be spoilt. */
const WhatStays = () => (
  <Stack as="ul" gap={4} size={15}>
    <Point icon="check" iconTone="ok-mark">
      試し書きは、どこにも残りません
    </Point>
    <Point icon="check" iconTone="ok-mark">
      元のファイルの枠・色・計算式は、そのままです
    </Point>
    <Point icon="check" iconTone="ok-mark">
      保存したあとも、欄の決め方は直せます
    </Point>
  </Stack>
);

const hasIds = (decisions: StudioWork['decisions']): boolean =>
  decisions.some(({ state, item }) => state === 'decided' && item?.startsWith('account.'));

/** As the form will be of one once it is there; which one its IDs are of, where it is of none, is asked as on a paper. */
function useNetworkOfTrial(
  { packId, pack: { belongs }, decisions }: StudioWork,
  ledger: Ledger | null,
  officeId: string | undefined,
): { networkId: string; question: ReactNode } {
  const networks = useNetworksOfIds(ledger?.accounts ?? [], officeId === undefined ? [] : [officeId]);
  const [said, setSaid] = useState('');
  if (belongs.to !== 'office')
    return { networkId: belongs.to === 'network' ? belongs.packId : (packId ?? ''), question: null };
  const chosen = networks.some(({ value }) => value === said) ? said : '';
  const question = networks.length > 0 && hasIds(decisions) && (
    <SelectField
      label="どのネットワークのIDですか"
      hint="どのネットワークの様式でもないので、書類をつくるときにもたずねます。"
      value={chosen}
      placeholder="選んでください"
      choices={networks}
      onCommit={setSaid}
    />
  );
  return { networkId: chosen, question };
}

/** What keeps it from being tried, and the way there. */
function TrialProblem({ problem, onMend }: { problem: Problem; onMend: TryStepProps['onMend'] }) {
  const refusal = refusalOfTrial(problem);
  return refusal ? <RefusedNote refusals={[refusal]} isTrial onMend={onMend} /> : <ProblemNote problem={problem} />;
}

interface PrintTrialProps {
  format: OpenStudio['draft']['page']['format'];
  title: string;
  bytes: Uint8Array | null;
}

function PrintTrial({ format, title, bytes }: PrintTrialProps) {
  const toast = useToast();
  const { isUnderWay, press } = usePressOnce(async () => {
    if (!bytes) return;
    const printed = await ask('documents:print-copy', { title: `試し書き ${title}`.slice(0, 200), bytes });
    if (!printed.ok) toast(printed);
  });
  // Letters that aren't ours are drawn by whatever program shows it: none of ours prints it.
  if (format === 'pdf')
    return <p>PDF の試し書きは、画面で確かめます。印刷は、「書類」でつくった PDF を保存して、PDF のソフトでします。</p>;
  return (
    <Button icon="print" aria-busy={isUnderWay} onClick={press}>
      試し書きを印刷
    </Button>
  );
}

const nothing = (): void => {};

interface Trial {
  bytes: Uint8Array | null;
  problem: Problem | null;
  cut: readonly CutValue[];
  unfilled: readonly number[];
}

const NOT_TRIED: Trial = { bytes: null, problem: null, cut: [], unfilled: [] };

/** Filled anew when the office or what was decided changes; an answer that comes too late is dropped. */
function useTrial({ draft, work }: OpenStudio, ledger: Ledger | null, officeId: string | undefined, networkId: string) {
  const today = useToday();
  const [trial, setTrial] = useState<Trial>(NOT_TRIED);
  useEffect(() => {
    if (!ledger || officeId === undefined) return undefined;
    const context = trialContext(ledger, officeId, today, networkId);
    return whileWanted(ask('studio:try', { id: draft.id, work, context, overrides: {} }), (result) =>
      setTrial(result.ok ? { ...NOT_TRIED, ...result.value } : { ...NOT_TRIED, problem: result as unknown as Problem }),
    );
  }, [draft.id, work, ledger, officeId, networkId, today]);
  return trial;
}
