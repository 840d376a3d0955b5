import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Evaluation, FieldPath } from '@shared/forms/bindings/evaluation';
import { proposedAddress, townRemark } from '@shared/text/postal-codes';
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
export function usePostalProposals(
  evaluation: Evaluation | null,
  officeCity: string,
): Pick<FillScreenParts, 'proposals' | 'lookUp' | 'townRemarks'> {
  const townRemarks = useTownRemarks(evaluation, officeCity);
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
    () => ({ proposals, townRemarks, lookUp: (path, code) => void lookUp(path, code) }),
    [proposals, townRemarks, lookUp],
  );
}

/** 市町村 of whom a 〒 is about: only an office's is kept. */
const cityBeside = (path: FieldPath, officeCity: string): string => (path === 'office.postalCode' ? officeCity : '');

/** Each 〒 of a paper, with the address beside it. */
function pairsOn(evaluation: Evaluation | null): { path: FieldPath; code: string; address: string }[] {
  const shown = new Map(
    evaluation?.sheets.flatMap(({ fields }) => fields.map((one) => [one.path, one.shown] as const)),
  );
  return [...shown].flatMap(([path, code]) => {
    const address = shown.get(addressPathOf(path) ?? '');
    return code === '' || address === undefined ? [] : [{ path, code: code.replace('〒', ''), address }];
  });
}

function useTownRemarks(evaluation: Evaluation | null, officeCity: string): ReadonlyMap<FieldPath, string> {
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const pairs = useMemo(() => pairsOn(evaluation), [evaluation]);
  useEffect(() => {
    let isNow = true;
    const asked = pairs.map(async ({ code }) => [code, await addressOfPostalCode(code)] as const);
    void Promise.all(asked).then((all) => isNow && setFound(new Map(all)));
    return () => {
      isNow = false;
    };
  }, [pairs]);
  return useMemo(
    () =>
      new Map(
        pairs.flatMap(({ path, code, address }) => {
          const remark = townRemark(code, found.get(code) ?? '', address, cityBeside(path, officeCity));
          return remark === '' ? [] : [[path, remark] as const];
        }),
      ),
    [pairs, found, officeCity],
  );
}
