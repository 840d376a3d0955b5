import { describe, expect, test } from 'vitest';
import { consentRows, countOf, withoutCopy, type ConsentRow } from '@shared/consents/consent-rows';
import { PaperDocument } from '@shared/ledger/document';
import { Consent, type Ledger } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import type { Submission, SubmissionState } from '@shared/submission/submission';
import { CONSENT_PACK, handingPack, keepingPack } from '../../builders/consent';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aMembership, aPatient, aTeam, PATIENT_ID } from '../../builders/patient';
import { aSubmission } from '../../builders/submission';

const TODAY = '2026-11-20';
const enrolment = anEnrolment({ packId: CONSENT_PACK });

const aConsent = (given: Partial<Consent> = {}): Consent =>
  Consent.parse({ id: 'consent-1', packId: CONSENT_PACK, patientId: PATIENT_ID, ...given });
const aPaper = (given: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({
    id: 'paper-1',
    packId: CONSENT_PACK,
    formId: '5',
    officeId: OFFICE_ID,
    patientId: PATIENT_ID,
    createdAt: '2026-11-10T00:00:00.000Z',
    updatedAt: '2026-11-10T00:00:00.000Z',
    date: '2026-11-10',
    ...given,
  });

interface Told {
  pack?: Pack;
  ledger?: Partial<Ledger>;
  papers?: PaperDocument[];
  submissions?: Submission[];
}

const rows = ({ pack = keepingPack(), ledger = {}, papers = [], submissions = [] }: Told = {}): ConsentRow[] =>
  consentRows(
    aLedger({ enrolments: [enrolment], patients: [aPatient()], ...ledger }),
    [pack],
    papers,
    submissions,
    TODAY,
  );

const rowOf = (consent: Partial<Consent> | null, told: Told = {}): ConsentRow => {
  const found = rows({ ...told, ledger: { ...(consent && { consents: [aConsent(consent)] }), ...told.ledger } });
  expect(found).toHaveLength(1);
  return found[0]!;
};
const said = (row: ConsentRow): string[] =>
  Object.values(row.cells).map((cell) => ('on' in cell ? cell.on : 'words' in cell ? cell.words : cell.kind));

const EXPLAINED = { explainedOn: '2026-11-02' };
const SIGNED = { ...EXPLAINED, signedOn: '2026-11-03', signedBy: '流山 一郎', originalKept: true };
const COPIED = { ...SIGNED, copyGivenOn: '2026-11-04' };
const SENT = { ...COPIED, sentOn: '2026-11-05' };
const LINKED = { ...SENT, linkedOn: '2026-11-09' };

describe('where the office keeps the original', () => {
  test.each([
    ['nothing is recorded', null, ['日を決める', 'later', 'later', 'later', 'later']],
    ['it was explained', EXPLAINED, ['2026-11-02', '原本まだ', 'later', 'later', 'later']],
    [
      'it is signed, but the original is not in the binder',
      { ...SIGNED, originalKept: false },
      ['2026-11-02', '原本まだ', '控えを渡す', '事務局へ送る', 'later'],
    ],
    ['it is signed', SIGNED, ['2026-11-02', '2026-11-03', '控えを渡す', '事務局へ送る', 'later']],
    ['the copy was given', COPIED, ['2026-11-02', '2026-11-03', '2026-11-04', '事務局へ送る', 'later']],
    ['it was sent', SENT, ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '登録まだ']],
    ['it is linked', LINKED, ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-09']],
    [
      'it was withdrawn after all that',
      { ...LINKED, withdrawnOn: '2026-11-10' },
      ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-10'],
    ],
    [
      'it was withdrawn half-way',
      { ...EXPLAINED, withdrawnOn: '2026-11-10' },
      ['2026-11-02', 'not-asked', 'not-asked', 'not-asked', '2026-11-10'],
    ],
    [
      'only the signature was written down',
      { signedOn: '2026-11-03', originalKept: true },
      ['日を決める', '2026-11-03', '控えを渡す', '事務局へ送る', 'later'],
    ],
  ])('%s', (_, consent, cells) => {
    expect(said(rowOf(consent))).toEqual(cells);
  });

  test.each([
    ['nothing is recorded', null, 'open', ['open'], 'explained'],
    ['it was explained', EXPLAINED, 'open', ['open', 'original'], 'signed'],
    ['it is signed', SIGNED, 'open', ['open'], 'copy'],
    ['it was sent', SENT, 'open', ['open'], 'linked'],
    ['it is linked', LINKED, 'done', [], null],
    ['it was withdrawn', { ...LINKED, withdrawnOn: '2026-11-10' }, 'withdrawn', ['withdrawn'], null],
  ])('%s: where it is counted, and what comes next', (_, consent, state, filters, next) => {
    expect(rowOf(consent)).toMatchObject({ state, filters, next });
  });

  test('who signed and has no copy yet is told apart', () => {
    expect(withoutCopy([rowOf(SIGNED)])).toHaveLength(1);
    expect(withoutCopy([rowOf(COPIED), rowOf(EXPLAINED), rowOf(null)])).toEqual([]);
  });

  test('a withdrawal that was begun shows among the withdrawn, and the paper leads there', () => {
    const row = rowOf(LINKED, { papers: [aPaper({ id: 'paper-7', formId: '7' })] });
    expect(row).toMatchObject({ state: 'done', filters: ['withdrawn'], withdrawal: { id: 'paper-7' } });
  });
});

describe('where the network keeps the original and sends the copy', () => {
  const pack = handingPack();

  test.each([
    ['nothing is recorded', null, ['日を決める', 'later', '市が送付', 'later', 'later'], ['open']],
    ['it was explained', EXPLAINED, ['2026-11-02', '原本まだ', '市が送付', 'later', 'later'], ['open', 'original']],
    [
      'it is signed: no binder is asked for, the original has to go',
      { ...SIGNED, originalKept: false },
      ['2026-11-02', '2026-11-03', '市が送付', '原本を出す', 'later'],
      ['open', 'original'],
    ],
    [
      'it is there',
      { ...SIGNED, sentOn: '2026-11-05', linkedOn: '2026-11-09' },
      ['2026-11-02', '2026-11-03', '市が送付', '2026-11-05', '2026-11-09'],
      [],
    ],
    [
      'the copy has reached the patient',
      LINKED,
      ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-09'],
      [],
    ],
  ])('%s', (_, consent, cells, filters) => {
    const row = rowOf(consent, { pack });
    expect(said(row)).toEqual(cells);
    expect(row.filters).toEqual(filters);
  });

  test('the form is named with the one that goes along', () => {
    expect(rowOf(null, { pack }).papers).toEqual(['同意書', '様式4']);
    expect(rowOf(null).papers).toEqual(['様式５']);
  });

  test('care offices are told that family signs too, until somebody has', () => {
    const told = (consent: Partial<Consent>, offices = [anOffice()]) =>
      rowOf(consent, { pack, ledger: { offices } }).findings.map(({ sentence }) => sentence);
    expect(told({ ...LINKED, signerRelation: '本人' })).toEqual(['ご家族の署名も要ります']);
    expect(told({ ...LINKED, signerRelation: '長女' })).toEqual([]);
    expect(told({ ...LINKED, familySignedBy: '流山 花子' })).toEqual([]);
    expect(told(EXPLAINED)).toEqual([]);
    expect(told(LINKED, [anOffice({ serviceKind: '診療所' })])).toEqual([]);
  });
});

describe('a step that the network leaves out', () => {
  test('is passed over', () => {
    const pack = keepingPack({ steps: [{ step: 'signed' }, { step: 'linked' }] });
    expect(said(rowOf(null, { pack }))).toEqual(['not-asked', '原本まだ', 'not-asked', 'not-asked', 'later']);
    expect(said(rowOf({ signedOn: '2026-11-03', originalKept: true }, { pack }))[4]).toBe('登録まだ');
  });
});

describe('a paper that is on its way', () => {
  const sent = (state: SubmissionState, given: Partial<Submission> = {}, consent: Partial<Consent> = COPIED) =>
    rowOf(consent, {
      papers: [aPaper()],
      submissions: [aSubmission({ state, packId: CONSENT_PACK, formId: '5', ...given })],
    }).cells.sent;

  test.each([
    ['waiting', 'under-way', '送信待ち'],
    ['sending', 'under-way', '送信中'],
    ['withdrawing', 'under-way', '取下げ中'],
    ['to-hand-over', 'todo', '事務局へ送る'],
    ['needs-action', 'todo', '対応が必要'],
    ['returned', 'todo', '差戻し'],
    ['unsure', 'todo', '届いたか確認'],
  ] as const)('%s', (state, kind, words) => {
    expect(sent(state)).toMatchObject({ kind, words, submissionId: aSubmission().id });
  });

  test('has arrived on the day of the receipt, or on which it was handed over', () => {
    const receipt = { number: 'R8-1', receivedAt: '2026-11-12T03:00:00.000Z' };
    expect(sent('received', { receipt })).toEqual({ kind: 'done', on: '2026-11-12' });
    expect(sent('accepted', { receipt })).toEqual({ kind: 'done', on: '2026-11-12' });
    expect(sent('posted', { handedOver: { on: '2026-11-13', by: '' } })).toEqual({ kind: 'done', on: '2026-11-13' });
    expect(sent('handed-over', { handedOver: { on: '2026-11-13', by: '' } })).toMatchObject({ on: '2026-11-13' });
    const history = [{ at: '2026-11-14T03:00:00.000Z', what: 'sending' as const, note: '' }];
    expect(sent('sent', { history })).toEqual({ kind: 'done', on: '2026-11-14' });
  });

  test('came back: that counts, whatever day was written down', () => {
    expect(sent('returned', {}, SENT)).toMatchObject({ kind: 'todo', words: '差戻し' });
    expect(sent('to-hand-over', {}, SENT)).toEqual({ kind: 'done', on: '2026-11-05' });
  });

  test('was taken back: it is to be sent again', () => {
    expect(sent('withdrawn')).toMatchObject({ kind: 'todo', words: '事務局へ送る', submissionId: null });
  });
});

describe('whose papers', () => {
  test('the newest of the patient, and none of another form or patient', () => {
    const papers = [
      aPaper({ id: 'new', createdAt: '2026-11-12T00:00:00.000Z' }),
      aPaper({ id: 'old' }),
      aPaper({ id: 'other-form', formId: '7', createdAt: '2026-11-13T00:00:00.000Z' }),
      aPaper({ id: 'other-patient', patientId: 'patient-2', createdAt: '2026-11-13T00:00:00.000Z' }),
    ];
    expect(rowOf(EXPLAINED, { papers }).paper?.id).toBe('new');
    expect(rowOf(null, { papers }).paper?.id).toBe('new');
  });

  test('after a withdrawal a new consent has a new paper', () => {
    const consents = [
      aConsent({ ...LINKED, withdrawnOn: '2026-11-12' }),
      aConsent({ id: 'consent-2', explainedOn: '2026-11-15' }),
    ];
    const [, again] = rows({ ledger: { consents }, papers: [aPaper()] });
    expect(again).toMatchObject({ id: 'consent-2', paper: null });
    const later = aPaper({ id: 'paper-2', date: '2026-11-15', createdAt: '2026-11-15T00:00:00.000Z' });
    expect(rows({ ledger: { consents }, papers: [aPaper(), later] }).map(({ paper }) => paper?.id)).toEqual([
      undefined,
      'paper-2',
    ]);
  });
});

describe('who is listed', () => {
  const ids = (told: Told): string[] => rows(told).map(({ id }) => id);

  test('everybody whose office takes part, by furigana; nobody who was struck off', () => {
    const patients = [
      aPatient({ id: 'b', kana: 'いしい' }),
      aPatient({ id: 'a', kana: 'あべ' }),
      aPatient({ id: 'c', kana: 'うえだ', status: 'struck-off' }),
      aPatient({ id: 'd', kana: 'えのもと', officeId: 'office-elsewhere' }),
    ];
    expect(rows({ ledger: { patients } }).map(({ patient }) => patient.id)).toEqual(['a', 'b']);
    expect(ids({ ledger: { enrolments: [anEnrolment({ packId: CONSENT_PACK, status: 'ended' })] } })).toEqual([]);
  });

  test('where a network asks for no consent, nobody', () => {
    expect(ids({ pack: { ...keepingPack(), consent: undefined } })).toEqual([]);
  });

  test('what is recorded stays, though the office takes part no more', () => {
    expect(ids({ ledger: { enrolments: [], consents: [aConsent()] } })).toEqual(['consent-1']);
  });

  test('each team that stands on no consent, beside the one that does', () => {
    const teams = ['team-1', 'team-2'].map((id) => aTeam({ id, packId: CONSENT_PACK }));
    const found = rows({ ledger: { teams, consents: [aConsent({ teamId: 'team-1' })] } });
    expect(found.map(({ id, team }) => [id, team?.id])).toEqual([
      ['consent-1', 'team-1'],
      [`none.${CONSENT_PACK}.${PATIENT_ID}.team-2`, 'team-2'],
    ]);
    expect(ids({ ledger: { teams, consents: [aConsent()] } })).toEqual(['consent-1']);
  });

  test('somebody who withdrew is not asked again by herself', () => {
    expect(ids({ ledger: { consents: [aConsent({ ...LINKED, withdrawnOn: '2026-11-10' })] } })).toEqual(['consent-1']);
  });

  test('counts are those of the chips', () => {
    const patients = ['a', 'b', 'c'].map((id) => aPatient({ id, kana: id }));
    const consents = [
      aConsent({ id: 'c1', patientId: 'a', ...EXPLAINED }),
      aConsent({ id: 'c2', patientId: 'b', ...LINKED, withdrawnOn: TODAY }),
    ];
    const found = rows({ ledger: { patients, consents } });
    expect((['open', 'original', 'withdrawn'] as const).map((filter) => countOf(found, filter))).toEqual([2, 1, 1]);
  });
});

describe('family', () => {
  const team = aTeam({ id: 'team-1', packId: CONSENT_PACK, createdOn: '2026-11-09' });
  const daughter = (given = {}) =>
    aMembership({ id: 'm1', teamId: team.id, kind: 'family', name: '流山 花子', joinedOn: '2026-11-09', ...given });
  const withFamily = (
    member: ReturnType<typeof daughter>,
    consents = [aConsent(LINKED)],
    papers: PaperDocument[] = [],
  ) => rows({ ledger: { teams: [team], memberships: [member], consents }, papers });

  test('that was there from the beginning stands on the patient’s paper', () => {
    const [row, ...others] = withFamily(daughter());
    expect(others).toEqual([]);
    expect(row?.family.map(({ name }) => name)).toEqual(['流山 花子']);
  });

  test('that came later has a consent of its own to bring', () => {
    const joined = daughter({ joinedOn: '2026-11-15' });
    expect(withFamily(joined).map(({ familyName, consent }) => [familyName, consent?.id])).toEqual([
      ['', 'consent-1'],
      ['流山 花子', undefined],
    ]);
    const own = aConsent({ id: 'consent-2', familyName: '流山花子', ...EXPLAINED });
    expect(withFamily(joined, [aConsent(LINKED), own]).map(({ id }) => id)).toEqual(['consent-1', 'consent-2']);
  });

  test.each([
    ['has left', { joinedOn: '2026-11-15', leftOn: '2026-11-16' }, LINKED],
    ['came before the patient signed', { joinedOn: '2026-11-15' }, EXPLAINED],
    ['came to a patient who withdrew', { joinedOn: '2026-11-15' }, { ...LINKED, withdrawnOn: '2026-11-16' }],
  ])('that %s brings none', (_, member, consent) => {
    expect(withFamily(daughter(member), [aConsent(consent)])).toHaveLength(1);
  });

  test('has its own paper, the patient theirs', () => {
    const joined = daughter({ joinedOn: '2026-11-15' });
    const event = { kind: 'family-joins', memberIds: ['m1'] } as unknown as PaperDocument['event'];
    const [own, family] = withFamily(joined, [aConsent(LINKED)], [aPaper(), aPaper({ id: 'paper-2', event })]);
    expect([own?.paper?.id, family?.paper?.id]).toEqual(['paper-1', 'paper-2']);
    const others = { kind: 'family-joins', memberIds: ['m9'] } as unknown as PaperDocument['event'];
    expect(withFamily(joined, [aConsent(LINKED)], [aPaper({ event: others })])[1]?.paper).toBeNull();
  });
});

test('a thousand patients are derived in one go', () => {
  const patients = Array.from({ length: 1000 }, (_, i) => aPatient({ id: `p${i}`, kana: `かな${i}` }));
  const consents = patients.map(({ id }, i) =>
    aConsent({ id: `c${i}`, patientId: id, ...(i % 2 ? LINKED : EXPLAINED) }),
  );
  const found = rows({ ledger: { patients, consents } });
  expect([found.length, countOf(found, 'original')]).toEqual([1000, 500]);
});
