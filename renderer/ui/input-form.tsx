import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { isComposing } from './is-composing';
import { Stack, type BlockLooks } from './layout';

interface InputFormProps extends BlockLooks {
  /** By its button, or by Enter in a box that doesn't keep it for itself. */
  onSend?: () => void;
  ref?: Ref<HTMLFormElement> | undefined;
  children: ReactNode;
}

/** Rows of a form, one below the other. The page never follows the browser's own sending. */
export const InputForm = ({ onSend, ...looks }: InputFormProps) => (
  <Stack
    as="form"
    gap={14}
    {...looks}
    // Enter that takes a conversion sends nothing, whichever box it comes from.
    onKeyDown={(event: KeyboardEvent) => {
      if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
    }}
    onSubmit={(event) => {
      event.preventDefault();
      onSend?.();
    }}
  />
);
