import { use, type ComponentProps } from 'react';
import { roomLeft } from '@shared/forms/written-characters';
import type { FormField } from '@shared/packs/schema';
import { fieldDoubt } from '@shared/submission/last-checks';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/text-field';
import { normalizerOf } from './field-normalizer';
import { FillScreenContext } from './fill-context';

interface ValueBoxProps extends Omit<ComponentProps<typeof TextField>, 'normalize'> {
  field: FormField;
}

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
        check={(value) => fieldDoubt(field, value)}
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
