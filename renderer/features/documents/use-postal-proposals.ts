import { useCallback, useMemo, useState } from 'react';
import type { Evaluation, FieldPath } from '@shared/forms/bindings/evaluation';
import { addressOfPostalCode } from '../../data/postal-codes';
import type { FillScreenParts } from './fill-context';

/** office.postalCode → office.address: the two that belong together stand beside each other under such names. */
export const addressPathOf = (path: FieldPath): FieldPath | null =>
  /postalCode$/.test(path) ? path.replace(/postalCode$/, 'address') : null;

/** Whether a paper has a box of that path with nothing in it. */
export const isEmptyBox = (evaluation: Evaluation | null, path: FieldPath): boolean =>
  evaluation?.sheets.some(({ fields }) => fields.some((one) => one.path === path && one.shown === '')) ?? false;

/**
 * The address that a typed 〒 begins, for a box that is empty. It is only proposed: without 番地 it is none, so the box stays
 * one to be filled in until somebody has gone on from there.
 */
export function usePostalProposals(evaluation: Evaluation | null): Pick<FillScreenParts, 'proposals' | 'lookUp'> {
  const [proposals, setProposals] = useState<ReadonlyMap<FieldPath, string>>(new Map());
  const lookUp = useCallback(
    async (path: FieldPath, code: string): Promise<void> => {
      const at = addressPathOf(path);
      if (at === null || !isEmptyBox(evaluation, at)) return;
      const found = await addressOfPostalCode(code);
      if (found !== '') setProposals((before) => new Map(before).set(at, found));
    },
    [evaluation],
  );
  return useMemo(() => ({ proposals, lookUp: (path, code) => void lookUp(path, code) }), [proposals, lookUp]);
}
