import { useId, type ReactNode } from 'react';
import styles from './field.module.css';
import { Block, Row, Small, Stack } from './layout';

export interface FieldProps {
  label: string;
  /** Behind the label: 必ず, a source tag. */
  mark?: ReactNode;
  hint?: ReactNode;
  /** Shown in red beside the field; what was typed stays. */
  error?: string | null | undefined;
  required?: boolean;
  /** Said before the label to screen readers: 「佐藤 健一」 in a table row. */
  labelPrefix?: string;
  /** The label is read out, but something else shows it. */
  hideLabel?: boolean;
}

/** A box that still wants something: it has been asked for (true), or may be filled in whenever there is time (`yet`). */
export type Lacking = boolean | 'yet';

export const boxClass = (lacking: Lacking, more = ''): string =>
  [styles['input'], more, lacking === 'yet' ? styles['yet'] : lacking ? styles['lacking'] : '']
    .filter(Boolean)
    .join(' ');

interface Wiring {
  id: string;
  'aria-label': string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** Label, hint and error around an input, wired for screen readers. */
export function Field({
  label,
  mark,
  hint,
  error,
  required = false,
  labelPrefix,
  hideLabel = false,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <Stack gap={4} narrow>
      {!hideLabel && (
        <Row gap={8} size={15} weight={700}>
          <label htmlFor={id}>
            {labelPrefix && <span className="visually-hidden">{labelPrefix} </span>}
            {label}
          </label>
          {required && (
            <Block as="span" tone="wrong" size={14}>
              必ず
            </Block>
          )}
          {mark}
        </Row>
      )}
      {children({
        id,
        // What shows it is read, too: said once more it would be noise.
        'aria-label': hideLabel ? [labelPrefix, label].filter(Boolean).join(' ') : undefined,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {hint && (
        <Small as="div" weight={400} id={`${id}-hint`}>
          {hint}
        </Small>
      )}
      {error && (
        <Block tone="wrong" size={15} id={`${id}-error`} role="alert">
          {error}
        </Block>
      )}
    </Stack>
  );
}

/**
 * What was typed and not taken (a date that can't be read, a question without an answer) carries `data-unsettled`. A
 * button that goes on asks first: true when there is such a place; it then has the keyboard, and the sentence beside it
 * says what to do.
 */
export function goToUnsettled(within: HTMLElement | null): boolean {
  const open = within?.querySelector<HTMLElement>('[data-unsettled]');
  open?.scrollIntoView({ block: 'center' });
  open?.focus();
  return Boolean(open);
}
