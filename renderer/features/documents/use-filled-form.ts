import { useEffect, useMemo, useRef, useState } from 'react';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import type { FillRequest } from '@shared/ipc/contract';
import type { Problem } from '@shared/problems/problem';
import { handedOverWith } from '@shared/submission/handed-over';
import { ask } from '../../ipc/ask';
import { useDocuments, useSubmissions } from '../../state/open-ledger';
import { fillRequest } from '../../papers/fill-request';

export interface FilledForm {
  evaluation: Evaluation | null;
  /** The paper for the preview; an older one while a new one is being filled. */
  bytes: Uint8Array | null;
  /** What stands on it, as main says it; null: not known yet. */
  digest: string | null;
  problem: Problem | null;
  request: FillRequest;
  /** All of this is the answer to that request, and to none before it. */
  isCurrent: boolean;
}

type Answer = Pick<FilledForm, 'evaluation' | 'bytes' | 'digest' | 'problem'> & { of: FillRequest | null };
const none: Answer = { evaluation: null, bytes: null, digest: null, problem: null, of: null };

/** Typing must not wait for the paper, and the paper not for every key. */
const PAUSE = 120;

/** The form filled from the ledger as it is now, filled again whenever ledger or document change. */
export function useFilledForm(document: PaperDocument, ledger: Ledger): FilledForm {
  // As one text: other papers change far more often than what goes out with this one.
  const together = handedOverWith(document, useDocuments().values(), useSubmissions().values()).join('\n');
  const request = useMemo(() => fillRequest(document, ledger, together.split('\n')), [document, ledger, together]);
  const [{ of, ...filled }, setFilled] = useState(none);
  const latest = useRef(0);
  const hasShown = useRef(false);
  useEffect(() => {
    const turn = ++latest.current;
    const fill = async (): Promise<void> => {
      const result = await ask('documents:fill', request);
      if (turn !== latest.current) return;
      hasShown.current = true;
      if (result.ok) setFilled({ ...result.value, problem: null, of: request });
      else setFilled((before) => ({ ...before, problem: result as unknown as Problem, of: request }));
    };
    const timer = setTimeout(() => void fill(), hasShown.current ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [request]);
  return { ...filled, request, isCurrent: of === request };
}
