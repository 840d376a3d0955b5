import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import type { Form, Pack } from '@shared/packs/schema';

export interface OpenDocument {
  document: PaperDocument;
  ledger: Ledger;
  pack: Pack;
  form: Form;
}
