import { useCallback, useEffect, useRef, useState } from 'react';
import type { Office } from '@shared/ledger/entities';
import type { Problem } from '@shared/problems/problem';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { DRAFT_KEY, newDraft, readSetUpDraft, type SetUpDraft } from './set-up-draft';
import { whileWanted } from '../../state/while-wanted';

type Change = (draft: SetUpDraft) => SetUpDraft;

export interface SetUpDraftKeeper {
  /** Null until it is read. */
  draft: SetUpDraft | null;
  /** Shows and keeps a change. */
  change: (change: Change) => void;
  /** Keeps what is being typed, without showing it as an answer yet. */
  typing: (change: Change) => void;
  /** Answers can't be written: said while everything is still on screen. */
  problem: Problem | null;
}

/** A pause in typing. */
const PAUSE = 250;

/** Every answer is on disk at once: leaving, closing or a crash loses nothing. */
export function useDraftKeeper(): SetUpDraftKeeper {
  const { meta } = useOpenLedger();
  const current = useRef<SetUpDraft | null>(null);
  const pending = useRef<{ timer: number; change: Change } | null>(null);
  const [draft, setDraft] = useState<SetUpDraft | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    return whileWanted(meta.read(DRAFT_KEY), (stored) => {
      current.current = readSetUpDraft(stored) ?? newDraft();
      setDraft(current.current);
    });
  }, [meta]);

  const write = useCallback(
    (next: SetUpDraft) => {
      void meta.write(DRAFT_KEY, next).then((written) => setProblem(written.ok ? null : written));
    },
    [meta],
  );
  const flush = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    if (current.current) write(pending.current.change(current.current));
    pending.current = null;
  }, [write]);
  const change = useCallback<SetUpDraftKeeper['change']>(
    (update) => {
      if (!current.current) return;
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = null;
      current.current = update(current.current);
      setDraft(current.current);
      write(current.current);
    },
    [write],
  );
  const typing = useCallback<SetUpDraftKeeper['typing']>(
    (update) => {
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = { change: update, timer: window.setTimeout(flush, PAUSE) };
    },
    [flush],
  );
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [flush]);
  return { draft, change, typing, problem };
}

/** Takes an office out of the answers, with the way back: a key pressed once too often may have done it. */
export function useTakeOut({ change }: Pick<SetUpDraftKeeper, 'change'>): (office: Office, draft: SetUpDraft) => void {
  const toast = useToast();
  return (office, { offices, enrolments }) => {
    const at = offices.findIndex(({ id }) => id === office.id);
    const theirs = enrolments.filter(({ officeId }) => officeId === office.id);
    change((now) => ({
      ...now,
      offices: now.offices.filter(({ id }) => id !== office.id),
      enrolments: now.enrolments.filter(({ officeId }) => officeId !== office.id),
    }));
    toast(`${office.name || '事業所'}を外しました`, {
      label: '元に戻す',
      run: () =>
        change((now) => ({
          ...now,
          offices: now.offices.toSpliced(at, 0, office),
          enrolments: [...now.enrolments, ...theirs],
        })),
    });
  };
}
