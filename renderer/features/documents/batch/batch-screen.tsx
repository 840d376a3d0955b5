import { Redirect } from 'wouter';
import { batchUnit } from '@shared/batch/unit';
import { useLedger } from '../../../state/open-ledger';
import { usePack } from '../../../state/session';
import { BatchCheck } from './batch-check';
import { BatchChoose } from './batch-choose';
import { BatchResults } from './batch-results';
import { useBatches } from './open-batch';

/** One form for many: whom, then what is missing, then how it went. */
export function BatchScreen({ packId, formId }: { packId: string; formId: string }) {
  const pack = usePack(packId);
  const form = pack?.forms.find(({ id }) => id === formId);
  const ledger = useLedger();
  const { batch } = useBatches();
  const unit = form && batchUnit(form);
  if (!pack || !form || !unit || !ledger) return <Redirect to="/documents/batch" replace />;
  const isOfThis = batch?.choice.pack.id === packId && batch.choice.form.id === formId;
  if (isOfThis && batch.run) return <BatchResults batch={batch} run={batch.run} unit={unit} />;
  if (isOfThis) return <BatchCheck batch={batch} ledger={ledger} unit={unit} />;
  return <BatchChoose key={`${packId}/${formId}`} pack={pack} form={form} unit={unit} ledger={ledger} />;
}
