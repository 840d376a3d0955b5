import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { ofProxyAlone } from '@shared/form-studio/write/proxy';
import { isAskedFor } from '@shared/form-studio/write/required';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, row, run } from '../../../builders/docx';
import { formOf, ledger } from '../../../support/own-form';

const LABELS = ['署名した方の氏名', '代筆者の氏名', '代筆者の続柄', '代筆者の連絡先'];
const ITEMS = ['consent.signedBy', 'consent.signedBy', 'consent.signerRelation', 'typed'];
const bytes = aDocx({ body: `<w:tbl>${LABELS.map((label) => row(run(label), '')).join('')}</w:tbl>` });
const found = findCandidates(pageOf(unwrap(verifyAnyForm('own.docx', bytes, nodeCodec))));
const decisions = LABELS.map((label, i): Decision => {
  const candidate = found.candidates.find(({ left }) => left[0] === label)!;
  return { candidate, label, item: ITEMS[i] ?? '', state: 'decided' };
});

/** What stands there once a patient's consent was signed by somebody. */
async function signedBy(signer: string, signerRelation: string): Promise<string[]> {
  const form = formOf('own.docx', { ...found, title: '同意書' }, decisions);
  const [consent] = ledger.consents;
  const consents = consent ? [{ ...consent, packId: 'own-forms', signedBy: signer, signerRelation }] : [];
  const choice = { packId: 'own-forms', officeId: ledger.offices[0]?.id ?? '', date: '2026-11-20' };
  const context = buildContext(
    { ...ledger, consents },
    { ...choice, event: null, input: {}, patientId: consent?.patientId },
  );
  const { sheets } = unwrap(await evaluateForm({ form, context, overrides: {} }));
  return (sheets[0]?.fields ?? []).slice(0, 3).map(({ shown }) => shown);
}

test('who has signed for themselves stands nowhere as their own proxy', async () => {
  expect(await signedBy('木村 茂', '本人')).toEqual(['木村 茂', '', '']);
  expect(await signedBy('木村 茂', '')).toEqual(['木村 茂', '', '']);
  expect(await signedBy('木村 由紀', '長女')).toEqual(['木村 由紀', '木村 由紀', '長女']);
});

test('of a place that is for either of them nobody is left out', () => {
  const value = 'consent.signedBy';
  const of = (label: string) => ofProxyAlone(value, { ...decisions[0]!, label });
  expect(['署名（本人又は代理人）', 'ご家族・ご本人のお名前', '氏名'].map(of)).toEqual([value, value, value]);
  expect(of('代理人（ご本人が書けないとき）の氏名')).not.toBe(value);
});

test('nor is a proxy’s number asked for, as seldom somebody writes for another', () => {
  expect(decisions.map((one) => isAskedFor(one)).at(-1)).toBe(false);
});
