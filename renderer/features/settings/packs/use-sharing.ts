import { useEffect, useState } from 'react';
import type { EarlierPack } from '@shared/ipc/packs';
import { problemOf } from '@shared/problems/problem';
import { ask } from '../../../ipc/ask';
import { useSession } from '../../../state/session';
import { useToast } from '../../../state/toasts';
import type { During } from './during';
import { formsOfPack } from '../../../words/form-title';

/** Versions that were in use before, and packs that were made here and go out. */
export function useSharing(during: During) {
  const { listings, refreshPacks } = useSession();
  const toast = useToast();
  const [earlier, setEarlier] = useState<{ packId: string; versions: readonly EarlierPack[] } | null>(null);
  const [exported, setExported] = useState<{ title: string; fingerprint: string; file: string } | null>(null);
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isWanted = true;
    void ask('studio:packs').then((found) => {
      if (isWanted && found.ok) setOwn(new Set(found.value.map(({ packId }) => packId)));
    });
    return () => {
      isWanted = false;
    };
  }, [listings]);
  const showEarlier = (packId: string): Promise<void> =>
    during(async () => {
      const found = await ask('packs:earlier', { packId });
      if (!found.ok) return problemOf(found);
      setEarlier({ packId, versions: found.value });
      return null;
    });
  const rollBack = (packId: string, id: string, title: string): Promise<void> =>
    during(async () => {
      const done = await ask('packs:roll-back', { packId, id });
      if (!done.ok) return problemOf(done);
      setEarlier(null);
      await refreshPacks();
      toast(`${formsOfPack(title)}を ${done.value.version} 版に戻しました`);
      return null;
    });
  const exportPack = (packId: string, author: string, title: string): Promise<void> =>
    during(async () => {
      const done = await ask('packs:export', { packId, author });
      if (!done.ok) return problemOf(done);
      if (!done.value.cancelled) setExported({ title, fingerprint: done.value.fingerprint, file: done.value.file });
      return null;
    });
  return { earlier, showEarlier, rollBack, own, exported, exportPack };
}
