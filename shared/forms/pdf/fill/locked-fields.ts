import { PDFDict } from 'pdf-lib';
import { oncePerObject } from '../../../text/once';
import type { PdfTemplate } from '../pdf-template';

/** Fields that signatures which are there forbid to change (FieldMDP, ISO 32000-1 §12.8.2.4). */
export const lockedFields = oncePerObject((template: PdfTemplate): ReadonlySet<string> => {
  const { file } = template.pdf;
  const locked = new Set<string>();
  for (const { seen, dict } of template.fields.values()) {
    if (seen.kind !== 'signature') continue;
    const signature = file.dictAt(dict, 'V');
    const rules = file.listAt(signature, 'Reference').flatMap((one) => {
      const reference = file.resolve(one);
      const isLock = reference instanceof PDFDict && file.nameAt(reference, 'TransformMethod') === 'FieldMDP';
      return isLock ? [file.dictAt(reference, 'TransformParams')] : [];
    });
    for (const rule of [...rules, ...(signature ? [file.dictAt(dict, 'Lock')] : [])])
      if (rule) addLocked(template, rule, locked);
  }
  return locked;
});

function addLocked({ pdf: { file }, fields }: PdfTemplate, rule: PDFDict, locked: Set<string>): void {
  const action = file.nameAt(rule, 'Action');
  const named = file.listAt(rule, 'Fields').map((one) => file.text(one));
  const isNamed = (name: string): boolean => named.some((one) => name === one || name.startsWith(`${one}.`));
  for (const name of fields.keys())
    if (action === 'All' || (action === 'Include' && isNamed(name)) || (action === 'Exclude' && !isNamed(name)))
      locked.add(name);
}
