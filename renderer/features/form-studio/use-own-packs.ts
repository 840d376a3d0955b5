import { useEffect, useState } from 'react';
import type { OwnPack } from '@shared/ipc/form-studio';
import { ask } from '../../ipc/ask';
import { whileWanted } from '../../state/while-wanted';

/** Packs that were made here, as they were said. */
export function useOwnPacks(): OwnPack[] {
  const [packs, setPacks] = useState<OwnPack[]>([]);
  useEffect(() => whileWanted(ask('studio:packs'), (found) => setPacks(found.ok ? found.value : [])), []);
  return packs;
}
