import { useCallback } from 'react';
import type { ChosenColumns } from '@shared/tables/import/guess-columns';
import {
  rememberedColumns,
  RememberedMappings,
  withMapping,
  type RememberedMappings as Known,
} from '@shared/tables/import/remembered-mapping';
import type { TableReading } from '@shared/tables/import/reading';
import { useOpenLedger } from '../../state/open-ledger';
import { currentDay } from '../../data/clock';

/** In the ledger, sealed: a backup brings it along. */
const KEY = 'import-mappings';

export interface MappingMemory {
  /** What to read a table with that was just guessed; null where nothing better is known than the guess. */
  recall: (reading: TableReading) => Promise<ChosenColumns | null>;
  /** Keeps the columns of a table as they are taken. It is a comfort: where it can't be kept, nothing is said. */
  remember: (reading: TableReading, chosen: ChosenColumns | undefined) => Promise<void>;
}

/** How tables of the same shape were read before. */
export function useRememberedMapping(): MappingMemory {
  const { meta } = useOpenLedger();
  const recall = useCallback<MappingMemory['recall']>(
    async (reading) => rememberedColumns(reading, known(await meta.read(KEY))),
    [meta],
  );
  const remember = useCallback<MappingMemory['remember']>(
    async (reading, chosen) =>
      void (await meta.change(KEY, (kept) => withMapping(known(kept), reading, currentDay(), chosen))),
    [meta],
  );
  return { recall, remember };
}

function known(kept: unknown): Known {
  const mappings = RememberedMappings.safeParse(kept);
  return mappings.success ? mappings.data : {};
}
