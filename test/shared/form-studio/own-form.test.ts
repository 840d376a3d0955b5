import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import { cleanLabel } from '@shared/form-studio/find/clean-label';
import { pageOf } from '@shared/form-studio/propose-form';
import { propose } from '@shared/form-studio/propose/propose';
import { carryOver } from '@shared/form-studio/next-year/carry-over';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { takesOne } from '@shared/form-studio/write/printed-choice';
import { aboutForm } from '@shared/form-studio/write/own-pack';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { openForm } from '@shared/forms/form-template';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { verifyOwnForm } from '@shared/forms/own-places/open-own-form';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { toHalfKana, toKatakana } from '@shared/text/kana';
import { fullWidthLength } from '@shared/text/width';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { kindOf } from '../../builders/by-channels';
import { aDocx, control, paragraph, row, run } from '../../builders/docx';
import { aPack, formInput } from '../../builders/pack';
import { changedParts, valueAt } from '../../support/excel-read';
import { evaluated, filled, formOf, ledger, made } from '../../support/own-form';
import { paragraphs, partOf, rows } from '../../support/word-text';

const OPEN = join(import.meta.dirname, '../../fixtures/gallery/open');
const [office] = ledger.offices;
const spot = { paragraph: 0, sheet: '', cell: '', from: 0, to: 1, printed: '□' };
const blankPlace: PlaceCandidate = {
  ...{ shape: 'blank', places: [spot], reach: { from: 0, to: 0 }, left: [], above: [], over: [], behind: '' },
  ...{ words: [], choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 0, column: 0 },
};
const drawn = (file: string): Uint8Array => readFileSync(join(OPEN, file));

test('a form of a pack that calls its channels otherwise goes the same ways when it is made one’s own', () => {
  const desk = { id: 'desk', kind: 'counter', label: '窓口' };
  const pack = aPack({ channels: [desk], forms: [formInput({ channels: ['desk'] })] });
  expect(aboutForm(pack, pack.forms[0]!).channels).toEqual([kindOf('counter')]);
});

test('each figure stands in its □, and the mark between them stays', async () => {
  const body = `<w:tbl>${row(run('事業所名'), '')}${row(run('事業所の所在地'), run('〒□□□－□□□□'))}</w:tbl>${paragraph()}`;
  const bytes = aDocx({ body });
  const file = await filled(made('様式.docx', bytes).form, bytes);
  expect(rows(file)[1]?.[1]).toBe(`〒${(office?.postalCode ?? '').replace('-', '－')}`);
});

test('a day below its label in one cell of Word is filled in its own line', async () => {
  const day = `<w:tc>${paragraph(run('届出年月日'))}${paragraph(run('　　　　年　　月　　日'))}</w:tc>`;
  const body = `<w:tbl>${row(run('事業所名'), '')}<w:tr>${day}</w:tr></w:tbl>${paragraph()}`;
  const bytes = aDocx({ body });
  expect(paragraphs(await filled(made('様式.docx', bytes).form, bytes))).toEqual(
    expect.arrayContaining(['届出年月日', '令和8年11月20日']),
  );
});

test('a text box as Word saves it, twice for new and old programs, is filled in both', async () => {
  const lines = paragraph(run('事業所名　　　　　　　　　　　　')) + paragraph(run('電話番号　　　　　　　　　　　'));
  const [drawn, old] = [
    `<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${lines}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`,
    `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${lines}</w:txbxContent></v:textbox></w:pict></mc:Fallback>`,
  ];
  const spaces = [
    'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'v="urn:schemas-microsoft-com:vml"',
  ];
  const body = `<w:p ${spaces.map((one) => `xmlns:${one}`).join(' ')}><w:r><mc:AlternateContent>${drawn}${old}</mc:AlternateContent></w:r></w:p>${paragraph()}`;
  const bytes = aDocx({ body });
  const text = partOf(await filled(made('様式.docx', bytes).form, bytes), 'word/document.xml');
  expect(text.split(office?.name ?? '-')).toHaveLength(3);
  expect(text.split(office?.phone ?? '-')).toHaveLength(3);
});

describe('a city’s Word form, proposals taken as they are', () => {
  const bytes = drawn('midorigahara-use.docx');

  test('is filled by the engine, each value where it is asked for', async () => {
    const file = await filled(made('midorigahara-use.docx', bytes).form, bytes);
    const cells = rows(file).flat();
    const beside = (label: string): string | undefined => cells[cells.indexOf(label) + 1];
    expect(paragraphs(file)).toContain('令和8年11月20日');
    expect(beside('法人名')).toBe(ledger.corporation.name);
    expect(beside('事業所名')).toBe(office?.name);
    expect(beside('電話番号')).toBe(office?.phone);
    // The city's own dash stays: 〒　　　－.
    expect(cells).toContain(`〒${ledger.corporation.postalCode.replace('-', '－')}${ledger.corporation.address}`);
    expect(cells).toContain(ledger.people.filter(({ officeId }) => officeId === office?.id)[0]?.name);
  });

  test('stays the city’s own file but for the values', async () => {
    const { form } = made('midorigahara-use.docx', bytes);
    const file = await filled(form, bytes);
    expect(changedParts(bytes, file)).toEqual(['word/document.xml']);
    expect(partOf(file)).not.toContain('w:sdt');
  });

  test('is refused with the place where another file has come under its name', () => {
    const { form } = made('midorigahara-use.docx', bytes);
    const other = drawn('sugisawa-closing.docx');
    expect(verifyOwnForm(form, other, nodeCodec)).toMatchObject({ ok: false, code: 'form/place-changed' });
  });
});

test('a file of the same build with other words is another form: nothing is filled in beside its lines', () => {
  const of = (words: string): Uint8Array => aDocx({ body: paragraph(run(words)) });
  const { form } = made('様式.docx', of('法人名：'));
  expect(verifyOwnForm(form, of('氏　名：'), nodeCodec)).toMatchObject({
    ok: false,
    code: 'form/place-changed',
    details: { label: '法人名' },
  });
});

test('a rare name written as a character reference takes no letter from what stands behind it', async () => {
  // 𠮟, two code units of one reference, and a gap whose both ends are printed words.
  const bytes = aDocx({
    body: '<w:p><w:r><w:t>（&#x20B9F;&amp;）法人名：　　　　　　　　電話番号：　　　　　　　　</w:t></w:r></w:p>',
  });
  const file = await filled(made('様式.docx', bytes).form, bytes);
  expect(paragraphs(file)).toEqual([
    `（𠮟&）法人名：${ledger.corporation.name}　　電話番号：${ledger.corporation.phone}`,
  ]);
});

test('a cell with a control around its line, or around the cell, is a place, and is filled', async () => {
  const asks = (content: string): string => control('', content, '<w:showingPlcHdr/><w:text/>');
  const line = paragraph(run('ここに入力'));
  const label = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const bytes = aDocx({
    body: `<w:tbl><w:tr>${label('法人名')}<w:tc>${asks(line)}</w:tc></w:tr><w:tr>${label('法人の電話番号')}${asks(`<w:tc>${line}</w:tc>`)}</w:tr></w:tbl>`,
  });
  const { form, decisions } = made('様式.docx', bytes);
  expect(decisions.map(({ item }) => item)).toEqual(['corporation.name', 'corporation.phone']);
  expect(rows(await filled(form, bytes)).map(([, value]) => value)).toEqual([
    ledger.corporation.name,
    ledger.corporation.phone,
  ]);
});

test('a number in boxes is one place however wide they are, and each box gets its letter', async () => {
  const boxes = Array.from({ length: 10 }, () => '');
  const bytes = aDocx({ body: `<w:tbl>${row(run('事業所番号'), ...boxes)}</w:tbl>` });
  const { form, decisions } = made('様式.docx', bytes);
  expect(decisions.map(({ candidate }) => candidate.shape)).toEqual(['digits']);
  const [cells] = rows(await filled(form, bytes));
  expect(cells?.slice(1)).toEqual([...(office?.number ?? '')]);
});

test('cells that each have a head of their own are places of their own', () => {
  const heads = ['', '居宅', '訪問', '通所', '短期', '福祉', '住宅'];
  const bytes = aDocx({
    body: `<w:tbl>${row(...heads.map((one) => run(one)))}${row(run('指定番号'), ...heads.slice(1).map(() => ''))}</w:tbl>`,
  });
  const { decisions } = made('様式.docx', bytes);
  expect(decisions.some(({ candidate }) => candidate.shape === 'digits')).toBe(false);
});

test('what is printed behind a value’s room stays where it is, and the room where nothing is known', async () => {
  const bytes = aDocx({
    body: ['法人名　　　　', '代表者職氏名　　　　　　　　　　　　　　㊞', '備考　　　　　　　　　　　　印']
      .map((line) => paragraph(run(line)))
      .join(''),
  });
  const { representativeTitle, representativeName, name } = ledger.corporation;
  const whole = `　${representativeTitle}　${representativeName}`;
  const lines = paragraphs(await filled(made('様式.docx', bytes).form, bytes));
  expect(lines[0]).toBe(`法人名　${name}`);
  expect(lines[1]).toMatch(new RegExp(`^代表者職氏名${whole}[　 ]+㊞$`, 'u'));
  expect(fullWidthLength(lines[1] ?? '')).toBe(fullWidthLength('代表者職氏名　　　　　　　　　　　　　　㊞'));
  expect(lines[2]).toBe('備考　　　　　　　　　　　　印');
});

test('a reading is written in the kana that its label asks for, or that somebody has said', async () => {
  const labels = ['法人名のフリガナ', '法人名のふりがな', '法人名のﾌﾘｶﾞﾅ', '法人名のフリガナ（半角カナ）'];
  const bytes = aDocx({ body: labels.map((label) => paragraph(run(`${label}：　　　　　　　　　　`))).join('') });
  const found = findCandidates(pageOf(unwrap(verifyOwnForm(made('様式.docx', bytes).form, bytes, nodeCodec))));
  const kana = { item: 'corporation.kana', state: 'decided' } as const;
  const decisions = found.candidates.map((candidate): Decision => ({ candidate, label: '', ...kana }));
  const lines = async (own: readonly Decision[]): Promise<string[]> =>
    paragraphs(await filled(formOf('様式.docx', found, own), bytes)).map((line) => line.split('：')[1]!.trim());
  const named = decisions.map((one): Decision => ({ ...one, label: cleanLabel(one.candidate.left[0] ?? '') }));
  const half = toHalfKana(ledger.corporation.kana);
  expect(half).toMatch(/^[ｦ-ﾟ ]+$/);
  expect(await lines(named)).toEqual([toKatakana(ledger.corporation.kana), ledger.corporation.kana, half, half]);
  expect(await lines(named.map((one) => ({ ...one, kana: 'hiragana' })))).toEqual(
    labels.map(() => ledger.corporation.kana),
  );
});

test('on a paper about one of the staff stand their own pledge and the day on which it happened', async () => {
  const [pledge] = ledger.pledges.filter(({ pledgedOn }) => pledgedOn !== null);
  const person = ledger.people.find(({ id }) => id === pledge?.staffId);
  const bytes = aDocx({
    body: ['氏名', '誓約', '異動日'].map((one) => paragraph(run(`${one}：　　　　　　　　`))).join(''),
  });
  const found = findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec))));
  const items = ['staff.name', 'pledge.pledgedOn', 'event.date'];
  const decisions = found.candidates.map((candidate, i): Decision => ({
    candidate,
    label: `${i}`,
    item: items[i]!,
    state: 'decided',
  }));
  const form = formOf('様式.docx', found, decisions);
  expect(form.subject.kind).toBe('people');
  const event = LedgerEvent.parse({ kind: 'join', date: '2026-12-01', staff: [person] });
  const choice = { packId: 'own-forms', officeId: office?.id ?? '', date: '2026-11-20', event, input: {} };
  const { sheets } = unwrap(await evaluateForm({ form, context: buildContext(ledger, choice), overrides: {} }));
  expect(sheets[0]?.fields.map(({ value }) => value)).toEqual([person?.name, pledge?.pledgedOn, '2026-12-01']);
});

describe('届出区分', () => {
  const bytes = aDocx({
    body: ['届出区分　□新規登録　□変更　□登録抹消', '氏名：　　　　　　　'].map((one) => paragraph(run(one))).join(''),
  });
  const found = findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec))));
  const [boxes, name] = found.candidates;
  const typed: Decision = { candidate: boxes!, label: '届出区分', item: 'typed', state: 'decided' };
  const of = (item: string): Decision => ({ candidate: name!, label: '氏名', item, state: 'decided' });
  const kindOfForm = (own: Partial<Decision>, item = 'staff.name') =>
    formOf('様式.docx', found, [{ ...typed, ...own }, of(item)]);

  test('is asked before the paper in its own words, and ticked by that', async () => {
    const form = kindOfForm({ called: ['はじめて登録する', '', ''] });
    expect(form.subject.events.map(({ kind, label, action }) => [kind, label, action])).toEqual([
      ['join', 'はじめて登録する', 'new'],
      ['other', '変更', 'renew'],
      ['leave', '登録抹消', 'delete'],
    ]);
    const [person] = ledger.people;
    const chosen = async (kind: string): Promise<unknown> => {
      const event = LedgerEvent.parse({ kind, date: '2026-12-01', staff: [person] });
      const choice = { packId: 'own-forms', officeId: office?.id ?? '', date: '2026-11-20', event, input: {} };
      const { sheets } = unwrap(await evaluateForm({ form, context: buildContext(ledger, choice), overrides: {} }));
      return sheets[0]?.fields[0]?.value;
    };
    expect([await chosen('join'), await chosen('other'), await chosen('leave')]).toEqual(['v1', 'v2', 'v3']);
  });

  test('of an office without 変更前 is asked on the paper, one of them', async () => {
    const form = kindOfForm({}, 'office.name');
    expect(form.subject.events).toEqual([]);
    expect(form.fields[0]).toMatchObject({ type: 'one-of', required: true });
    const { findings } = await evaluated(form);
    expect(findings.map(({ label }) => label)).toEqual(['届出区分']);
  });

  test('takes several where somebody says so: a box each, of which none has to be ticked', () => {
    const form = kindOfForm({ takes: 'several', called: ['新しく', '', ''] }, 'office.name');
    expect(form.fields.map(({ type, label }) => [type, label]).slice(0, 3)).toEqual([
      ['check', '届出区分（新しく）'],
      ['check', '届出区分（変更）'],
      ['check', '届出区分（登録抹消）'],
    ]);
    expect(form.fields.slice(0, 3).some((one) => 'required' in one && one.required)).toBe(false);
  });
});

test('boxes of a list of services take several; of answers, and of what is done, one', () => {
  const many = { ...blankPlace, shape: 'boxes', places: [spot, spot, spot] } as const;
  const one = (label: string, words: string[]): boolean => takesOne({ label, candidate: { ...many, words } });
  expect(one('提供するサービス', ['訪問介護', '訪問看護', '通所介護'])).toBe(false);
  expect(one('加入状況', ['有', '検討中', '無'])).toBe(true);
  expect(one('手続き', ['新規', '変更', '廃止'])).toBe(true);
  expect(one('届出の種類', ['甲', '乙', '丙'])).toBe(true);
});

test('of the buttons of one field of a PDF one is chosen, whatever they are called', () => {
  const buttonsOf = (fields: string[]) =>
    fields.map((field, i) => ({
      ...spot,
      paper: { page: 1, box: [60 * i, 0, 10, 10] as [number, number, number, number], field, state: `${i}` },
    }));
  const one = (fields: string[], takes?: 'several'): boolean =>
    takesOne({
      takes,
      label: '折返し',
      candidate: { ...blankPlace, shape: 'boxes', places: buttonsOf(fields), words: ['電話', 'メール', '不要'] },
    });
  expect([one(['call', 'call', 'call']), one(['call', 'call', 'call'], 'several'), one(['a', 'b', 'c'])]).toEqual([
    ...[true, true, false],
  ]);
});

describe('a city’s Excel form', () => {
  const bytes = drawn('mihamaura-members.xlsx');

  test('is filled in its cells, without a name put into it', async () => {
    const file = await filled(made('mihamaura-members.xlsx', bytes).form, bytes);
    expect(valueAt(file, 'C4', '登録名簿')).toBe(ledger.corporation.name);
    expect(valueAt(file, 'C5', '登録名簿')).toBe(office?.name);
    expect(partOf(file, 'xl/workbook.xml')).not.toContain('office.name');
  });
});

describe('a city’s PDF form', () => {
  test('with fields of its own has the values in them', async () => {
    const bytes = drawn('aomine-change.pdf');
    const file = await filled(made('aomine-change.pdf', bytes).form, bytes);
    const { fields } = unwrap(describePdf(file));
    const values = Object.fromEntries(fields.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
    expect(values).toMatchObject({
      'corp.addr': ledger.corporation.address,
      'corp.rep_name': ledger.corporation.representativeName,
      'office.no': office?.number,
      'office.name': office?.name,
      'date.m': '11',
      'date.d': '20',
    });
  });

  test('has a day in figures as large as what is printed beside them', () => {
    const { form } = made('kitakawahara-receipt.pdf', drawn('kitakawahara-receipt.pdf'));
    const days = Object.entries(form.places ?? {}).filter(
      ([anchor]) => /\.[ymd]$|\.p\d$/.test(anchor) && !/phone/i.test(anchor),
    );
    expect(days.length).toBeGreaterThan(0);
    for (const [, { size, align }] of days) expect({ size, align }).toEqual({ size: 10.5, align: 'center' });
  });

  test('without any has them beside their labels, a number one by one in its boxes', async () => {
    const bytes = drawn('kitakawahara-receipt.pdf');
    const file = await filled(made('kitakawahara-receipt.pdf', bytes).form, bytes);
    const [before, after] = [bytes, file].map((one) => unwrap(describePdf(one)).pages[0]?.words ?? []);
    const old = new Set(before?.map(({ text }) => text));
    const drawnAt = (top: number, low: number): string =>
      (after ?? [])
        .filter(({ text, box }) => !old.has(text) && box[1] >= top && box[1] <= low)
        .toSorted((a, b) => a.box[0] - b.box[0])
        .map(({ text }) => text)
        .join('');
    expect(drawnAt(167, 193)).toBe(ledger.corporation.name);
    expect(drawnAt(193, 218)).toBe(office?.name.replaceAll(' ', ''));
    expect(drawnAt(218, 244)).toBe(office?.number);
  });
});

describe('all forms of the gallery that may be looked at', () => {
  const files = readdirSync(OPEN).filter((name) => !name.endsWith('.json'));

  test.each(files)('%s is filled whole, with every proposal taken', async (name) => {
    const bytes = drawn(name);
    expect((await filled(made(name, bytes).form, bytes)).length).toBeGreaterThan(0);
  });

  test('rows of two lines take the people of the office, one after the other', async () => {
    const bytes = drawn('asagiri-trainees.xlsx');
    const file = await filled(made('asagiri-trainees.xlsx', bytes).form, bytes);
    const employed = ledger.people.filter(
      (one) =>
        one.officeId === office?.id &&
        one.status === 'registered' &&
        (one.leftOn === null || one.leftOn >= '2026-11-20'),
    );
    const written = [13, 15, 17].map((row) => valueAt(file, `B${row}`, '名簿'));
    expect(employed.map(({ name: one }) => one)).toEqual(expect.arrayContaining(written));
    expect(new Set(written).size).toBe(3);
  });
});

describe('a typed anchor', () => {
  test('is the place itself', async () => {
    const bytes = aDocx({ body: paragraph(run('{{法人名}} の {{代表者名}}')) + paragraph(run('【事業所名】')) });
    const file = await filled(made('様式.docx', bytes).form, bytes);
    expect(paragraphs(file)).toEqual([
      `${ledger.corporation.name} の ${ledger.corporation.representativeName}`,
      office?.name ?? '',
    ]);
  });
});

describe('a form of an office alone', () => {
  const lines = ['法人名：', '事業所名：', '担当者氏名：', '担当者職種：', '緊急連絡先電話：'];
  const bytes = aDocx({ body: lines.map((one) => paragraph(run(one))).join('') });
  const proposals = propose(findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec)))));

  test('is asked nothing of a patient, nor of one of the staff', () => {
    const items = proposals.map(({ item }) => item ?? '');
    expect(items).toContain('office.name');
    expect(items.filter((item) => /^(?:patient|staff)\./.test(item))).toEqual([]);
  });
});

describe('what is typed once', () => {
  const bytes = aDocx({ body: ['変更日：', '内容：', '変更日（控え）：'].map((one) => paragraph(run(one))).join('') });
  const found = findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec))));
  const decisions = propose(found)
    .map(undecided)
    .map((one, i): Decision => ({ ...one, item: 'typed', state: 'decided', ...(i !== 1 && { once: 1 }) }));

  test('stands in all its places, and is asked for once', async () => {
    const form = formOf('様式.docx', found, decisions);
    expect(form.inputs.map(({ label }) => label)).toEqual([decisions[0]?.label]);
    const file = await filled(form, bytes, {}, { answer1: '12月1日' });
    expect(paragraphs(file)).toEqual(['変更日：12月1日', '内容：', '変更日（控え）：12月1日']);
  });

  test('goes over to next year’s form as it is', () => {
    expect(carryOver(decisions, propose(found)).decisions.map(({ once }) => once)).toEqual([1, undefined, 1]);
  });
});

test('a number that somebody types, of which each box takes a letter, is asked for whole', async () => {
  const bytes = readFileSync(join(OPEN, '../../own-forms/ashihara-devices.xlsx'));
  const found = findCandidates(pageOf(unwrap(openForm('様式.xlsx', bytes, nodeCodec))));
  const decisions = propose(found)
    .map(undecided)
    .map((one): Decision => ({ ...one, item: one.label === '事業所番号' ? 'typed' : null, state: 'decided' }));
  const form = formOf('様式.xlsx', found, decisions);
  expect(form.fields.map(({ label }) => label)).toEqual(['事業所番号']);
  const file = await filled(form, bytes, { typed: '1279999013' });
  const boxes = [...'EFGHIJKLMN'].map((column) => valueAt(file, `${column}11`, '様式第３号'));
  expect(boxes.join('')).toBe('1279999013');
});

describe('what has to be there', () => {
  const bytes = aDocx({ body: ['法人名：', '備考：', '□ 同意します'].map((one) => paragraph(run(one))).join('') });
  const found = findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec))));
  const decisions = propose(found)
    .map(undecided)
    .map((one): Decision => ({ ...one, item: one.item ?? 'typed', state: 'decided', isRequired: true }));

  test('keeps a paper from being whole, but for a box that may stay as it is', () => {
    const { fields } = formOf('様式.docx', found, decisions);
    expect(fields.map((one) => [one.type, 'required' in one && one.required])).toEqual([
      ['text', true],
      ['text', true],
      ['check', false],
    ]);
  });

  test('is told while it is empty: what is typed each time, but for what often stays empty, unless somebody says otherwise', async () => {
    const unsaid = decisions.map(({ isRequired: _, ...one }) => one);
    const lines = aDocx({ body: ['届出の理由：', '備考：', '法人名：'].map((one) => paragraph(run(one))).join('') });
    const places = findCandidates(pageOf(unwrap(openForm('様式.docx', lines, nodeCodec))));
    const own = propose(places)
      .map(undecided)
      .map((one): Decision => ({ ...one, item: one.item ?? 'typed', state: 'decided' }));
    const missing = async (all: readonly Decision[], of = places, overrides = {}): Promise<string[]> =>
      (await evaluated(formOf('様式.docx', of, all), overrides)).findings.map((one) => one.label);
    expect(await missing(unsaid, found)).toEqual([]);
    expect(await missing(own)).toEqual(['届出の理由']);
    expect(await missing(own, places, { typed: '転居のため' })).toEqual([]);
    expect(await missing(own.map((one) => ({ ...one, isRequired: one.label === '備考' })))).toEqual(['備考']);
  });

  test('is told of one answer for several places, once', async () => {
    const lines = aDocx({ body: ['届出の理由：', '理由（控え）：'].map((one) => paragraph(run(one))).join('') });
    const places = findCandidates(pageOf(unwrap(openForm('様式.docx', lines, nodeCodec))));
    const own = propose(places)
      .map(undecided)
      .map((one): Decision => ({ ...one, item: 'typed', state: 'decided', once: 1 }));
    const form = formOf('様式.docx', places, own);
    const { findings } = await evaluated(form);
    expect(findings.map(({ label, path }) => [label, path])).toEqual([['届出の理由', 'input.answer1']]);
    expect((await evaluated(form, {}, { answer1: '転居' })).findings).toEqual([]);
  });

  test('goes over to next year’s form', () => {
    const carried = carryOver(decisions, propose(found)).decisions;
    expect(carried.every(({ isRequired }) => isRequired)).toBe(true);
  });
});

test('several values in one place are 変更前 and 変更後 together, with what stays; nothing where none of them changed', async () => {
  const table = (isTicked: boolean): Uint8Array => {
    const line = (tick: string, ...cells: string[]): string =>
      row(...(isTicked ? [tick] : []).concat(cells).map((text) => (text === '' ? '' : run(text))));
    return aDocx({
      body: `<w:tbl>${line('', '事項', '変更前', '変更後')}${line('□', '電話・FAX', '', '')}${line('□', '施設長', '', '')}</w:tbl>`,
    });
  };
  const changed = { before: { phone: '04-0000-0001' }, after: { phone: '04-0000-0002' } };
  const event = LedgerEvent.parse({ kind: 'office-changed', officeId: office?.id, ...changed });
  for (const isTicked of [false, true]) {
    const bytes = table(isTicked);
    const found = findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec))));
    const own = propose(found)
      .map(undecided)
      .map((one): Decision => ({
        ...one,
        item: one.label === '施設長' ? 'office.head' : 'office.phone+office.fax',
        state: 'decided',
      }));
    const form = formOf('様式.docx', found, own);
    const choice = { packId: 'own-forms', officeId: office?.id ?? '', date: '2026-11-20', event, input: {} };
    const { sheets, findings } = unwrap(
      await evaluateForm({ form, context: buildContext(ledger, choice), overrides: {} }),
    );
    expect(findings).toEqual([]);
    expect(Object.fromEntries((sheets[0]?.fields ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
      'changes.phone.before': `04-0000-0001　${office?.fax}`,
      'changes.phone.after': `04-0000-0002　${office?.fax}`,
      'changes.headTitle.before': '',
      'changes.headTitle.after': '',
      ...(isTicked && { 'changes.phone.checked': true, 'changes.headTitle.checked': false }),
    });
  }
});

describe('next year’s form', () => {
  const lines = (...all: string[]): Uint8Array => aDocx({ body: all.map((one) => paragraph(run(one))).join('') });
  const proposalsOf = (bytes: Uint8Array) =>
    propose(findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec)))));

  test('takes over what was decided by label and order; the new place alone is asked', () => {
    const before = proposalsOf(lines('法人名：', '所在地：', '備考：')).map(undecided);
    const decided = before.map((one) =>
      one.label === '備考'
        ? { ...one, item: 'city', state: 'decided' as const }
        : { ...one, state: 'decided' as const },
    );
    const { decisions, left } = carryOver(decided, proposalsOf(lines('見出し', '法人名：', '電話番号：', '備考：')));
    expect(decisions.map(({ label, item, state }) => [label, item, state])).toEqual([
      ['法人名', 'corporation.name', 'decided'],
      ['電話番号', 'corporation.phone', 'proposed'],
      ['備考', 'city', 'decided'],
    ]);
    expect(left.map(({ label }) => label)).toEqual(['所在地']);
  });
});

describe('numbered words of which one is ringed', () => {
  test('of Excel: the ring is drawn, and the printed words stay', async () => {
    const bytes = readFileSync(join(OPEN, '../was-sealed/kitakawahara-additions.xlsx'));
    const { form } = made('kitakawahara-additions.xlsx', bytes);
    const field = form.fields.find((one) => one.type === 'circle');
    expect(field).toMatchObject({ options: [{ word: '１　なし' }, { word: '２　あり' }] });
    const file = await filled(form, bytes, { [field?.key ?? '']: '２　あり' });
    expect(changedParts(bytes, file).some((part) => part.startsWith('xl/drawings/'))).toBe(true);
  });

  test('of Word: one is ringed, and what is printed stays', async () => {
    const bytes = aDocx({
      body: `<w:tbl>${row(run('届出の理由'), run('ア　廃止　イ　休止　ウ　その他（　　　　）'))}</w:tbl>`,
    });
    const { form } = made('様式.docx', bytes);
    const field = form.fields.find((one) => one.type === 'circle');
    expect(field).toMatchObject({ options: [{ word: 'ア　廃止' }, { word: 'イ　休止' }, { word: 'ウ　その他' }] });
    const file = await filled(form, bytes, { [field?.key ?? '']: 'イ　休止' });
    expect(partOf(file, 'word/document.xml')).toMatch(/ellipse/);
    expect(rows(file).flat()[1]).toContain('ア　廃止　イ　休止　ウ　その他');
  });
});
