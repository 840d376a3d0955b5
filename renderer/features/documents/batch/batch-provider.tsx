import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { batchDocuments } from '@shared/batch/documents';
import { problem } from '@shared/problems/problem';
import { useLedger, useOpenLedger } from '../../../state/open-ledger';
import { useIconProgress } from '../../../state/use-icon-progress';
import { useToast } from '../../../state/toasts';
import { printTogether, saveIntoFolder, type Making } from '../../../papers/make-papers';
import { BatchContext, doneOf, type Batches, type BatchRun, type OpenBatch } from './open-batch';
import { useKeepMade } from './use-keep-made';
import { currentInstant } from '../../../data/clock';

/** Holds the batch, so that it goes on, and its results stay, while one looks at other screens. */
export function BatchProvider({ children }: { children: ReactNode }) {
  const { documents } = useOpenLedger();
  const ledger = useLedger();
  const toast = useToast();
  const keepMade = useKeepMade();
  const [batch, setBatch] = useState<OpenBatch | null>(null);
  const isCancelled = useRef(false);
  const run = batch?.run;
  useIconProgress(run?.isWorking ? { done: doneOf(run), all: run.wanted.length } : null);

  const changeRun = useCallback((changed: (run: BatchRun) => Partial<BatchRun>) => {
    setBatch((now) => (now?.run ? { ...now, run: { ...now.run, ...changed(now.run) } } : now));
  }, []);
  const open = useCallback<Batches['open']>(
    (choice, chosen) => {
      if (!ledger) return;
      const tools = { newId: () => crypto.randomUUID(), now: currentInstant() };
      setBatch({ choice, chosen, papers: batchDocuments(choice, chosen, ledger, tools), run: null });
    },
    [ledger],
  );
  const change = useCallback<Batches['change']>((paperId, changed) => {
    const next = (paper: OpenBatch['papers'][number]) =>
      paper.id === paperId ? { ...paper, ...changed(paper), updatedAt: currentInstant() } : paper;
    setBatch((now) => now && { ...now, papers: now.papers.map(next) });
  }, []);
  const make = useCallback<Batches['make']>(
    async (way, wanted) => {
      if (!batch || !ledger) return;
      const { pack, form } = batch.choice;
      isCancelled.current = false;
      const begun = { set: 0, outcomes: new Map(), isWorking: true, isCancelled: false, stopped: null };
      setBatch({ ...batch, run: { way, wanted, ...begun } });
      const making: Making = {
        ...{ pack, form, ledger, wanted },
        isCancelled: () => isCancelled.current,
        onSet: (set) => changeRun(() => ({ set })),
        onMade: async (some) => {
          changeRun(({ outcomes }) => ({
            outcomes: new Map([...outcomes, ...some.map(([{ paper }, outcome]) => [paper.id, outcome] as const)]),
          }));
          await keepMade(making, way, some);
        },
      };
      const work = async (): Promise<string | null> => {
        if (way.kind === 'folder') return saveIntoFolder(making, way.folder, way.outputs);
        if (way.kind === 'print') return printTogether(making, way);
        const saved = await documents.saveAll(wanted.map(({ paper }) => paper));
        if (!saved.ok) return saved.message;
        await making.onMade(wanted.map((one) => [one, { ok: true, files: [] }]));
        toast(`${wanted.length}件を下書きとして残しました`, {
          label: '元に戻す',
          run: () => void documents.remove(wanted.map(({ paper }) => paper.id)),
        });
        return null;
      };
      const stopped = await work().catch((error: unknown) => problem('unexpected', { reason: String(error) }).message);
      changeRun(() => ({ isWorking: false, stopped }));
    },
    [batch, ledger, changeRun, keepMade, documents, toast],
  );
  const cancel = useCallback(() => {
    isCancelled.current = true;
    changeRun(() => ({ isCancelled: true }));
  }, [changeRun]);
  const backToRest = useCallback(
    () =>
      setBatch((now) => {
        if (!now?.run || now.run.isWorking) return now;
        const { outcomes } = now.run;
        return { ...now, papers: now.papers.filter(({ id }) => outcomes.get(id)?.ok !== true), run: null };
      }),
    [],
  );
  const close = useCallback(() => setBatch((now) => (now?.run?.isWorking ? now : null)), []);

  const batches = useMemo<Batches>(
    () => ({ batch, open, change, make, cancel, backToRest, close }),
    [batch, open, change, make, cancel, backToRest, close],
  );
  return <BatchContext value={batches}>{children}</BatchContext>;
}
