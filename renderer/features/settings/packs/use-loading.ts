import { useCallback, useState } from 'react';
import type { ChosenOfficial, IncomingPack, OfForm } from '@shared/ipc/packs';
import { problemOf, type Problem, type Result } from '@shared/problems/problem';
import { ask } from '../../../ipc/ask';
import { useSession } from '../../../state/session';
import type { DroppedThing } from '../../../state/drop-taker';
import { useToast } from '../../../state/toasts';
import { readDroppedPack } from './dropped-pack';
import type { During } from './during';
import { useSharing } from './use-sharing';
import { formsOfPack } from '../../../words/form-title';

/** What a chosen official file came to, beside its form. */
export type ReplacedForm = OfForm & Extract<ChosenOfficial, { cancelled: false }>;

/** Loading packs and official files: what was chosen, what is wrong with it, and what was done. */
export function useLoading() {
  const [replaced, setReplaced] = useState<ReplacedForm | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** One thing at a time; what was said before is taken away. */
  const during = useCallback<During>(async (work) => {
    setBusy(true);
    setProblem(null);
    setReplaced(null);
    try {
      setProblem(await work());
    } finally {
      setBusy(false);
    }
  }, []);
  return {
    replaced,
    problem,
    isBusy,
    ...usePackActs(during),
    ...useFormActs(during, setReplaced),
    ...useSharing(during),
  };
}

/** A pack that was chosen and is looked at before it is taken in; one that goes. */
function usePackActs(during: During) {
  const { refreshPacks } = useSession();
  const toast = useToast();
  const [incoming, setIncoming] = useState<IncomingPack | null>(null);
  const choose = (from: 'folder' | 'zip'): Promise<void> =>
    during(async () => {
      const chosen = await ask('packs:choose', { from });
      if (chosen.ok && !chosen.value.cancelled) setIncoming(chosen.value.incoming);
      return chosen.ok ? null : problemOf(chosen);
    });
  const take = (taking: () => Promise<Result<IncomingPack>>): Promise<void> =>
    during(async () => {
      const taken = await taking();
      if (taken.ok) setIncoming(taken.value);
      return taken.ok ? null : problemOf(taken);
    });
  /** One that was dropped on the window. */
  const takeIn = (thing: DroppedThing): Promise<void> =>
    take(async () => {
      const read = await readDroppedPack(thing);
      return read.ok ? ask('packs:take', read.value) : read;
    });
  /** One that was opened outside: main has read it. */
  const takeOpened = (pack: Result<IncomingPack>): Promise<void> => take(async () => pack);
  const drop = (): Promise<void> =>
    during(async () => {
      setIncoming(null);
      await ask('packs:discard');
      return null;
    });
  /** One that was found where the office looks. */
  const takeFound = (file: string): Promise<void> => take(() => ask('packs:take-found', { file }));
  const install = ({ token, pack }: IncomingPack): Promise<void> =>
    during(async () => {
      const installed = await ask('packs:install', { token });
      if (!installed.ok) return installed as unknown as Problem;
      setIncoming(null);
      await refreshPacks();
      toast(`${formsOfPack(pack?.title ?? '')}（${pack?.version ?? ''} 版）を取り込みました`);
      return null;
    });
  const remove = (name: string, title: string): Promise<void> =>
    during(async () => {
      const removed = await ask('packs:remove', { name });
      await refreshPacks();
      if (!removed.ok) return removed as unknown as Problem;
      toast(`${formsOfPack(title)}を外しました`);
      return null;
    });
  /** Main asks first, as a page could say so of its own. */
  const nameSigner = (fingerprint: string, name: string): Promise<void> =>
    during(async () => {
      const named = await ask('packs:accept-signer', { fingerprint, name });
      if (!named.ok) return problemOf(named);
      setIncoming((one) => one && { ...one, signer: { ...one.signer, name } });
      toast(`発行元に「${name}」という名前を付けました`);
      return null;
    });
  return { incoming, choose, takeIn, takeOpened, takeFound, drop, install, remove, nameSigner };
}

/** The city's own file in the place of a form's, and the form's again. */
function useFormActs(during: During, onReplaced: (replaced: ReplacedForm) => void) {
  const { refreshPacks } = useSession();
  const toast = useToast();
  /** The form whose official file is being looked at. */
  const [replacing, setReplacing] = useState<OfForm | null>(null);
  const replaceForm = (form: OfForm, title: string): Promise<void> =>
    during(async () => {
      setReplacing(form);
      const chosen = await ask('packs:replace-form', form).finally(() => setReplacing(null));
      if (!chosen.ok && chosen.code === 'old-format/cancelled') return (toast(chosen.message), null);
      if (!chosen.ok) return chosen as unknown as Problem;
      if (chosen.value.cancelled) return null;
      onReplaced({ ...form, ...chosen.value });
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
  return { replacing, replaceForm, stopReplacing, restoreForm };
}

export type Loading = ReturnType<typeof useLoading>;
