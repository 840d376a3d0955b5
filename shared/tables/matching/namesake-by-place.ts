import { problem } from '../../problems/problem';
import { withoutSan } from './find-surname';
import { foldKey } from '../../text/fold-key';
import type { LedgerView } from './ledger-view';
import type { RowRemark } from './planned';
import { servicesIn } from '../../text/service-words';

/** 山本恵子（訪問） */
const HINTED = /^(.+?)\s*[（(]([^（）()]{2,})[）)]$/;

/**
 * Who is meant of several of one name: by what stands in brackets behind it (訪問, デイ, a job), else by the office of the row; where exactly
 * one fits.
 *
 * @param office of the row; null: it isn't known
 */
export function byPlace(
  ledger: Pick<LedgerView, 'people' | 'offices'>,
  word: string,
  office: string | null,
): { id: string; told: RowRemark } | null {
  const said = withoutSan(word);
  const [, name = said, hint = ''] = HINTED.exec(said) ?? [];
  const key = foldKey(name);
  if (key === '') return null;
  const same = ledger.people.filter((one) => one.status === 'registered' && foldKey(one.name) === key);
  const placeOf = (id: string) => ledger.offices.find((one) => one.id === id);
  const [meant, ...others] = same.filter(({ officeId, jobType }) => {
    if (hint === '') return officeId === office;
    const { name: called = '', serviceKind = '' } = placeOf(officeId) ?? {};
    const words = [called, serviceKind, jobType, ...servicesIn(called)].map(foldKey);
    return [hint, ...servicesIn(hint)].some((one) => words.some((own) => own.includes(foldKey(one))));
  });
  const place = meant && placeOf(meant.officeId)?.name;
  if (!meant || place === undefined || others.length > 0) return null;
  const { code, message } = problem('plan/by-place', { word, office: place });
  return { id: meant.id, told: { code: code as RowRemark['code'], message } };
}
