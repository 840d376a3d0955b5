import { channels } from '@shared/channels/channels';
import { kindOf } from '../builders/by-channels';
import type { LedgerStores } from '../../renderer/data/ledger-stores';
import { noAnchors } from '../../renderer/data/anchoring';
import { openLedger } from '../../renderer/data/open-ledger';
import { unlock } from '../../renderer/data/ledger-key';
import { PaperDocument } from '../../shared/ledger/document';
import { unwrap } from '../../shared/problems/problem';
import { freeze } from '../../shared/submission/frozen';

const NETWORK = 'nagareyama-tritrus';

/**
 * What `drain.bench.ts` and `long-line.test.ts` do in the app's page beforehand: papers made final by the page's own modules, on the
 * app's origin, in the sample ledger. By hand that would take a day.
 */
class Bench {
  /** @param weight of each paper's file, in bytes */
  async finalizes(papers: number, weight: number): Promise<void> {
    const key = new Uint8Array(unwrap(await unlock('sample', { by: 'keychain' })).key);
    const newReader = () => ({ read: () => Promise.resolve({ records: {}, damaged: [], list: null }), end: () => {} });
    const store = unwrap(
      await openLedger({ kind: 'sample', key, channels, actor: () => 'bench', newReader, anchors: noAnchors }),
    );
    await store.meta.write('outbox-paused', true);
    for (let paper = 0; paper < papers; paper++) await finalizesOne(store, weight);
    store.disk.close();
  }
}

async function finalizesOne(store: LedgerStores, weight: number): Promise<void> {
  const [submissionId, at] = [crypto.randomUUID(), new Date().toISOString()];
  const title = '様式2 登録事項変更・修正申請書';
  const facts = {
    submissionId,
    network: NETWORK,
    form: { id: '2', number: '流山市 様式2', title },
    office: { name: 'ひまわりの里 流山', number: '1279999014' },
    paperDate: at.slice(0, 10),
    finalizedAt: at,
    corrects: null,
  };
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const bytes = crypto.getRandomValues(new Uint8Array(weight));
  const frozen = unwrap(freeze(facts, [{ name: '様式2.docx', mediaType, role: 'form', bytes }]));
  const document = PaperDocument.parse({
    ...{ id: `paper-${submissionId}`, packId: NETWORK, formId: '2', officeId: 'office-nagareyama' },
    ...{ createdAt: at, updatedAt: at, date: facts.paperDate },
  });
  const channel = { kind: kindOf('endpoint'), id: 'endpoint', recipient: '流山市 介護支援課' } as const;
  unwrap(await store.submissions.finalize({ document, title, about: '電話番号の変更', channel, frozen }));
}

declare global {
  // As the script leaves it to those who ask the page.
  var bench: Bench;
}
globalThis.bench = new Bench();
