import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Evaluation, FieldPath, FormFinding } from '@shared/forms/bindings/evaluation';
import type { Form } from '@shared/packs/schema';
import { addressPathOf, cityBeside, fieldDoubts, postalCodesOn, townRemarks } from '@shared/submission/last-checks';
import { proposedAddress } from '@shared/text/postal-codes';
import { addressesOfCodes, addressOfPostalCode } from '../../data/postal-codes';
import type { FillScreenParts } from './fill-context';

/** Whether a paper has a box of that path with nothing in it. */
export const isEmptyBox = (evaluation: Evaluation | null, path: FieldPath): boolean =>
  evaluation?.sheets.some(({ fields }) => fields.some((one) => one.path === path && one.shown === '')) ?? false;

/**
 * The address that a typed 〒 begins, for a box that is empty. It is only proposed: without 番地 it is none, so the box stays
 * one to be filled in until somebody has gone on from there.
 */
export function usePostalProposals(
  evaluation: Evaluation | null,
  officeCity: string,
): Pick<FillScreenParts, 'proposals' | 'lookUp' | 'townRemarks'> {
  const remarks = useTownRemarks(evaluation, officeCity);
  const [proposals, setProposals] = useState<ReadonlyMap<FieldPath, string>>(new Map());
  const lookUp = useCallback(
    async (path: FieldPath, code: string): Promise<void> => {
      const at = addressPathOf(path);
      if (at === null || !isEmptyBox(evaluation, at)) return;
      const found = proposedAddress(await addressOfPostalCode(code), cityBeside(path, officeCity));
      if (found !== '') setProposals((before) => new Map(before).set(at, found));
    },
    [evaluation, officeCity],
  );
  return useMemo(
    () => ({ proposals, townRemarks: remarks, lookUp: (path, code) => void lookUp(path, code) }),
    [proposals, remarks, lookUp],
  );
}

/** Where the 〒 of a paper are, as soon as it is known. */
function usePlaces(evaluation: Evaluation | null): ReadonlyMap<string, string> {
  const [places, setPlaces] = useState<ReadonlyMap<string, string>>(NOWHERE);
  // As one text: a paper is filled again far more often than its 〒 change.
  const codes = postalCodesOn(evaluation)
    .map(({ code }) => code)
    .join('\n');
  useEffect(() => {
    let isNow = true;
    void addressesOfCodes(codes.split('\n')).then((found) => isNow && setPlaces(found));
    return () => {
      isNow = false;
    };
  }, [codes]);
  return places;
}
const NOWHERE: ReadonlyMap<string, string> = new Map();

function useTownRemarks(evaluation: Evaluation | null, officeCity: string): ReadonlyMap<FieldPath, string> {
  const places = usePlaces(evaluation);
  return useMemo(() => townRemarks(evaluation, { places, officeCity }), [evaluation, places, officeCity]);
}

/** What is told beside the fields of a paper, for where it leaves. */
export function useFieldDoubts(form: Form, evaluation: Evaluation | null, officeCity: string): readonly FormFinding[] {
  const places = usePlaces(evaluation);
  return useMemo(
    () => (evaluation ? fieldDoubts(form, evaluation, { places, officeCity }) : []),
    [form, evaluation, places, officeCity],
  );
}
