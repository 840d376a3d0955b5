import { INDEX_NAME } from '@shared/inspection/inspection-folders';
import { inFolders, indexTable, RECORD_ROWS } from '@shared/inspection/inspection-tables';
import { allowedOutput } from '@shared/packs/allowed-output';
import { ownOutput } from '@shared/packs/own-output';
import { success, type Result } from '@shared/problems/problem';
import { shortFileName } from '@shared/submission/short-file-name';
import type { RecordWatch } from '../../data/record-batches';
import { ask } from '../../ipc/ask';
import { fillRequest } from '../../papers/fill-request';
import { gatherPapers, type InspectionOrder, type InspectionPlace, type InspectionWay } from './gather-papers';
import { receiptText } from './receipt-text';

/** Names come with a number and an ending, and main shortens them further where the path is long. */
const LONGEST_NAME = 120;

/** Into which folder: what main has begun, and of whom it is there. */
export interface FolderPlace {
  id: string;
  /** By its place among those that main was told. */
  office: number;
}

/**
 * Fills the folder of an office that main has begun, file by file, 目次 last. Problems: `folder/…`, `file/…`, `export/…`; throws the signal's reason when it was
 * ended before. Whoever calls ends the folder then.
 *
 * @returns how many files are in it
 */
export async function fillFolder(
  at: FolderPlace,
  order: InspectionOrder,
  watch: Required<RecordWatch>,
): Promise<Result<number>> {
  const gathered = await gatherPapers(order, wayIntoFolder(at, order), watch);
  if (!gathered.ok) return gathered;
  // By its folders, as they lie there.
  const lines = inFolders(gathered.value);
  const table = indexTable(order.of, lines);
  const added = await ask('folder:table', { ...at, folder: null, name: INDEX_NAME, table });
  return added.ok ? success(lines.filter(({ file }) => file !== '').length) : added;
}

function wayIntoFolder(at: FolderPlace, { ledger }: InspectionOrder): InspectionWay {
  const file = async ({ folder, name }: InspectionPlace, bytes: Uint8Array): Promise<Result<string>> =>
    named(await ask('folder:file', { ...at, folder, name: shortFileName(name, LONGEST_NAME), bytes }));
  return {
    file,
    receipt: async (to, receipt) => named(await ask('folder:text', { ...at, ...to, text: receiptText(receipt) })),
    list: async (to, table) => named(await ask('folder:table', { ...at, ...to, table })),
    kept: async (to, { paper, form }) => {
      const allowed = allowedOutput(form, ownOutput(form.template));
      if (!allowed.ok) return allowed;
      const filled = await ask('documents:fill', { ...fillRequest(paper, ledger, [form.id]), mode: 'finished' });
      return filled.ok ? file(to, filled.value.bytes) : filled;
    },
    endsAll: ({ code }) => /^(?:file|folder|export)\//.test(code),
    mostRows: RECORD_ROWS,
  };
}

const named = (added: Result<{ name: string }>): Result<string> => (added.ok ? success(added.value.name) : added);
