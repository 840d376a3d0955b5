import { describe, expect, test } from 'vitest';
import type { Entities, EntityTable, Ledger } from '@shared/ledger/entities';
import type { EventKind, LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { withBasis, withLedgerSeen } from '@shared/procedures/wizard/draft-basis';
import { draftNews } from '@shared/procedures/wizard/draft-news';
import { isAnswerable, wizardGaps } from '@shared/procedures/wizard/gaps';
import { nextOnesOf } from '@shared/procedures/event-of-office';
import { begunEvent, chosenPerson, settledEvent } from '@shared/procedures/wizard/settled-event';
import { aMembership } from '../../../builders/patient';
import { house } from '../house';

const ledger = house();
const person = (id: string) => chosenPerson(ledger.people.find((one) => one.id === id)!);

/** A draft as somebody left it, every answer given. */
function left(kind: EventKind, given: Partial<LedgerEvent> = {}, from: Ledger = ledger): KeptRun {
  const event = { ...begunEvent(kind, null), date: '2026-12-01', ...given };
  const run: KeptRun = { ...newRun('run', '2026-11-20T00:00:00Z'), event, page: 'papers' };
  return withBasis(run, run, from);
}
type Listed = Exclude<EntityTable, 'corporations'>;
function changed<T extends Listed>(table: T, id: string, edits: Partial<Entities[T]>): Ledger {
  const records = (ledger[table] as { id: string }[]).map((one) => (one.id === id ? { ...one, ...edits } : one));
  return { ...ledger, [table]: records };
}
const without = (table: Listed, id: string): Ledger => ({
  ...ledger,
  [table]: (ledger[table] as { id: string }[]).filter((one) => one.id !== id),
});
const told = (run: KeptRun, now: Ledger) =>
  draftNews(run, now).map(({ sentence, asks }) => `${asks ?? '-'} ${sentence}`);
const asked = (run: KeptRun, now: Ledger): string[] =>
  wizardGaps(run, now).flatMap(({ question, isNews }) => (isNews ? [question] : []));

const leave = left('leave', { staff: [person('k2')] });

test('a ledger that stayed as it was has no news for anybody', () => {
  expect(draftNews(leave, ledger)).toEqual([]);
  expect(wizardGaps(leave, ledger)).toEqual([]);
});

describe('a person who was chosen', () => {
  test('under another name goes on as they are called now', () => {
    const now = changed('people', 'k2', { name: '高木 一郎' });
    expect(told(leave, now)).toEqual(['- 鈴木 一郎さんの氏名が、「鈴木 一郎」から「高木 一郎」に変わりました']);
    expect(wizardGaps(leave, now)).toEqual([]);
    expect(settledEvent(leave.event!, now).staff[0]?.name).toBe('高木 一郎');
  });

  test('under another name meanwhile is asked for the new one again, where that is what it is about', () => {
    const rename = left('rename', {
      staff: [{ ...person('k2'), after: { name: '高木 一郎', kana: 'たかぎ いちろう' } }],
    });
    expect(asked(rename, changed('people', 'k2', { name: '田村 一郎' }))).toEqual(['new-name']);
  });

  test('who has moved is told of; of one who is to move it is asked again where to', () => {
    const now = changed('people', 'k2', { officeId: 'works' });
    expect(told(leave, now)).toEqual([
      '- 鈴木 一郎さんの所属が、「みほん居宅 流山」から「みほん訪問介護 流山」に変わりました',
    ]);
    const move = left('transfer', { staff: [person('k2')], toOfficeId: 'kango' });
    expect(asked(move, now)).toEqual(['destination']);
  });

  test.each(['leave', 'transfer', 'credentials', 'team-joined'] as const)(
    'of %s, struck off meanwhile, has to be chosen again',
    (kind) => {
      const run = left(kind, { staff: [person('k2')], toOfficeId: 'kango', officeId: 'kyotaku', teamIds: ['room'] });
      const now = changed('people', 'k2', { status: 'struck-off', struckOffOn: '2026-11-19' });
      expect(asked(run, now)).toContain('people');
      // Saying that it stays so doesn't bring anybody back.
      expect(asked(withLedgerSeen(run, now), now)).toContain('people');
    },
  );

  test('who isn’t in the ledger any more has to be chosen again', () => {
    expect(told(leave, without('people', 'k2'))).toEqual([
      'people 鈴木 一郎さんは、台帳にありません。選び直すか、印を外してください',
    ]);
  });

  test('was struck off already when chosen: that is what was meant', () => {
    const before = changed('people', 'k2', { status: 'struck-off', struckOffOn: '2026-11-19' });
    const gone = chosenPerson(before.people.find(({ id }) => id === 'k2')!);
    const run = left('leave', { staff: [gone] }, before);
    expect(asked(run, before)).toEqual([]);
    // Put back meanwhile, the person is only more there than before.
    expect(told(run, ledger)).toEqual([]);
  });

  test('whose last day stands in the ledger meanwhile is asked for it again, if it is another day', () => {
    expect(asked(leave, changed('people', 'k2', { leftOn: '2026-12-31' }))).toEqual(['date']);
    expect(draftNews(leave, changed('people', 'k2', { leftOn: '2026-12-01' }))).toEqual([]);
  });

  test('who is to move is asked for the day, too; where the day is another thing’s, their last one is only told', () => {
    const now = changed('people', 'k2', { leftOn: '2026-12-31' });
    expect(asked(left('transfer', { staff: [person('k2')], toOfficeId: 'kango' }), now)).toEqual(['date']);
    for (const kind of ['rename', 'credentials'] as const) {
      const after = { name: '高木 一郎', kana: 'たかぎ いちろう' };
      const run = left(kind, { staff: [{ ...person('k2'), after }], officeId: 'kyotaku' });
      expect(asked(run, now), kind).toEqual([]);
    }
  });

  test('of a draft that was kept before this was, too', () => {
    const { basis: _none, ...old } = leave;
    expect(asked(old, changed('people', 'k2', { status: 'struck-off' }))).toEqual(['people']);
  });

  test('to follow, who works there no more, is nobody to name', () => {
    const nextOnes = [{ officeId: 'kyotaku', role: 'systemManager' as const, staffId: 'k2', name: '鈴木 一郎' }];
    const run = left('leave', { staff: [person('k1')], nextOnes });
    const now = changed('people', 'k2', { status: 'struck-off' });
    expect(told(run, now)[0]).toContain('鈴木 一郎さんは、台帳で「抹消」になりました');
    expect(nextOnesOf(settledEvent(run.event!, now), 'kyotaku', now)).toEqual([]);
  });
});

describe('what else was chosen', () => {
  const [device] = ledger.devices;
  const id = device!.id;

  test('a device that is struck off, or gone, has to be chosen again', () => {
    const run = left('device-lost', { deviceIds: [id] });
    expect(asked(run, changed('devices', id, { status: 'struck-off' }))).toEqual(['lost-devices']);
    expect(asked(run, without('devices', id))).toEqual(['lost-devices']);
  });

  test('a device that somebody else holds by now is told of', () => {
    const run = left('device-replaced', { replacedDeviceIds: [id], deviceIds: [ledger.devices[1]!.id] });
    const news = draftNews(run, changed('devices', id, { holderId: 'k3' }));
    expect(news.map(({ sentence, asks }) => [asks, sentence])).toEqual([[null, expect.stringContaining('使う人')]]);
  });

  test('a patient struck off has to be chosen again; under another name goes on', () => {
    const run = left('consent-withdrawn', { patientId: 'alone' });
    expect(asked(run, changed('patients', 'alone', { status: 'struck-off' }))).toEqual(['patient']);
    expect(told(run, changed('patients', 'alone', { name: '別名 太郎' }))[0]).toContain('様の氏名が');
    expect(asked(run, changed('patients', 'alone', { name: '別名 太郎' }))).toEqual([]);
  });

  test('an office that closed, or lies in another city, is asked for again where somebody was to move', () => {
    const run = left('transfer', { staff: [person('k2')], toOfficeId: 'kango' });
    expect(asked(run, changed('offices', 'kango', { status: 'struck-off' }))).toEqual(['destination']);
    expect(asked(run, changed('offices', 'kango', { city: '柏市' }))).toEqual(['destination']);
    // A city that nobody knew and that is asked at the papers makes no answer untrue.
    const unknown = changed('offices', 'kango', { city: '' });
    const begun = left('transfer', { staff: [person('k2')], toOfficeId: 'kango' }, unknown);
    expect(told(begun, ledger)).toEqual([]);
  });

  test('変更前 of an office that changed meanwhile is looked at again', () => {
    const run = left('office-changed', { officeId: 'kyotaku', after: { phone: '04-0000-9999' } });
    expect(asked(run, changed('offices', 'kyotaku', { phone: '04-0000-1111' }))).toEqual(['office-facts']);
    expect(asked(run, changed('offices', 'kyotaku', { fax: '04-0000-1111' }))).toEqual([]);
    // Its name is not what is about to change: told, and nothing is asked again.
    expect(told(run, changed('offices', 'kyotaku', { name: 'みほん居宅 本町' }))).toEqual([
      '- みほん居宅 流山の事業所名が、「みほん居宅 流山」から「みほん居宅 本町」に変わりました',
    ]);
  });

  test('a family member who is out of the team already', () => {
    const known = aMembership({ id: 'm1', teamId: 'room', kind: 'family', name: '見本 一子' });
    const before = { ...ledger, memberships: [known] };
    const run = left('family-leaves', { patientId: 'with-family', memberIds: ['m1'] }, before);
    expect(asked(run, { ...ledger, memberships: [{ ...known, leftOn: '2026-11-19' }] })).toEqual(['members']);
  });
});

describe('going on', () => {
  const now = changed('people', 'k2', { officeId: 'works' });
  const move = left('transfer', { staff: [person('k2')], toOfficeId: 'kango' });

  test('このままでよい: the answer stands, and nothing is asked again', () => {
    const seen = withLedgerSeen(move, now);
    expect(draftNews(seen, now)).toEqual([]);
    expect(isAnswerable(seen, now)).toBe(true);
  });

  test('another answer is one to the ledger as it is now', () => {
    const answered = { ...move, event: { ...move.event!, toOfficeId: 'kashiwa' } };
    expect(asked(withBasis(answered, move, now), now)).toEqual([]);
  });

  test('an answer to something else leaves the question open', () => {
    const noted = { ...move, event: { ...move.event!, note: 'あいさつは月末' } };
    expect(asked(withBasis(noted, move, now), now)).toEqual(['destination']);
  });
});
