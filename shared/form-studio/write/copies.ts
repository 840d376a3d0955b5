import type { Form } from '../../packs/schema';

/** 甲 and 乙: how often a form is printed in one go, and what is printed differently. */

/** @property mark in the top right corner of its pages; '' nothing */
export interface CopyOfForm {
  label: string;
  mark: string;
}

export const usualCopies: readonly CopyOfForm[] = [
  { label: '甲', mark: '' },
  { label: '乙', mark: '' },
];

/** What a page's corner has room for. */
export const LONGEST_MARK = 12;

/** The same, each with its name in the corner, or without. */
export const markedCopies = (copies: readonly CopyOfForm[], isMarked: boolean): CopyOfForm[] =>
  copies.map(({ label }) => ({ label, mark: isMarked ? label.slice(0, LONGEST_MARK) : '' }));

/** form.json as it was written, printed so often. */
export const withCopies = (
  written: Record<string, unknown>,
  copies: readonly CopyOfForm[] = [],
): Record<string, unknown> => (copies.length < 2 ? written : { ...written, copies });

/** … and what somebody said of it, as far as the form has it. */
export const copiesOf = ({ copies }: Pick<Form, 'copies'>): { copies?: CopyOfForm[] } =>
  copies.length > 0 ? { copies: copies.map(({ label, mark }) => ({ label, mark })) } : {};
