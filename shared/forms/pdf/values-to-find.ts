import type { Evaluation } from '../bindings/evaluation';
import { printedValues } from '../bindings/printed-values';
import type { Form, FormField } from '../../packs/schema';
import { plainFields, rowsOf } from '../../packs/form-fields';
import type { ValueToFind } from './look-at-pdf';
import { asPrintedAlone } from '../within-print';

/** What a form's PDF must show letter for letter: not a tick, a ring, nor a date that the form's own words are printed in. */
export function valuesToFind(form: Form, evaluation: Evaluation): ValueToFind[] {
  const all = [...plainFields(form), ...rowsOf(form).flatMap(({ fields }) => fields)];
  const asTyped = new Map(all.filter(isAsTyped).map((field) => [field.key, field]));
  return printedValues(form, evaluation).flatMap(({ path, label, shown, who }) => {
    const field = asTyped.get(path.replace(/^\d+#/, '').replace(/^.*\]\./, ''));
    return field ? [{ label: [who, label].filter(Boolean).join('　'), shown: asPrintedAlone(field, shown) }] : [];
  });
}

const isAsTyped = ({ type, parts, options }: FormField): boolean =>
  !parts &&
  !options &&
  !['check', 'circle', 'choice', 'number', 'date-wareki', 'signature-by-hand', 'left-for-city'].includes(type);
