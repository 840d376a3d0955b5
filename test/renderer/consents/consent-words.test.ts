import { describe, expect, test } from 'vitest';
import { asksConsent, type ConsentPack } from '@shared/consents/consent-facts';
import { consentRows } from '@shared/consents/consent-rows';
import { Consent } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import {
  consentCellText,
  dayLabel,
  doneSentence,
  recordWords,
  remarkOf,
} from '../../../renderer/features/consents/consent-words';
import { matrixRowsOf } from '../../../renderer/features/consents/matrix-rows';
import { CONSENT_PACK, handingPack, keepingPack } from '../../builders/consent';
import { aLedger } from '../../builders/ledger';
import { anEnrolment } from '../../builders/organization';
import { aPatient, PATIENT_ID } from '../../builders/patient';

const TODAY = '2026-11-20';

const asking = (pack: Pack): ConsentPack => {
  if (!asksConsent(pack)) throw new Error('it asks for none');
  return pack;
};
const rows = (packs: Pack[], consent: Partial<Consent> = {}) =>
  consentRows(
    aLedger({
      enrolments: packs.map(({ id }) => anEnrolment({ packId: id })),
      patients: [aPatient(), aPatient({ id: 'patient-2', kana: 'んん' })],
      consents: [Consent.parse({ id: 'consent-1', packId: CONSENT_PACK, patientId: PATIENT_ID, ...consent })],
    }),
    packs,
    [],
    [],
    TODAY,
  );

describe('a cell', () => {
  test.each([
    [{ kind: 'done', on: '2026-11-16' }, '11/16'],
    [{ kind: 'done', on: '2025-11-16' }, 'R7.11.16'],
    [{ kind: 'ended', on: '2026-11-10' }, '11/10 解除'],
    [{ kind: 'network', words: '市が送付' }, '市が送付'],
    [{ kind: 'later' }, 'まだ'],
    [{ kind: 'not-asked' }, '－'],
  ] as const)('%j in words', (cell, words) => {
    expect(consentCellText(cell, TODAY)).toBe(words);
  });
});

test('what is written down is named by what the network does itself', () => {
  expect(recordWords(asking(keepingPack()), 'copy')).toBe('控えを渡したと記録');
  expect(recordWords(asking(handingPack()), 'copy')).toBe('写しが届いたと記録');
  expect(recordWords(asking(keepingPack()), 'sent')).toBe('事務局へ送ったと記録');
  expect(dayLabel(asking(handingPack()), 'sent')).toBe('市へ送った日・渡した日');
});

test('the toast names whose, what and the day; or that it was taken out', () => {
  const pack = asking(keepingPack());
  expect(doneSentence(pack, 'explained', '流山 一郎さん', '令和8年11月16日')).toBe(
    '流山 一郎さんの同意書：説明した日を令和8年11月16日と記録しました',
  );
  expect(doneSentence(pack, 'withdrawn', '流山 一郎さん', null)).toBe('流山 一郎さんの同意書：撤回の日を消しました');
});

test('a remark says that somebody withdrew, before anything else', () => {
  const [row] = rows([keepingPack()], { signedOn: '2026-11-01', withdrawnOn: '2026-11-10', familyName: '流山 花子' });
  expect(remarkOf(row!)).toEqual({ words: '', isWrong: false });
  const family = rows([keepingPack()], { familyName: '流山 花子' }).find(({ familyName }) => familyName !== '');
  expect(remarkOf(family!).words).toBe('ご家族');
  const [withdrawn] = rows([keepingPack()], { signedOn: '2026-11-01', withdrawnOn: '2026-11-10' });
  expect(remarkOf(withdrawn!)).toEqual({ words: '撤回', isWrong: true });
});

test('each network has its head once, above its first row', () => {
  const other = { ...handingPack(), id: 'other-network' };
  const lines = matrixRowsOf(rows([keepingPack(), other]));
  expect(lines.map((line) => (line.kind === 'head' ? line.packId : line.row.patient.id))).toEqual([
    CONSENT_PACK,
    PATIENT_ID,
    'patient-2',
    'other-network',
    PATIENT_ID,
    'patient-2',
  ]);
  expect(matrixRowsOf([])).toEqual([]);
});
