import { countedTables, type LedgerFacts } from '@shared/ipc/support';
import type { OpenLedger } from '../../state/open-ledger';
import type { ListLook } from '../../data/list-store';
import { newestVersion, schema } from '../../data/schema';

/** How the open ledger is, in numbers and known words: for サポートに渡すファイル. */
export async function ledgerFacts({ kind, memory, list, isKept, hasRoom }: OpenLedger): Promise<LedgerFacts> {
  const { records, ...others } = memory.read();
  const tables = { ...records, ...others };
  return {
    ...{ kind, isKept, hasRoom },
    version: newestVersion(schema),
    counts: Object.fromEntries(countedTables.map((table) => [table, tables[table].size])),
    list: await list.look().then(listFacts, () => null),
  };
}

function listFacts({ records, isAnchored, faults, head }: ListLook): NonNullable<LedgerFacts['list']> {
  const unlisted: NonNullable<LedgerFacts['list']>['unlisted'] = {};
  for (const fault of faults)
    if (fault.kind === 'records') for (const { what } of fault.found) unlisted[what] = (unlisted[what] ?? 0) + 1;
  return {
    ...{ records, isAnchored, unlisted },
    epoch: head?.epoch ?? null,
    write: head?.write ?? null,
    faults: faults.map(({ kind }) => kind),
  };
}
