import type { Form, Pack } from '@shared/packs/schema';

export interface OfferedForm {
  pack: Pack;
  form: Form;
}

/** What was typed into the search box. */
export interface DocumentSearch {
  /** Trimmed; '' when nothing is looked for. */
  query: string;
  clear: () => void;
}
