import { use, type ComponentProps } from 'react';
import { roomLeft } from '@shared/forms/written-characters';
import { phoneDoubt } from '@shared/ledger/typed-doubts';
import { hasSeveralPhones, toHalfWidth } from '@shared/text/width';
import { addressDoubt } from '@shared/text/settled-address';
import type { FormField } from '@shared/packs/schema';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/text-field';
import { isAddressField, normalizerOf } from './field-normalizer';
import { FillScreenContext } from './fill-context';

interface ValueBoxProps extends Omit<ComponentProps<typeof TextField>, 'normalize'> {
  field: FormField;
}

/** In a box for one number two are printed so small that nobody reads them. */
const severalDoubt = (value: string): string | null => (hasSeveralPhones(value) ? phoneDoubt(value) : null);

/** The box that a value is typed into, wherever on the paper it stands: each kind is read and put in order in one way. */
export function ValueBox({ field, ...props }: ValueBoxProps) {
  const limit = use(FillScreenContext)?.mostCharacters?.[field.key];
  if (field.type !== 'date-wareki')
    return (
      <TextField
        lines={field.lines}
        placeholder={field.placeholder ?? ''}
        {...(limit && { whileTyped: (typed) => roomLeft(typed, limit) })}
        {...props}
        normalize={normalizerOf(field, props.value, props.goesOn)}
        {...(isAddressField(field) && { check: addressDoubt })}
        {...(field.type === 'tel' && !/FAX|ファ/i.test(toHalfWidth(field.label)) && { check: severalDoubt })}
      />
    );
  const { label, labelPrefix, hideLabel, mark, error, lacking, autoFocus, value, onCommit } = props;
  return (
    <DateField
      {...{ label, error, lacking, optional: true, echo: false, value: value === '' ? null : value }}
      {...(labelPrefix !== undefined && { labelPrefix })}
      {...(hideLabel !== undefined && { hideLabel })}
      {...(mark !== undefined && { mark })}
      {...(autoFocus !== undefined && { autoFocus })}
      onCommit={(date) => onCommit(date ?? '')}
    />
  );
}
