import { useCallback, useEffect, useMemo, useState } from 'react';
import { useOpenLedger } from '../../state/open-ledger';
import { VIEWS } from '../../data/meta-store';
import { useToast } from '../../state/toasts';
import { SavedViews, withName, withoutView, withView, type Looks, type SavedView } from './saved-views';

export interface ListViews {
  views: readonly SavedView[];
  save: (name: string, looks: Looks) => void;
  /** False: another has the name already. */
  rename: (view: SavedView, name: string) => boolean;
  remove: (view: SavedView) => void;
}

/** The views of a list, kept sealed with the ledger: their names and searches can be about somebody. */
export function useSavedViews(list: string): ListViews {
  const { meta } = useOpenLedger();
  const toast = useToast();
  const key = `${VIEWS}${list}`;
  const [views, setViews] = useState<readonly SavedView[]>([]);
  useEffect(() => {
    let isWanted = true;
    void meta.read(key).then((kept) => {
      const read = SavedViews.safeParse(kept);
      if (isWanted && read.success) setViews(read.data);
    });
    return () => void (isWanted = false);
  }, [meta, key]);

  const put = useCallback(
    async (next: readonly SavedView[], before: readonly SavedView[]): Promise<boolean> => {
      setViews(next);
      const written = await meta.write(key, next);
      if (written.ok) return true;
      setViews(before);
      toast(written);
      return false;
    },
    [meta, key, toast],
  );
  const write = useCallback(
    async (next: readonly SavedView[], sentence: string, before: readonly SavedView[]): Promise<void> => {
      const back = async (): Promise<void> => {
        if (await put(before, next)) toast('元に戻しました');
      };
      if (await put(next, before)) toast(sentence, { label: '元に戻す', run: () => void back() });
    },
    [put, toast],
  );
  return useMemo(
    () => ({
      views,
      save: (name, looks) => {
        const isKnown = views.some((view) => view.name === name);
        const next = withView(views, { id: crypto.randomUUID(), name, ...looks });
        void write(next, isKnown ? `「${name}」を、いまの表示に変えました` : `「${name}」を残しました`, views);
      },
      rename: (view, name) => {
        const next = withName(views, view.id, name);
        if (next && name !== view.name) void write(next, `「${view.name}」を「${name}」に変えました`, views);
        return next !== null;
      },
      remove: (view) => void write(withoutView(views, view.id), `「${view.name}」を消しました`, views),
    }),
    [views, write],
  );
}
