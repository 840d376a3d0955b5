import { expect, test } from 'vitest';
import { dayFindings } from '@shared/consents/consent-findings';
import { aConsent } from '../../builders/patient';

const TODAY = '2026-11-20';
const told = (given: Parameters<typeof aConsent>[0]): string[] =>
  dayFindings(aConsent(given), TODAY).map(({ field, sentence }) => `${field}: ${sentence}`);

test('a consent whose days follow one another has nothing odd', () => {
  expect(told({})).toEqual([]);
  expect(told({ sentOn: '2026-05-15', copyGivenOn: '2026-05-30' })).toEqual([]);
});

test('説明 is set for a day to come: that is said of no other day', () => {
  expect(told({ explainedOn: '2026-11-21', signedOn: null })).toEqual([]);
});

test.each([
  [{ signedOn: '2026-05-13' }, 'signedOn: 署名の日が、説明の日より前です。日付を確かめてください'],
  [{ copyGivenOn: '2026-05-13' }, 'copyGivenOn: 控えを渡した日が、署名の日より前です。日付を確かめてください'],
  [{ sentOn: '2026-05-13' }, 'sentOn: 出した日が、署名の日より前です。日付を確かめてください'],
  [{ linkedOn: '2026-05-14' }, 'linkedOn: 登録された日が、出した日より前です。日付を確かめてください'],
  [{ withdrawnOn: '2026-12-01' }, 'withdrawnOn: 撤回した日が、今日より先です。日付を確かめてください'],
  [{ withdrawnOn: '2026-05-01' }, 'withdrawnOn: 撤回した日が、署名の日より前です。日付を確かめてください'],
])('%j', (given, sentence) => {
  expect(told(given)).toEqual([sentence]);
});
