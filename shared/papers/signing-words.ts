import type { PaperDocument } from '../ledger/document';
import type { Form } from '../packs/schema';

type Signed = Pick<Form, 'signature' | 'inputs' | 'fields'>;

/**
 * What somebody has to do by hand on this very paper: 「受任者が押印・署名する」 where that was chosen on it, else what the form says of all
 * of them. A sentence for all would send the paper to the wrong person.
 */
export function signingWords({ signature, inputs, fields }: Signed, document?: Pick<PaperDocument, 'input'>): string {
  const byHand = new Set(fields.flatMap(({ key, type }) => (type === 'signature-by-hand' ? key : [])));
  const asked = inputs.find(({ type, beside }) => type === 'choice' && beside !== undefined && byHand.has(beside));
  const said = asked && document?.input[asked.key];
  const chosen = said === asked?.default ? undefined : asked?.options?.find(({ value }) => value === said);
  return chosen?.label ?? signature.note ?? '';
}
