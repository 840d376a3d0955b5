import { describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { filesOf, fileIndexOf } from '@shared/submission/paper-files';
import { lettersChecks } from '@shared/submission/last-checks';

import { deliveryOptions, kindOf, whyNotBundled } from '../../builders/by-channels';
import { aPack, formInput } from '../../builders/pack';
import { aNewFile, aSubmission, frozenSubmission } from '../../builders/submission';

/** An invented network that takes both forms in one mail; the second is signed by hand, the third isn't taken by mail. */
const pack = aPack({
  channels: [
    { id: 'mail', kind: 'mail', label: 'メール', to: 'desk' },
    { id: 'counter', kind: 'counter', label: '窓口' },
  ],
  contacts: [{ id: 'desk', name: '見本市 介護課', mail: 'kaigo@city.example', source: '見本' }],
  forms: [
    formInput({ channels: ['mail'], togetherWith: ['2', '3'] }),
    formInput({
      ...{ id: '2', number: '様式2', shortTitle: '同意書', template: 'forms/2.docx', channels: ['mail', 'counter'] },
      signature: { means: 'autograph', by: ['representative'] },
    }),
    formInput({ id: '3', number: '様式3', shortTitle: '名簿', template: 'forms/3.docx', channels: ['counter'] }),
  ],
});
const [application, consent, list] = pack.forms as [
  (typeof pack.forms)[0],
  (typeof pack.forms)[0],
  (typeof pack.forms)[0],
];
const own = { hasEndpoint: false, hasMailAccount: true, toldAddress: null };
const [mail] = deliveryOptions(pack, application, own) as [ReturnType<typeof deliveryOptions>[0]];
const scan = aNewFile({ name: 'scan.pdf', role: 'signed-scan', mediaType: 'application/pdf' });
const paper = (form: typeof application, given: { scan?: typeof scan } = {}) => ({
  form,
  file: aNewFile({ name: `${form.number}.docx` }),
  scan: null,
  ...given,
});

describe('papers that leave in one letter', () => {
  test('don’t leave while one that goes along is signed by hand and has no scan', () => {
    expect(filesOf([paper(application), paper(consent)], mail)).toMatchObject({
      ok: false,
      code: 'submission/unsigned',
      details: { title: '様式2 同意書' },
    });
    expect(filesOf([paper(application), paper(consent)], { channel: channels.of(kindOf('post')) }).ok).toBe(true);
  });

  test('bring the scan in place of the file, each where its paper stands', () => {
    const names = (papers: ReturnType<typeof paper>[], way: Parameters<typeof filesOf>[1]) => {
      const files = filesOf(papers, way);
      return files.ok ? files.value.map(({ name }) => name) : [];
    };
    expect(names([paper(application), paper(consent, { scan })], mail)).toEqual(['様式1.docx', 'scan.pdf']);
    expect(names([paper(consent, { scan }), paper(application)], mail)).toEqual(['scan.pdf', '様式1.docx']);
    expect(names([paper(consent, { scan })], { channel: channels.of(kindOf('endpoint')) })).toEqual([
      '様式2.docx',
      'scan.pdf',
    ]);
  });

  test('are found again among the frozen files, whichever of them was scanned', () => {
    const files = filesOf([paper(consent, { scan }), paper(application)], mail);
    if (!files.ok) throw new Error(files.code);
    const together = [{ documentId: 'paper-2', formId: '1', title: '様式1 申請書' }];
    const one = aSubmission({ documentId: 'paper-1', together });
    const sent = { ...one, frozen: { ...one.frozen, files: frozenSubmission(one.id, files.value).files } };
    expect([fileIndexOf(sent, 'paper-1'), fileIndexOf(sent, 'paper-2')]).toEqual([-1, 1]);
  });

  test('leave only by a way that is open to each of them', () => {
    expect(whyNotBundled(pack, consent, own, mail)).toBeNull();
    expect(whyNotBundled(pack, list, own, mail)).toContain('この方法はありません');
    expect(whyNotBundled(pack, consent, { ...own, hasMailAccount: false, toldAddress: null }, mail)).toContain(
      'メールの設定をすると',
    );
  });

  test('are looked at one by one: what is doubtful about one of them says which', () => {
    const dated = { version: '1.1.0', effectiveFrom: '2026-04-01', effectiveTo: null };
    const document = { date: '2026-11-20', packVersion: '1.1.0', event: null };
    const look = (second: Partial<typeof document>) =>
      lettersChecks(
        [
          { number: '様式1', document },
          { number: '様式2', document: { ...document, ...second } },
        ],
        { pack: dated, today: '2026-11-21' },
      );
    expect(look({}).map(({ text }) => text)).toEqual(['様式は、令和8年4月からのものです']);
    const [older, ...more] = look({ packVersion: '1.0.0', date: '2026-03-31' });
    expect(older?.text).toMatch(/^様式2：つくり始めたあとで、様式が新しくなりました/);
    expect(more.map(({ id, level }) => [id, level])).toEqual([['effective', 'notice']]);
    // What is well with all of them is still said.
    expect(look({ date: '2026-03-31' }).map(({ id, level }) => [id, level])).toEqual([
      ['version', 'ok'],
      ['effective', 'notice'],
    ]);
  });
});
