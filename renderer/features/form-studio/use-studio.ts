import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { begun, studioAfter, type Studio, type StudioAct } from '@shared/form-studio/decide/studio';
import { changedPlaces } from '@shared/form-studio/next-year/changes';
import type { OpenDraft, StudioWork } from '@shared/ipc/form-studio';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { useToast } from '../../state/toasts';

type About = Omit<StudioWork, 'decisions'>;

export interface OpenStudio {
  draft: OpenDraft;
  studio: Studio;
  act: (act: StudioAct) => void;
  about: About;
  /** What somebody says of the form as a whole. */
  say: (changes: Partial<About>) => void;
  /** All of it, as main keeps it. */
  work: StudioWork;
  /** The disk has refused it: nothing of it is lost as long as the screen stands. */
  problem: Problem | null;
}

export function useStudio(draft: OpenDraft): OpenStudio {
  const [studio, act] = useReducer(studioAfter, draft, ({ work, fates }) => {
    const changed = changedPlaces(fates);
    return begun(work.decisions, changed.length > 0 ? changed : undefined);
  });
  const [about, setAbout] = useState<About>(() => ({
    packId: draft.work.packId,
    pack: draft.work.pack,
    form: draft.work.form,
  }));
  const say = useCallback((changes: Partial<About>) => setAbout((now) => ({ ...now, ...changes })), []);
  const { decisions } = studio;
  const work = useMemo((): StudioWork => ({ ...about, decisions: [...decisions] }), [about, decisions]);
  const problem = useKept(draft.id, work);
  return { draft, studio, act, about, say, work, problem };
}

/** Has main keep each change at once, one after the other: of several that come meanwhile the last one is enough. */
function useKept(id: string, work: StudioWork): Problem | null {
  const toast = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef(work);
  const kept = useRef(work);
  const isKeeping = useRef(false);
  useEffect(() => {
    latest.current = work;
    const keep = async (): Promise<void> => {
      isKeeping.current = true;
      while (kept.current !== latest.current) {
        const now = latest.current;
        kept.current = now;
        const result = await ask('studio:keep', { id, work: now });
        setProblem(result.ok ? null : (result as unknown as Problem));
        if (!result.ok) toast(result);
      }
      isKeeping.current = false;
    };
    if (!isKeeping.current) void keep();
  }, [id, work, toast]);
  return problem;
}
