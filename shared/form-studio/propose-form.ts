import type { AnyTemplate } from '../forms/form-template';
import { describedPdf } from '../forms/pdf/look/describe-pdf';
import type { RowGroup } from './find/candidate';
import { findCandidates } from './find/find-candidates';
import type { FormPage } from './page/form-page';
import { readExcelPage } from './page/read-excel-page';
import { readPdfPage } from './page/read-pdf-page';
import { readWordPage } from './page/read-word-page';
import type { LearnedItems } from './propose/learned/learned-items';
import { propose } from './propose/propose';
import type { PlaceProposal } from './propose/proposal';

export interface ProposedForm {
  title: string;
  number: string;
  addressee: string;
  page: FormPage;
  proposals: PlaceProposal[];
  rows: readonly RowGroup[];
}

/** From the file to what could stand where. @param learned what other forms have in such places; left out: by the rules alone */
export function proposeForm(template: AnyTemplate, learned: LearnedItems | null = null): ProposedForm {
  const page = pageOf(template);
  const found = findCandidates(page);
  const { title, number, addressee, rows } = found;
  return { title, number, addressee, page, rows, proposals: propose(found, learned) };
}

export function pageOf(template: AnyTemplate): FormPage {
  if (template.kind === 'pdf') return readPdfPage(describedPdf(template.pdf));
  return template.kind === 'word' ? readWordPage(template) : readExcelPage(template);
}
