import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { carryOver, type PlaceFate } from '@shared/form-studio/next-year/carry-over';
import { changedPlaces, changesText, countedChanges, fateText } from '@shared/form-studio/next-year/changes';
import { proposeForm } from '@shared/form-studio/propose-form';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, paragraph, run } from '../../../builders/docx';
import { partsOf } from '../../../support/word-text';

const GALLERY = join(import.meta.dirname, '../../../fixtures/gallery');
const gallery = (file: string): Uint8Array => readFileSync(join(GALLERY, file));

const proposalsOf = (file: string, bytes: Uint8Array): PlaceProposal[] =>
  proposeForm(unwrap(verifyAnyForm(file, bytes, nodeCodec))).proposals;

/** Last year's, decided to the last place; a number of its own stands where nobody could tell, so that none is taken for another. */
const lastYears = (proposals: readonly PlaceProposal[]): Decision[] =>
  proposals.map((one) => ({ ...undecided(one), item: one.item ?? 'typed', state: 'decided' }));

function compared(file: string, before: Uint8Array, after: Uint8Array) {
  const last = lastYears(proposalsOf(file, before));
  const { decisions, fates, left } = carryOver(last, proposalsOf(file, after));
  const told = decisions.map(({ label, item, state }, i) => ({ label, item, state, ...fates[i] }));
  return {
    last,
    all: told,
    fate: (wanted: PlaceFate) => told.filter(({ fate }) => fate === wanted),
    labels: (wanted: PlaceFate) => told.filter(({ fate }) => fate === wanted).map(({ label }) => label),
    left: left.map(({ label }) => label),
    text: changesText(countedChanges(fates, left.length)),
  };
}

/** The city has changed its own file. */
function edited(file: string, edit: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = partsOf(gallery(file));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = edit(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const rowWith = (xml: string, words: string): string =>
  xml.match(/<w:tr[ >].*?<\/w:tr>/gs)?.find((one) => one.includes(`>${words}<`)) ?? '';

const USE = 'open/midorigahara-use.docx';
const use = gallery(USE);
const sinceLast = (edit: (xml: string) => string) => compared('様式.docx', use, edited(USE, edit));

describe('next year’s Word form', () => {
  test('that is the same asks nothing', () => {
    const { all, left, last } = compared('様式.docx', use, use);
    expect(new Set(all.map(({ fate, state }) => `${fate} ${state}`))).toEqual(new Set(['same decided']));
    expect(all.map(({ item }) => item)).toEqual(last.map(({ item }) => item));
    expect(left).toEqual([]);
  });

  test('with a row put in asks for that alone', () => {
    const { labels, fate, left, text, last } = sinceLast((xml) => {
      const row = rowWith(xml, '法人名');
      return xml.replace(row, row + row.replace('法人名', '法人番号'));
    });
    expect(labels('new')).toEqual(['法人番号']);
    expect(fate('same')).toHaveLength(last.length);
    expect(left).toEqual([]);
    expect(text).toBe(`同じ ${last.length}・新しい 1`);
  });

  test('with a field taken away says which, and gives its value to none that comes in its place', () => {
    const { labels, left, all } = sinceLast((xml) =>
      xml.replace(rowWith(xml, '電話番号'), (row) => row.replace('ＦＡＸ番号', '夜間の連絡先')),
    );
    expect(left).toEqual(['FAX番号']);
    expect(labels('new')).toEqual(['夜間の連絡先']);
    expect(all.find(({ label }) => label === '夜間の連絡先')?.item).not.toBe('office.fax');
  });

  test('with a label said otherwise keeps what stood there, as a proposal that says what it was', () => {
    const { fate, left } = sinceLast((xml) => xml.replace('>事業所番号<', '>介護保険事業所番号<'));
    expect(fate('changed')).toMatchObject([
      { label: '介護保険事業所番号', was: '事業所番号', item: 'office.number', state: 'proposed' },
    ]);
    expect(left).toEqual([]);
  });

  test('with the heading of a part said otherwise keeps all of the part that can be nobody else’s', () => {
    const before = lines('１ 管理者', '氏名：', '電話番号：', '２ 担当者', '氏名：', '電話番号：');
    const after = lines('１ 責任者', '氏名：', '電話番号：', '２ 担当者', '氏名：', '電話番号：');
    const { all, left } = compared('様式.docx', before, after);
    expect(all.every(({ state }) => state !== 'open')).toBe(true);
    expect(all.slice(2).map(({ fate, state }) => `${fate} ${state}`)).toEqual(['same decided', 'same decided']);
    expect(left).toEqual([]);
  });

  test('with a number in front of its headings, or the next year in them, is the same', () => {
    const before = lines('令和8年度 申請者', '氏名：', '１ 届出者', '電話番号：');
    const after = lines('令和9年度 申請者', '氏名：', '２ 届出者', '電話番号：');
    const { fate, last } = compared('様式.docx', before, after);
    expect(fate('same')).toHaveLength(last.length);
  });

  test('with a wider table asks for the new column alone', () => {
    const { labels, left, fate, last } = sinceLast((xml) =>
      xml.replaceAll(/<w:tr[ >].*?<\/w:tr>/gs, (row) => {
        const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
        const [third = ''] = cells.slice(2);
        return cells.length === 6 ? row.replace(third, () => third + third.replace('ふりがな', '生年月日')) : row;
      }),
    );
    expect(fate('changed')).toEqual([]);
    expect(labels('new')).toEqual(['生年月日']);
    expect(fate('same')).toHaveLength(last.length);
    expect(left).toEqual([]);
  });

  test('with a page more asks for that page alone', () => {
    const page = paragraph(run('', ''), '<w:r><w:br w:type="page"/></w:r>');
    const { labels, fate, left, last } = sinceLast((xml) =>
      xml.replace(
        /<w:sectPr/,
        `${page}${paragraph(run('災害時の連絡先'))}${paragraph(run('避難先：　　　　　　　　'))}$&`,
      ),
    );
    expect(labels('new')).toEqual(['避難先']);
    expect(fate('same')).toHaveLength(last.length);
    expect(left).toEqual([]);
  });

  test('with a row that stands elsewhere has it there: moved, and decided still', () => {
    const { fate, left } = sinceLast((xml) => {
      const row = rowWith(xml, 'E-mail');
      return xml.replace(row, '').replace(rowWith(xml, '事業所名'), (first) => row + first);
    });
    expect(left).toEqual([]);
    expect(fate('moved').map(({ label, state }) => `${label} ${state}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/ decided$/)]),
    );
    expect(fate('new')).toEqual([]);
  });

  test('keeps the name that somebody gave a place on the screen, and finds it by what is printed', () => {
    const [first, ...others] = lastYears(proposalsOf('様式.docx', use));
    const { decisions, fates } = carryOver(
      [{ ...first, label: '申請の日' } as Decision, ...others],
      proposalsOf('様式.docx', use),
    );
    expect(decisions[0]).toMatchObject({ label: '申請の日', state: 'decided' });
    expect(changedPlaces(fates)).toEqual([]);
  });

  test('asks where several that nothing tells apart held different things, and one came', () => {
    const of = (bytes: Uint8Array) => proposalsOf('様式.docx', bytes);
    const last = lastYears(of(lines('氏名：', '氏名：'))).map((one, i) => ({
      ...one,
      item: ['staff.name', 'city'][i] ?? null,
    }));
    const { decisions, fates } = carryOver(last, of(lines('氏名：', '氏名：', '氏名：')));
    expect(decisions.filter(({ state }) => state === 'decided')).toEqual([]);
    expect(fates.map(({ fate }) => fate).toSorted()).toEqual(['changed', 'changed', 'new']);
  });

  test('what nobody had decided is proposed anew, and isn’t something new', () => {
    const last = lastYears(proposalsOf('様式.docx', use)).map((one): Decision => ({
      ...one,
      item: null,
      state: 'open',
    }));
    const { decisions, fates, left } = carryOver(last, proposalsOf('様式.docx', use));
    expect(decisions).toEqual(proposalsOf('様式.docx', use).map(undecided));
    expect(changedPlaces(fates)).toEqual([]);
    expect(left).toEqual([]);
  });
});

const lines = (...all: string[]): Uint8Array => aDocx({ body: all.map((one) => paragraph(run(one))).join('') });

test('next year’s form writes no 変更前 and 変更後 either, where somebody had said that it doesn’t', () => {
  const proposals = proposalsOf('様式.xlsx', gallery('ashibe/ashibe-excel.xlsx'));
  expect(proposals.filter(({ candidate }) => candidate.side)).toHaveLength(8);
  const without = lastYears(proposals).map((one) => ({ ...one, candidate: { ...one.candidate, side: null } }));
  const { decisions, fates } = carryOver(without, proposals);
  expect(decisions.filter(({ candidate }) => candidate.side)).toEqual([]);
  expect(new Set(fates.map(({ fate }) => fate))).toEqual(new Set(['same']));
});

describe('next year’s Excel form', () => {
  const MEMBERS = 'open/mihamaura-members.xlsx';

  test('with a row put in on top has everything a row lower, and asks nothing', () => {
    const lower = edited(
      MEMBERS,
      (xml) =>
        xml.replaceAll(
          /(<(?:row|c|mergeCell|dataValidation|dimension)\b[^>]*?\b(?:r|ref|sqref)=")([^"]+)/g,
          (_, head: string, at: string) =>
            head + at.replaceAll(/\d+/g, (row) => String(Number(row) >= 4 ? Number(row) + 1 : row)),
        ),
      'xl/worksheets/sheet1.xml',
    );
    const { fate, last, left, all } = compared('様式.xlsx', gallery(MEMBERS), lower);
    expect(fate('same')).toHaveLength(last.length);
    expect(left).toEqual([]);
    expect(all.map(({ item }) => item)).toEqual(last.map(({ item }) => item));
  });
});

describe('a PDF whose places have slid down the page', () => {
  test.each(['open/kitakawahara-receipt.pdf', 'open/aomine-change.pdf'])('%s: each is known by its words', (file) => {
    const proposals = proposalsOf(file, gallery(file));
    const lower = proposals.map(({ candidate, ...one }) => ({
      ...one,
      candidate: {
        ...candidate,
        places: candidate.places.map((place) =>
          place.paper
            ? {
                ...place,
                paper: {
                  ...place.paper,
                  box: [place.paper.box[0], place.paper.box[1] + 30, place.paper.box[2], place.paper.box[3]] as const,
                },
              }
            : place,
        ),
      },
    })) as PlaceProposal[];
    const { decisions, fates } = carryOver(lastYears(proposals), lower);
    expect(changedPlaces(fates)).toEqual([]);
    expect(decisions.every(({ state }) => state === 'decided')).toBe(true);
    expect(decisions[0]?.candidate).toBe(lower[0]?.candidate);
  });
});

describe('forms of the gallery, saved anew by LibreOffice', () => {
  const files = readdirSync(join(GALLERY, 'resaved'));

  test('are of both kinds', () => {
    expect(new Set(files.map((name) => name.split('.').at(-1)))).toEqual(new Set(['docx', 'xlsx']));
  });

  test.each(files)('%s has each place carried over, and decided', (name) => {
    const { fate, last, left, all } = compared(name, gallery(`open/${name}`), gallery(`resaved/${name}`));
    expect(left).toEqual([]);
    expect(fate('same')).toHaveLength(last.length);
    expect(all.map(({ item, state }) => `${item} ${state}`)).toEqual(last.map(({ item }) => `${item} decided`));
  });
});

test('what is said beside a place: only where it isn’t as it was', () => {
  const of = (fate: PlaceFate, was: string | null = null): string => fateText({ fate, from: 0, was });
  expect([of('same'), of('new'), of('changed', '電話'), of('changed'), of('moved')]).toEqual([
    '',
    '新しい欄です',
    '前は「電話」でした',
    '前と書き方が違います',
    '前と場所が違います',
  ]);
});

test('a form of thousands of places is compared by its words alone', () => {
  const [one] = proposalsOf('様式.docx', lines('法人名：'));
  const many = Array.from({ length: 4_000 }, (_, i) => ({
    ...one,
    candidate: { ...one?.candidate, left: [`欄${i}`] },
  })) as PlaceProposal[];
  const { left, fates } = carryOver(lastYears(many), many.toReversed());
  expect(left).toEqual([]);
  expect(new Set(fates.map(({ fate }) => fate))).toEqual(new Set(['moved']));
});
