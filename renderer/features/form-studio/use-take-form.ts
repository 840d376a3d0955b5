import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { OfForm } from '@shared/ipc/packs';
import { failure, success, type Problem, type Result } from '@shared/problems/problem';
import { TAKE_IN } from '../../addresses/screens';
import { ask } from '../../ipc/ask';
import { useOnce } from '../../ui/once';

const MEGABYTE = 1024 * 1024;
/** As main takes it; a city's form has some 100 KB. */
const MOST = 32 * MEGABYTE;

/** From a file to its draft, which is then on the screen; or a sentence why it can't be one. */
export function useTakeForm() {
  const [, go] = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const during = useCallback(
    async (work: () => Promise<Problem | { id: string } | null>) => {
      setBusy(true);
      setProblem(null);
      const made = await work().finally(() => setBusy(false));
      if (made === null) return;
      if ('id' in made) go(`${TAKE_IN}/${made.id}`);
      else setProblem(made);
    },
    [go],
  );
  const choose = useOnce((follows: OfForm | null) =>
    during(async () => {
      const chosen = await ask('studio:choose', { follows });
      if (!chosen.ok) return chosen as unknown as Problem;
      return chosen.value.cancelled ? null : chosen.value.draft;
    }),
  );
  const take = (file: File, follows: OfForm | null): Promise<void> =>
    during(async () => {
      const read = await readDropped(file);
      if (!read.ok) return read;
      const taken = await ask('studio:take', { ...read.value, follows });
      return taken.ok ? taken.value : (taken as unknown as Problem);
    });
  const edit = useOnce((form: OfForm) =>
    during(async () => {
      const opened = await ask('studio:edit', form);
      return opened.ok ? opened.value : (opened as unknown as Problem);
    }),
  );
  return { problem, isBusy, choose, edit, take };
}

async function readDropped(file: File): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const { name, size } = file;
  // Asked before it is read: a huge one would fill the page's memory.
  if (size > MOST)
    return failure('file/too-large', { file: name, megabytes: Math.ceil(size / MEGABYTE), limit: MOST / MEGABYTE });
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes
    ? success({ name: name.slice(-300), bytes: new Uint8Array(bytes) })
    : failure('file/unreadable', { file: name });
}
