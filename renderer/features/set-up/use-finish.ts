import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '@shared/problems/problem';
import { keepUserName } from '../../data/user-names';
import { useChosenTable } from '../../state/chosen-table';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { AFTER_SET_UP, importHref, isImport } from '../../words/import-words';
import { useRememberedDecisions } from '../../state/use-remembered-decisions';
import { registerDraft } from './register-draft';
import { correctedWords, type SetUpDraft } from './set-up-draft';

/** The answers become records; then ホーム, or the import of who came for the office's Excel. */
export function useFinish() {
  const { records, meta, userName } = useOpenLedger();
  const { chosen } = useChosenTable();
  const { remember } = useRememberedDecisions();
  const [location, go] = useLocation();
  const toast = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const isFinishing = useRef(false);
  const finish = async (draft: SetUpDraft): Promise<void> => {
    if (isFinishing.current) return;
    isFinishing.current = true;
    // Said in the page that comes: a notice would lie over the table that is to be looked at.
    const there = isImport(location) ? `${location}${window.location.search}` : chosen ? importHref('staff') : '/';
    go(there, { replace: true, state: chosen && AFTER_SET_UP });
    // Before the import that waits behind it reads them.
    await remember('staff', { offices: correctedWords(draft), networks: {}, values: {} });
    const done = await registerDraft(records, draft);
    isFinishing.current = false;
    if (!done.ok) return setProblem(done);
    // It was on the screen: not asked again.
    await keepUserName(meta, userName);
    if (chosen) return;
    const next = isImport(location) ? 'お手元の Excel を選んで' : '台帳に職員を追加して';
    toast(`法人と事業所を登録しました。次は、${next}ください`);
  };
  return { finish, problem };
}
