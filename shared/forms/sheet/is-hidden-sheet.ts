import type { ExcelTemplate } from '../excel/open-workbook';
import { attribute } from '../xml/elements';

/** Whether a sheet isn't shown, and so not printed either. @param index in the workbook's own order */
export function isHiddenSheet({ workbook, workbookPart, prefix, part }: ExcelTemplate, index: number): boolean {
  const element = workbook.children.find(({ name }) => name === `${prefix}sheets`)?.children[index];
  const state = element && attribute(part(workbookPart)?.text ?? '', element, 'state')?.value;
  return state === 'hidden' || state === 'veryHidden';
}
