import type { Evaluation } from '../bindings/evaluation';
import { printedValues } from '../bindings/printed-values';
import type { Form, FormField } from '../../packs/schema';
import { plainFields, rowsOf } from '../../packs/form-fields';
import type { ValueToFind } from './look-at-pdf';

/** What a form's PDF must show letter for letter: not a tick, a ring, nor a date that the form's own words are printed in. */
export function valuesToFind(form: Form, evaluation: Evaluation): ValueToFind[] {
  const asTyped = new Set(
    [...plainFields(form), ...rowsOf(form).flatMap(({ fields }) => fields)].filter(isAsTyped).map(({ key }) => key),
  );
  return printedValues(form, evaluation).flatMap(({ path, label, shown, who }) =>
    asTyped.has(path.replace(/^\d+#/, '').replace(/^.*\]\./, ''))
      ? [{ label: [who, label].filter(Boolean).join('　'), shown }]
      : [],
  );
}

const isAsTyped = ({ type, parts, options }: FormField): boolean =>
  !parts &&
  !options &&
  !['check', 'circle', 'choice', 'number', 'date-wareki', 'signature-by-hand', 'left-for-city'].includes(type);
