import { useEffect, useState } from 'react';
import type { PackSourceState, SetPackSource } from '@shared/ipc/packs';
import { problemOf, type Problem } from '@shared/problems/problem';
import { ask } from '../../../ipc/ask';
import { useOnce } from '../../../ui/once';
import { whileWanted } from '../../../state/while-wanted';

/** Where newer packs lie, and what is there. @param isBusy something is being loaded: what was found may be here then */
export function usePackSource(isBusy: boolean) {
  const [state, setState] = useState<PackSourceState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isLooking, setLooking] = useState(false);
  useEffect(() => (isBusy ? undefined : whileWanted(ask('packs:source'), setState)), [isBusy]);
  const set = useOnce(async (said: SetPackSource) => {
    setProblem(null);
    const done = await ask('packs:set-source', said);
    if (!done.ok) return setProblem(problemOf(done));
    if (done.value) setState(done.value);
  });
  const look = useOnce(async () => {
    setProblem(null);
    setLooking(true);
    const found = await ask('packs:look').finally(() => setLooking(false));
    if (!found.ok) return setProblem(problemOf(found));
    setState((now) => now && { ...now, found: found.value });
  });
  return { state, problem, isLooking, set, look };
}
