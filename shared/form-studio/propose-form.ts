import type { FormTemplate } from '../forms/form-template';
import type { RowGroup } from './find/candidate';
import { findCandidates } from './find/find-candidates';
import type { FormPage } from './page/form-page';
import { readExcelPage } from './page/read-excel-page';
import { readWordPage } from './page/read-word-page';
import type { Dictionary } from './propose/dictionary';
import { knownLabels } from './propose/known-labels';
import { propose } from './propose/propose';
import type { PlaceProposal } from './propose/proposal';

export interface ProposedForm {
  title: string;
  page: FormPage;
  proposals: PlaceProposal[];
  rows: readonly RowGroup[];
}

/** From the file to what could stand where. */
export function proposeForm(template: FormTemplate, dictionary: Dictionary = knownLabels): ProposedForm {
  const page = pageOf(template);
  const found = findCandidates(page);
  return { title: found.title, page, rows: found.rows, proposals: propose(found, dictionary) };
}

export const pageOf = (template: FormTemplate): FormPage =>
  template.kind === 'word' ? readWordPage(template) : readExcelPage(template);
