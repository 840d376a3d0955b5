import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { people } from '../../../renderer/features/ledger/people/person-kind';
import { peopleView } from '../../../renderer/records/people/people-view';
import type { LedgerMemory } from '../../../renderer/data/ledger-memory';
import { channels } from '@shared/channels/channels';
import type { Office, Staff } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { openPack } from '../../support/open-pack';
import { emptyRecords, type Records } from '../../../renderer/data/records';
import { peopleColumns } from '../../../renderer/features/ledger/people/people-columns';
import { offerAfter, paperAddress } from '../../../renderer/features/ledger/people/offer-after';
import { leavingSentence, personName, staffSentence } from '../../../renderer/records/people/staff-sentences';
import { recordEditSentence } from '../../../renderer/records/panel/record-sentences';
import { anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const nagareyama = openPack('nagareyama-tritrus');
const byId = <R extends { id: string }>(...records: R[]): Map<string, R> => new Map(records.map((r) => [r.id, r]));
const here = anOffice({ name: 'ひまわりの里 流山' });
const near = anOffice({ id: 'near', name: 'ひまわり訪問看護 流山', city: '流山市' });
const offices: Map<string, Office> = byId(here, near);
const suzuki = aStaff({ name: '鈴木 一郎', jobType: '介護福祉士' });

describe('状態 in the list', () => {
  const about = {
    offices,
    networkNames: () => [],
    networksUsedBy: () => [],
    isConcerned: () => true,
    packsOf: () => [],
    networks: [],
    jobTypes: () => [],
  };
  const columns = peopleColumns({ ...about, today: '2026-11-21', now: emptyRecords }, vi.fn());
  const state = (facts: Partial<Staff>): string | undefined =>
    columns.find(({ id }) => id === 'state')?.text?.({ ...suzuki, ...facts });
  const unread = { phone: '', originals: [{ field: 'phone', text: '携帯なし' }] };

  test('says how many places lack, whether every paper needs them or an import couldn’t read them: each is counted once', () => {
    expect(state({ kana: '' })).toBe('あと1か所');
    expect(state({ kana: '', jobType: '', ...unread })).toBe('あと3か所');
    expect(state({ kana: '', originals: [{ field: 'kana', text: '木村' }] })).toBe('あと1か所');
    expect(state(unread)).toBe('あと1か所');
    expect(state({ ...unread, phone: '04-0000-0001' })).toBe('');
    expect(state({})).toBe('');
  });

  test('who is away, or leaves, is told so whatever lacks', () => {
    expect(state({ note: '産休中' })).toBe('産休');
    expect(state({ note: '産休中', ...unread })).toBe('産休・あと1か所');
    expect(state({ leftOn: '2026-12-31', kana: '' })).toBe('退職予定・あと1か所');
    expect(state({ leftOn: '2026-11-01', ...unread })).toBe('退職');
    expect(state({ leftOn: '2026-11-01', status: 'struck-off', struckOffOn: '2026-11-01' })).toBe('退職・抹消');
    expect(state({ status: 'struck-off', struckOffOn: '2026-11-01' })).toBe('抹消');
    // Still to come, until the first day of work.
    expect(state({ joinedOn: '2026-12-15' })).toBe('入職予定');
    expect(state({ joinedOn: '2026-11-22', leftOn: '2026-12-31' })).toBe('入職予定・退職予定');
    expect(state({ joinedOn: '2026-11-21' })).toBe('');
    expect(state({ joinedOn: '2026-12-15', leftOn: '2026-11-01' })).toBe('退職');
    // As the chip 退職予定 counts them.
    expect(state({ note: '12/25退職' })).toBe('退職予定');
    expect(state({ note: '育休中　3月末退職予定' })).toBe('退職予定・育休');
  });
});

test('a network stands in its own column, however long the job: below an office it was taken for a second one', () => {
  const columns = peopleColumns(
    {
      ...{
        offices,
        networkNames: () => [],
        networksUsedBy: () => ['TRITRUS', 'FiNE-LINK PLUS'],
        isConcerned: () => true,
      },
      ...{ packsOf: () => [], networks: [], jobTypes: () => [], today: '2026-11-21', now: emptyRecords },
    },
    vi.fn(),
  );
  const cell = (column: string): string =>
    renderToStaticMarkup(
      columns.find(({ id }) => id === column)?.cell({ ...suzuki, jobType: '管理者・サービス提供責任者' }),
    );
  expect(cell('jobType').replaceAll(/<[^>]*>/g, '')).toBe('管理者・サービス提供責任者 TRITRUS、FiNE-LINK PLUS');
  expect(cell('office')).not.toContain('TRITRUS');
});

describe('the sentence of a change', () => {
  const said = (edits: Partial<Staff>, before = suzuki): string | null => {
    const after = { ...before, ...edits };
    const names = (id: string): string | null => offices.get(id)?.name ?? null;
    return staffSentence(before, after) ?? recordEditSentence('people', personName(before), before, after, names);
  };

  test('names the person, the field and the new value', () => {
    expect(said({ jobType: '介護支援専門員' })).toBe('鈴木 一郎さんの職種を「介護支援専門員」に変えました');
    expect(said({ joinedOn: '2022-04-01' })).toBe('鈴木 一郎さんの入職日を令和4年4月1日に変えました');
    expect(said({ officeId: 'near' })).toBe('鈴木 一郎さんの所属を「ひまわり訪問看護 流山」に変えました');
    expect(said({ phone: '' })).toBe('鈴木 一郎さんの電話を空にしました');
  });

  test('says nothing of 元の値, which goes with what takes its place', () => {
    const before = { ...suzuki, originals: [{ field: 'title', text: '同上' }] };
    expect(said({ title: '主任', originals: [] }, before)).toBe('鈴木 一郎さんの役職を「主任」に変えました');
  });

  test('names a renamed person by the old name', () => {
    expect(said({ name: '田中 一郎' })).toBe('鈴木 一郎さんの氏名を「田中 一郎」に変えました');
  });

  test('says ticks and cancelled days in words', () => {
    expect(said({ isSystemManager: true })).toBe('鈴木 一郎さんをシステム利用管理担当者にしました');
    expect(said({ leftOn: null }, { ...suzuki, leftOn: '2026-11-30' })).toBe('鈴木 一郎さんの退職日を取り消しました');
    expect(leavingSentence(suzuki, '2026-11-30', aStaff({ name: '佐藤 恵' }))).toBe(
      '鈴木 一郎さんの退職（令和8年11月30日）を記録しました。次のシステム利用管理担当者は佐藤 恵さんです',
    );
  });
});

describe('the papers offered after a change', () => {
  const records: Records = {
    ...emptyRecords(),
    offices,
    enrolments: byId(anEnrolment({ officeId: OFFICE_ID })),
    people: byId(suzuki),
  };
  const facts = { records, packs: [nagareyama], channels, today: '2026-11-20' };

  test('a new name is reported with 様式2, about this person', () => {
    const offer = offerAfter('c', [{ before: suzuki, after: { ...suzuki, name: '田中 一郎' } }], facts);
    expect(offer?.sentence).toBe('田中 一郎さんの氏名の変更は、流山市 様式2 で届け出ます。');
    const [paper] = offer?.papers ?? [];
    expect(paper && paperAddress(paper, paper.staffId, paper.event)).toBe(
      `/documents/new/nagareyama-tritrus/2?staff=${suzuki.id}&event=rename`,
    );
  });

  test('a 退職 that names the next person in charge needs both papers, each about its own person', () => {
    const manager = { ...suzuki, isSystemManager: true };
    const next = aStaff();
    const offer = offerAfter(
      'c',
      [
        { before: manager, after: { ...manager, leftOn: '2026-11-30', isSystemManager: false } },
        { before: next, after: { ...next, isSystemManager: true } },
      ],
      facts,
    );
    expect(offer?.sentence).toBe(
      `鈴木 一郎さんの退職は流山市 様式1-1、${next.name}さんの管理者・担当者の変更は流山市 様式2 で届け出ます。`,
    );
    expect(offer?.papers.map(({ number, staffId }) => [number, staffId])).toEqual([
      ['様式1-1', suzuki.id],
      ['様式2', next.id],
    ]);
  });

  test('a move that leaves the old office without a person in charge says so', () => {
    const manager = { ...suzuki, isSystemManager: true };
    const offer = offerAfter('c', [{ before: manager, after: { ...manager, officeId: 'near' } }], facts);
    expect(offer?.sentence).toContain('鈴木 一郎さんの異動は、流山市 様式2 で届け出ます。');
    expect(offer?.sentence).toContain('「ひまわりの里 流山」にシステム利用管理担当者がいなくなりました');
  });

  test('what was offered of one person doesn’t stand over the next, who needs none', () => {
    const memory = { read: () => ({ records }) } as unknown as LedgerMemory;
    const joins = (after: Staff, packs: readonly Pack[]): string | undefined => {
      people.afterwards?.({ changeId: after.id, changed: [{ before: null, after }], memory, packs, channels });
      return peopleView(memory).read().offer?.sentence;
    };
    expect(joins(suzuki, [nagareyama])).toMatch(/^鈴木 一郎さんの入職は、/);
    expect(joins(aStaff(), [])).toBeUndefined();
  });

  test('an office in no network with forms is offered nothing', () => {
    const elsewhere = {
      records: { ...records, enrolments: new Map() },
      packs: [nagareyama],
      channels,
      today: '2026-11-20',
    };
    expect(offerAfter('c', [{ before: null, after: suzuki }], elsewhere)).toBeNull();
    expect(offerAfter('c', [{ before: suzuki, after: { ...suzuki, phone: '1' } }], facts)).toBeNull();
  });
});
