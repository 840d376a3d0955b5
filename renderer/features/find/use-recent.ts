import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { useOpenLedger } from '../../state/open-ledger';

/** Kept beside the ledger's records. Ids only: what they stand for is looked up when it is shown. */
const KEY = 'find-recent';
const MOST = 5;
const Recent = z.array(z.string()).catch([]);

/** What was gone to by search before, the latest first. */
export function useRecent(): { recent: readonly string[]; remember: (id: string) => void } {
  const { meta } = useOpenLedger();
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void meta.read(KEY).then((kept) => isWanted && setRecent(Recent.parse(kept)));
    return () => {
      isWanted = false;
    };
  }, [meta]);
  const remember = useCallback(
    (id: string) => void meta.write(KEY, [id, ...recent.filter((one) => one !== id)].slice(0, MOST)),
    [meta, recent],
  );
  return { recent, remember };
}
