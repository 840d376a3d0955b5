import { useCallback, useState } from 'react';
import type { ChosenOfficial, IncomingPack, OfForm } from '@shared/ipc/packs';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../../ipc/ask';
import { useSession } from '../../../state/session';
import { useToast } from '../../../state/toasts';

/** What a chosen official file came to, beside its form. */
export type ReplacedForm = OfForm & Extract<ChosenOfficial, { cancelled: false }>;

/** Loading packs and official files: what was chosen, what is wrong with it, and what was done. */
export function useLoading() {
  const { refreshPacks } = useSession();
  const toast = useToast();
  const [incoming, setIncoming] = useState<IncomingPack | null>(null);
  const [replaced, setReplaced] = useState<ReplacedForm | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** The form whose official file is being looked at. */
  const [replacing, setReplacing] = useState<OfForm | null>(null);

  /** One thing at a time; what was said before is taken away. */
  const during = useCallback(async (work: () => Promise<Problem | null>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setReplaced(null);
    try {
      setProblem(await work());
    } finally {
      setBusy(false);
    }
  }, []);

  const choose = (from: 'folder' | 'zip'): Promise<void> =>
    during(async () => {
      const chosen = await ask('packs:choose', { from });
      if (!chosen.ok) return chosen as unknown as Problem;
      if (!chosen.value.cancelled) setIncoming(chosen.value.incoming);
      return null;
    });
  const drop = (): Promise<void> =>
    during(async () => {
      setIncoming(null);
      await ask('packs:discard');
      return null;
    });
  const install = ({ token, pack }: IncomingPack): Promise<void> =>
    during(async () => {
      const installed = await ask('packs:install', { token });
      if (!installed.ok) return installed as unknown as Problem;
      setIncoming(null);
      await refreshPacks();
      toast(`${pack?.title ?? ''}の様式（${pack?.version ?? ''} 版）を取り込みました`);
      return null;
    });
  const remove = (name: string, title: string): Promise<void> =>
    during(async () => {
      const removed = await ask('packs:remove', { name });
      await refreshPacks();
      if (!removed.ok) return removed as unknown as Problem;
      toast(`${title}の様式を外しました`);
      return null;
    });
  const replaceForm = (form: OfForm, title: string): Promise<void> =>
    during(async () => {
      setReplacing(form);
      const chosen = await ask('packs:replace-form', form).finally(() => setReplacing(null));
      if (!chosen.ok && chosen.code === 'old-format/cancelled') return (toast(chosen.message), null);
      if (!chosen.ok) return chosen as unknown as Problem;
      if (chosen.value.cancelled) return null;
      setReplaced({ ...form, ...chosen.value });
      if (!chosen.value.accepted) return null;
      await refreshPacks();
      toast(`${title}を市の公式ファイルに差し替えました`);
      return null;
    });
  const stopReplacing = (): void => void ask('packs:stop-replacing');
  const restoreForm = (form: OfForm, title: string): Promise<void> =>
    during(async () => {
      const restored = await ask('packs:restore-form', form);
      if (!restored.ok) return restored as unknown as Problem;
      await refreshPacks();
      toast(`${title}を元の様式に戻しました`);
      return null;
    });
  return {
    ...{ incoming, replaced, replacing, problem, isBusy },
    ...{ choose, drop, install, remove, replaceForm, stopReplacing, restoreForm },
  };
}

export type Loading = ReturnType<typeof useLoading>;
