import { describe, expect, test } from 'vitest';
import type { RecordChange } from '@shared/ledger/change';
import { eventKinds, type EventKind, type LedgerEvent } from '@shared/ledger/event';
import {
  actionWords,
  nextThing,
  progressWords,
  stepTitle,
  untilWords,
  waitingWords,
} from '@shared/procedures/next-thing';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import type { ProcedureRun } from '@shared/procedures/result';
import { wizardGaps } from '@shared/procedures/wizard/gaps';
import { nextOnes, withNextOne } from '@shared/procedures/wizard/next-ones';
import { plannedChangeSentence, plannedChangeSentences } from '@shared/procedures/wizard/planned-change-sentences';
import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import { begunEvent, chosenPerson } from '@shared/procedures/wizard/settled-event';
import { aMembership, aTeam } from '../../../builders/patient';
import { anEvent } from '../../../builders/event';
import { aDevice, aStaff } from '../../../builders/staff';
import { house, TODAY } from '../house';

const ledger = house();
const person = (id: string) => chosenPerson(ledger.people.find((one) => one.id === id)!);

describe('beside a field that lacks something stands', () => {
  const sentences = (kind: EventKind, given: Partial<LedgerEvent> = {}, more: Partial<KeptRun> = {}): string[] => {
    const run = { ...newRun('run', '2026-11-20T00:00:00Z'), event: { ...begunEvent(kind, null), ...given }, ...more };
    return wizardGaps(run, ledger).map(({ sentence }) => sentence);
  };
  const day = '日付を入れてください。例：11/30、R8.11.30';

  test.each<[EventKind, string]>([
    ['join', '新しい職員の氏名を入れるか、台帳から選んでください'],
    ['leave', 'だれかを選ぶか、台帳にない人を入れてください'],
    ['transfer', '移る先を選んでください'],
    ['device-added', '新しい端末を選ぶか、入れてください'],
    ['device-replaced', 'いままで使っていた端末を選ぶか、入れてください'],
    ['device-lost', 'なくした端末を選ぶか、「どの端末か、まだわからない」を選んでください'],
    ['patient-joins', '患者さんを選んでください'],
    ['family-joins', 'ご家族の氏名が空です。入れると次へ進めます'],
    ['team-joined', 'チームを選ぶか、台帳にないチームを入れてください'],
    ['office-changed', '変わるものを選んでください'],
    ['manager-changed', '交代する役割を選んでください'],
    ['network-start', 'ネットワークを選んでください'],
    ['yearly-report', '事業所を選んでください'],
  ])('%s: %s', (kind, sentence) => {
    const officeId = sentence.startsWith('事業所') ? null : 'kyotaku';
    expect(sentences(kind, { officeId })).toContain(sentence);
    expect(sentences(kind, { officeId })).toContain(day);
  });

  test('of somebody typed where the ledger has nobody: the name and the office alone', () => {
    const added = { ...aStaff({ id: 'typed' }), name: '', kana: '', officeId: '', jobType: '' };
    const event = { staff: [chosenPerson(added)], date: '2026-12-01' };
    expect(sentences('leave', event, { additions: { people: [added] } })).toEqual([
      '氏名が空です。入れると次へ進めます',
      '所属する事業所を選んでください',
    ]);
    const known = { ...added, name: '見本 花子', officeId: 'kyotaku' };
    expect(sentences('leave', { ...event, staff: [chosenPerson(known)] }, { additions: { people: [known] } })).toEqual(
      [],
    );
  });

  test('of a team and of family members who were typed what is empty', () => {
    const team = { ...aTeam({ id: 'typed' }), name: '', officeId: '', packId: '' };
    const joins = { teamIds: ['typed'], answers: { joiner: 'ours' }, date: '2026-12-01' };
    expect(sentences('team-joined', joins, { additions: { teams: [team] } })).toEqual([
      'チームの名前が空です。入れると次へ進めます',
      '加わる事業所を選んでください',
      'ネットワークを選んでください',
    ]);
    const member = aMembership({ id: 'typed', teamId: 'team', kind: 'family', name: '' });
    const leaves = { patientId: 'p', memberIds: ['typed'], date: '2026-12-01' };
    expect(sentences('family-leaves', leaves, { additions: { memberships: [member] } })).toContain(
      'ご家族の氏名が空です。入れると次へ進めます',
    );
  });

  test('of somebody new what is empty, field by field', () => {
    const added = { ...aStaff({ id: 'new' }), name: '', kana: '', officeId: '', jobType: '' };
    const event = { staff: [chosenPerson(added)], date: '2026-12-01' };
    expect(sentences('join', event, { additions: { people: [added] } })).toEqual([
      '氏名が空です。入れると次へ進めます',
      'ふりがなが空です。入れると次へ進めます',
      '所属する事業所を選んでください',
      '職種が空です。入れると次へ進めます',
    ]);
    const kanji = { ...added, name: '佐藤', kana: '佐藤', officeId: 'kyotaku', jobType: '看護師' };
    expect(sentences('join', event, { additions: { people: [kanji] } })).toEqual([
      'ふりがなは、ひらがなで入れてください。例：さとう けんいち',
    ]);
  });

  test('of a new device that it has no number, or no office', () => {
    const of = (given: object): string[] =>
      sentences(
        'device-added',
        { deviceIds: ['new'], date: '2026-12-01' },
        { additions: { devices: [{ ...aDevice({ id: 'new', officeId: 'kyotaku' }), ...given }] } },
      );
    expect(of({ assetNumber: '' })).toContain(
      '管理番号が空です。端末に貼ってある番号か、見分けられる名前を入れてください',
    );
    expect(of({ officeId: '' })).toContain('端末の事業所を選んでください');
  });

  test('of a name, an office or a role that it is the same as before', () => {
    const renamed = (after: Record<string, string>): string[] =>
      sentences('rename', { date: '2026-12-01', staff: [{ ...person('k2'), after }] });
    expect(renamed({})).toEqual(['新しい氏名が空です。入れると次へ進めます', 'ふりがなが空です。入れると次へ進めます']);
    expect(renamed({ name: person('k2').name, kana: 'すずき いちろう' })).toEqual([
      '変更前と同じ氏名です。新しい氏名を入れてください',
    ]);
    const moved = { date: '2026-12-01', staff: [person('k2')], toOfficeId: 'kyotaku' };
    expect(sentences('transfer', moved)).toEqual(['いまと同じ事業所です。移る先を選んでください']);
    const phone = ledger.offices.find(({ id }) => id === 'kyotaku')!.phone;
    const changed = (after: Record<string, string>): string[] =>
      sentences('office-changed', { officeId: 'kyotaku', date: '2026-12-01', after });
    expect(changed({ phone: '', fax: '1' })).toEqual(['新しい電話が空です']);
    expect(changed({ phone })).toEqual(['電話が変更前と同じです']);
    const roles = (after: Record<string, string>): string[] =>
      sentences('manager-changed', { officeId: 'kyotaku', date: '2026-12-01', after });
    expect(roles({ systemManager: '' })).toEqual(['次のシステム利用管理担当者を入れてください']);
    expect(roles({ systemManagerId: 'k1' })).toContain('交代する役割を選んでください');
  });

  test('of a day what was typed, and that nobody leaves before they came', () => {
    const left = (given: Partial<LedgerEvent>, typed: Record<string, string> = {}): string[] =>
      sentences('leave', { staff: [{ ...person('k2'), joinedOn: '2026-10-01' }], ...given }, { typed });
    expect(left({ date: null }, { date: 'あした' })).toEqual(['「あした」は日付として読めません']);
    expect(left({ date: '2026-09-30' })).toEqual(['鈴木 一郎さんの入職日（令和8年10月1日）より前の日です']);
    expect(left({ date: '2026-10-01' })).toEqual([]);
    expect(sentences('office-closed', { officeId: 'kyotaku', date: TODAY, answers: { extent: 'network' } })).toEqual([
      'やめるネットワークを選んでください',
    ]);
  });
});

test.each(eventKinds)('the screen of %s has a heading, and says which day is meant', (kind) => {
  const { title, day } = eventQuestions[kind];
  expect(title).toMatch(/^[^、]+、.*[^、]$/);
  expect(title).toContain('いつ');
  expect(title).toMatch(/か$/);
  expect(day).toMatch(/日/);
});

describe('what the app does in the ledger by itself is said', () => {
  const edit = (field: string, after: unknown, before: unknown = null) => ({ field, before, after });
  const record = (
    table: RecordChange['table'],
    id: string,
    edits: RecordChange['edits'],
    kind: RecordChange['kind'] = 'edit',
  ) => plannedChangeSentence({ table, id, kind, edits }, ledger);

  test('of people by their name, of things by what they are called', () => {
    expect(record('people', 'k1', [edit('status', 'struck-off')])).toBe(
      '佐藤 健一さんを「退職」にする（名簿から外し、記録は残す）',
    );
    expect(record('people', 'k1', [edit('isSystemManager', true)])).toBe('佐藤 健一さんをシステム利用管理担当者にする');
    expect(record('people', 'k1', [edit('phone', '1'), edit('mail', '2', 'old')])).toMatch(
      /^佐藤 健一さんの電話.*・メール.*を直す$/,
    );
    expect(record('people', 'k1', [edit('phone', '1'), edit('mail', '2', '')])).toMatch(/・メール.*を入れる$/);
    expect(record('people', 'new', [edit('name', '林 和子')], 'add')).toBe('林 和子さんを台帳に入れる');
    expect(record('devices', 'p1', [edit('holderId', null), edit('isSpare', true)])).toBe(
      '端末（P-01）を「使う人なし」にする',
    );
    expect(record('devices', 'p1', [edit('holderId', null)])).toBe('端末（P-01）を「共用」にする');
    expect(record('devices', 'p1', [edit('holderId', 'k1', 'k2')])).toMatch(/^端末（P-01）の.+を直す$/);
    expect(record('devices', 'new', [edit('assetNumber', 'P-99')], 'add')).toBe('端末（P-99）を台帳に入れる');
    expect(record('devices', 'unknown', [edit('status', 'struck-off')])).toBe(
      '端末を「抹消」にする（一覧から外し、記録は残す）',
    );
    expect(record('accounts', 'new', [edit('loginName', 'ng-1')], 'add')).toContain('（ng-1）を台帳に入れる');
    expect(record('corporations', 'any', [edit('representativeName', 'x')])).toContain(
      `（${ledger.corporation.name}）の`,
    );
    const [team] = ledger.teams;
    const member = [edit('teamId', team!.id), edit('leftOn', TODAY)];
    expect(record('memberships', 'new', member)).toBe(`チーム（${team!.name}）から外す`);
    expect(record('memberships', 'new', [edit('teamId', team!.id)], 'add')).toContain(
      `（${team!.name}）を台帳に入れる`,
    );
  });

  test('of several in one line, three of them by name; of people in a line each', () => {
    const device = (name: string): RecordChange => ({
      ...{ table: 'devices', id: name, kind: 'add', edits: [edit('assetNumber', name)] },
    });
    const lines = (records: RecordChange[]): string[] =>
      plannedChangeSentences([{ on: TODAY, records } as never], ledger).map(({ on, action }) => `${on} ${action}`);
    expect(lines(['A', 'B', 'C'].map(device))).toEqual([`${TODAY} 端末（A、B、C）を台帳に入れる`]);
    expect(lines(['A', 'B', 'C', 'D', 'E'].map(device))).toEqual([`${TODAY} 端末（A、B、C ほか2）を台帳に入れる`]);
    const struckOff = (id: string): RecordChange => ({
      ...{ table: 'people', id, kind: 'edit', edits: [edit('status', 'struck-off')] },
    });
    expect(lines([struckOff('k1'), struckOff('k2')])).toHaveLength(2);
    expect(lines([])).toEqual([]);
  });
});

test.each([
  ['申請書を受け取ります', 'SNS事務局が、申請書を受け取ります'],
  ['SNS事務局が、メールで知らせます', 'SNS事務局が、メールで知らせます'],
  ['サービスが止まります（参加しているとき）', 'サービスが止まります（参加しているとき）'],
])('what others do says who does it: %s', (action, said) => {
  expect(actionWords({ action, actor: { id: 'desk', name: 'SNS事務局', isOurs: false } })).toBe(said);
  expect(actionWords({ action, actor: { id: 'office', name: '事業所', isOurs: true } })).toBe(action);
});

describe('次にすること', () => {
  const step = { number: '⑧', action: '自施設の利用者登録を行う', actor: { name: '施設内管理者', isOurs: true } };
  const empty = { run: { event: null }, networks: [], blocked: [], done: 0, total: 0 } as unknown as Parameters<
    typeof nextThing
  >[0];

  test('is said in words, also where there is nothing', () => {
    expect(stepTitle({ step } as never)).toBe('⑧ 自施設の利用者登録を行う');
    expect(stepTitle({ step: { ...step, number: '' } } as never)).toBe('自施設の利用者登録を行う');
    expect(waitingWords({ waits: { since: TODAY, day: 3, isLong: false } })).toBe('待ち 3日目');
    expect(waitingWords({ waits: null })).toBe('');
    expect(untilWords({ until: '2026-12-01' }, TODAY)).toBe('12/1 に、台帳へ自動で記録します');
    expect(untilWords({ until: null }, TODAY)).toBe('');
    expect(progressWords({ done: 7, total: 12 })).toBe('12のうち 7つ済み');
    expect(progressWords({ done: 0, total: 0 })).toBe('手順はありません');
    expect(nextThing(empty, TODAY)).toEqual({
      ...{ kind: 'finish', words: 'することはありません。手続きを終えられます', step: null },
    });
  });
});

test('whoever follows is asked for only when somebody goes; another choice of theirs stays', () => {
  const warned = {
    networks: [{ officeId: 'kyotaku', warnings: [{ id: 'no-manager' }, { id: 'no-administrator' }] }],
  } as unknown as ProcedureRun;
  const asked = (kind: EventKind) => nextOnes(anEvent({ kind, staff: [person('k1')] }), warned, ledger);
  expect(asked('leave').map(({ role }) => role)).toEqual(['systemManager', 'administrator']);
  expect(asked('transfer')).toHaveLength(2);
  expect(asked('join')).toEqual([]);
  const [manager, administrator] = asked('leave');
  const [candidate] = manager!.candidates;
  const event = anEvent({ staff: [person('k1')] });
  const both = withNextOne(withNextOne(event, manager!, candidate!), administrator!, candidate!);
  expect(nextOnes(both, warned, ledger).map(({ chosenId }) => chosenId)).toEqual([candidate!.id, candidate!.id]);
  expect(nextOnes(withNextOne(both, manager!, null), warned, ledger).map(({ chosenId }) => chosenId)).toEqual([
    ...['', candidate!.id],
  ]);
});
