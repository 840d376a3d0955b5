import { readdirSync, readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { auditEntryOf } from '@shared/audit/audit-entry';
import type { Channel } from '@shared/channels/channel';
import { channels } from '@shared/channels/channels';
import { channelRegistry, type Channels } from '@shared/channels/registry';
import { byPerson, usual } from '@shared/channels/usual';
import { aboutPack, aboutWrittenForm, newOwnForm, newOwnPack, ownPack } from '@shared/form-studio/write/own-pack';
import { PaperDocument } from '@shared/ledger/document';
import type { Form, Pack } from '@shared/packs/schema';
import { readPack } from '@shared/packs/read-pack';
import { receiverFindings } from '@shared/pack-check/receiver-findings';
import type { Contact } from '@shared/packs/network-schema';
import type { ReceiverField } from '@shared/packs/receiver-facts';
import { kindOfChannel } from '@shared/packs/channel-kind';
import { receiverFault, receiverPlace } from '@shared/packs/receiver-words';
import { unwrap } from '@shared/problems/problem';
import { channelTable } from '../../support/channel-table';
import { Procedure } from '@shared/packs/procedure-schema';
import { handing } from '@shared/procedures/step-facts';
import { bundleableWith } from '@shared/submission/bundleable';
import type { Role } from '@shared/vault/role';
import { deliveryOptions } from '@shared/submission/delivery-options';
import type { Submission } from '@shared/submission/submission';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { auditContentOf } from '../../../renderer/data/record-entry';
import { submissionTasks } from '../../../renderer/features/home/submission-tasks';
import { ContactEntry } from '../../../renderer/features/contacts/contact-entry';
import { ContactsSheet } from '../../../renderer/features/contacts/contacts-sheet';
import { DeliveryOptions } from '../../../renderer/features/documents/delivery-options';
import { AboutStep } from '../../../renderer/features/form-studio/about-step';
import type { OpenStudio } from '../../../renderer/features/form-studio/use-studio';
import { handInWords } from '../../../renderer/features/procedures/checklist/step-words';
import { usualDeliveryWords } from '../../../renderer/features/procedures/wizard/paper-words';
import { receiptOf, receiptText } from '../../../renderer/features/inspection/receipt-text';
import { answersGiven } from '../../../renderer/features/submissions/receiver-answers';
import { CoverSheet } from '../../../renderer/features/submissions/cover-sheet';
import { DeliveryChoice } from '../../../renderer/features/submissions/delivery-choice';
import { verbOf } from '../../../renderer/features/submissions/delivery-words';
import { HandOverForm } from '../../../renderer/features/submissions/hand-over-form';
import { ReceiverPlace } from '../../../renderer/features/submissions/on-paper';
import { SubmissionActions } from '../../../renderer/features/submissions/submission-actions';
import { SubmissionHistory } from '../../../renderer/features/submissions/submission-history';
import { SubmissionRemark } from '../../../renderer/features/submissions/submission-remark';
import { SubmissionRow } from '../../../renderer/features/submissions/submission-row';
import { useKnownHere } from '../../../renderer/state/use-known-here';
import { packInput, formInput } from '../../builders/pack';
import { frozenSubmission, SUBMISSION_ID } from '../../builders/submission';
import { openPack } from '../../support/open-pack';
import { freshDisk, openOffice } from '../data/office-on-disk';
import { drawnPart } from './drawn-part';

/** What pressing each box does that was drawn last, by its words. */
const boxes = vi.hoisted(() => new Map<unknown, (isOn: boolean) => void>());
vi.mock('../../../renderer/state/office-in-use', () => ({ useOfficeInUse: () => ({ office: null }) }));
vi.mock('../../../renderer/ui/check-box', async (real) => {
  const { CheckBox } = await real<typeof import('../../../renderer/ui/check-box')>();
  const Noted = (props: Parameters<typeof CheckBox>[0]) => {
    boxes.set(props.children, props.onChange);
    return CheckBox(props);
  };
  return { CheckBox: Noted };
});

const told = vi.hoisted(() => new Map<string, (value: string) => void>());
vi.mock('../../../renderer/ui/text-field', async (real) => {
  const { TextField } = await real<typeof import('../../../renderer/ui/text-field')>();
  const Noted = (props: Parameters<typeof TextField>[0]) => {
    told.set(props.label, props.onCommit);
    return <TextField {...props} />;
  };
  return { TextField: Noted };
});

/** Nobody has it: what one more line of shared/packs/receiver-facts.ts would say. */
vi.mock('@shared/packs/receiver-facts', async (real) => {
  const { receiverFacts } = await real<typeof import('@shared/packs/receiver-facts')>();
  const { z } = await import('zod');
  const site = {
    ...{ name: '予約サイト', kind: 'text', most: 300 },
    schema: z.string().regex(/^https:\/\/\S+$/, 'https:// から始まるアドレスを入れてください'),
    shown: (value: string) => `予約 ${value}`,
  };
  return { receiverFacts: { ...receiverFacts, site } };
});

/** Nobody has it: what a file of its own in shared/channels would say. */
const fax: Channel = {
  ...usual,
  word: 'fax-of-a-test',
  guide: 'sent by fax',
  name: 'FAX',
  icon: 'phone',
  medium: 'paper',
  needs: ['fax'],
  handIn: 'を FAX で送る',
  onPaper: { arrives: true, bundle: { together: '一緒に FAX で送るもの', once: 'FAX の記録' }, isPosted: false },
  ways: [
    byPerson('FAX で送る書類にする', ({ contact }) => `印刷して、${contact?.fax ?? ''} へ FAX で送ってください。`),
  ],
  byHand: {
    panel: 'paper',
    task: 'へ FAX で送る',
    verb: '送る',
    remark: 'FAX で送ったら［FAX で送った］を押してください。',
    notYet: 'まだ FAX で送っていません',
    done: 'FAX で送った',
    step: 'handed-over',
    handedOver: 'FAX 済',
    entry: 'FAX で送りました',
  },
};
/** … and one that needs to know what no other does, and does most in its own words. */
const booking: Channel = {
  ...usual,
  word: 'booking-of-a-test',
  guide: 'booked on the city’s site',
  name: '窓口予約',
  icon: 'office',
  medium: 'line-works',
  needs: ['site' as ReceiverField],
  handIn: 'の窓口を予約する',
  onPaper: { arrives: false, bundle: null, isPosted: false },
  ways: [byPerson('窓口を予約する', () => '市のサイトで予約します。')],
  byHand: {
    panel: 'paper',
    task: 'の窓口を予約する',
    verb: '予約する',
    remark: '市のサイトで予約したら［予約した］を押してください。',
    notYet: 'まだ予約していません',
    done: '予約した',
    step: 'handed-over',
    handedOver: '予約済',
    entry: '予約しました',
    recorded: (paper, recipient) => `${paper}のために${recipient}の窓口を予約しました`,
    record: (recipient) => `${recipient}の窓口を予約した記録`,
    asks: [
      { name: '予約番号', kind: 'text' },
      { name: '予約の日', kind: 'day' },
    ],
  },
};
const more = channelRegistry([...channels.all, fax, booking]);

const manifest = JSON.stringify(
  packInput({
    channels: [
      { id: 'fax', kind: 'fax-of-a-test', label: 'ファクス', to: 'desk' },
      { id: 'counter', kind: 'counter', label: '窓口', to: 'desk' },
    ],
    contacts: [{ id: 'desk', name: '見本市 介護課', fax: '000-000-0000', source: '見本' }],
    forms: [formInput({ channels: ['fax', 'counter'] })],
  }),
);
const pack: Pack = unwrap(readPack(manifest, more));
const [form] = pack.forms as [Form];
const own = { hasEndpoint: false, hasMailAccount: false, toldAddress: null };
const [option] = deliveryOptions(pack, form, own, more);
if (!option) throw new Error('it is offered');

const SITE = 'https://yoyaku.example.lg.jp/';
const deskWithSite = { id: 'desk', name: '見本市 介護課', phone: '000-000-0001', site: SITE, source: '見本' };
const bookedPack: Pack = unwrap(
  readPack(
    JSON.stringify(
      packInput({
        id: 'booked',
        channels: [{ id: 'booking', kind: booking.word, label: '窓口予約', to: 'desk' }],
        contacts: [deskWithSite],
        forms: [formInput({ channels: ['booking'] })],
      }),
    ),
    more,
  ),
);

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice({ channels: more });
});
afterEach(() => store.disk.close());

/** What a screen shows of something, as plain words, to somebody whose program has these channels. */
function shown(part: ReactNode, known: Channels = more, role?: Role): string {
  const html = drawnPart(part, { store, channels: known, packs: [pack, bookedPack], ...(role && { role }) });
  return html
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const [bookedForm] = bookedPack.forms as [Form];
const [bookedWay] = deliveryOptions(bookedPack, bookedForm, own, more);

async function finalized(from: Pack = pack, way = option!): Promise<Submission> {
  const document = PaperDocument.parse({
    ...{ id: 'paper-1', packId: from.id, formId: from.forms[0]!.id, officeId: 'o', date: '2026-11-20' },
    ...{ createdAt: '2026-11-20T03:00:00.000Z', updatedAt: '2026-11-20T03:00:00.000Z' },
  });
  const { kind, id, recipient } = way;
  const final = { document, title: '様式1 申請書', about: '見本', channel: { kind, id, recipient } };
  return unwrap(await store.submissions.finalize({ ...final, frozen: frozenSubmission() }));
}
const row = (submission: Submission, known?: Channels) =>
  shown(
    <table>
      <tbody>
        <SubmissionRow
          {...{ submission, place: null, today: '2026-11-20', isCurrent: false, isActive: false, index: 0, ref: null }}
        />
      </tbody>
    </table>,
    known,
  );
const print = () => Promise.resolve();
const actions = (submission: Submission, known?: Channels) =>
  shown(
    <SubmissionActions submission={submission} papers={[submission]} print={print as never} onTask={() => {}} />,
    known,
  );

test('a channel that is one more is taken by a pack, and refused with what to do where it is not there', () => {
  expect(pack.channels[0]?.label).toBe('ファクス');
  expect(readPack(manifest, channels)).toMatchObject({
    ok: false,
    message: expect.stringContaining(
      '「fax-of-a-test」という種類の出し方はありません。mail、counter、post、',
    ) as string,
  });
});

test('a paper that only stays in the office is said to be kept, not handed in', () => {
  const fukui = openPack('fukui-mimamori');
  const words = (id: string) =>
    shown(<DeliveryOptions pack={fukui} form={fukui.forms.find((one) => one.id === id)!} />);
  expect(words('ledger')).toContain('事務局には出しません これで残します');
  expect(words('ledger')).not.toContain('これで出します');
});

test('… is offered where somebody chooses how to hand in, beside the form, and in the table of ways', () => {
  const choice = shown(
    <DeliveryChoice ways={deliveryOptions(pack, form, own, more)} form={form} chosen="fax" onChoose={() => {}} />,
  );
  expect(choice).toContain('ファクス：見本市 介護課');
  expect(choice).toContain('印刷して、 000-000-0000 へ FAX で送ってください。');
  expect(verbOf(option)).toBe('FAX で送る書類にする');
  expect(shown(<DeliveryOptions pack={pack} form={form} />)).toContain(
    'ファクス 見本市 介護課 FAX 000-000-0000 ふつうはこれ',
  );
  expect(channelTable([pack], own, more).map(({ way, is }) => [way, is])).toEqual([
    ['fax', 'default'],
    ['counter', 'offered'],
  ]);
});

test('… what it needs of the receiver stands on the cover sheet, and a pack that doesn’t say it is told so', () => {
  const [desk] = pack.contacts;
  const from = { recipient: desk!.name, office: null, corporation: null, sender: '' };
  const sheet = <CoverSheet {...from} on="2026-11-20" place={receiverPlace(fax, desk!)} papers={[]} />;
  expect(shown(sheet)).toMatch(/FAX 000-000-0000 見本市 介護課/);
  const { fax: _, ...silent } = desk!;
  const faults = receiverFindings({ ...pack, contacts: [silent] }, more);
  expect(faults.map(({ code, at, details }) => [code, at, details['fields']])).toEqual([
    ['pack/receiver-unsaid', '/channels/0/to', 'FAX'],
    ['pack/receiver-unsaid', '/channels/1/to', '郵便番号、所在地'],
  ]);
  expect(receiverFindings(pack, more).map(({ at }) => at)).toEqual(['/channels/1/to']);
});

test('… what no other needs to know of the receiver is asked, checked, kept and shown, and missed by its name', () => {
  const [desk] = bookedPack.contacts as [Contact];
  expect(receiverPlace(booking, desk)).toBe(`予約 ${SITE}`);
  expect(shown(<DeliveryOptions pack={bookedPack} form={bookedPack.forms[0]!} />)).toContain(`予約 ${SITE}`);
  const now = { date: '2026-11-20', time: '10:00' };
  expect(shown(<ContactEntry contact={desk} now={now} isMeant={false} />)).toContain(`予約 ${SITE}`);
  const sheet = shown(
    <ContactsSheet office="" lists={[{ title: '', contacts: bookedPack.contacts }]} today="2026-11-20" />,
  );
  expect(sheet).toContain(`予約 ${SITE}`);
  expect(sheet).toContain('電話・FAX・メール・予約サイト');
  // It is nobody's personal data in a text.
  const Ours = () => useKnownHere(bookedPack).ours.join(' ');
  expect(shown(<Ours />)).toBe(`000-000-0001 ${SITE}`);
  const silent = { ...bookedPack, contacts: [{ ...desk, site: undefined } as Contact] };
  expect(receiverFindings(silent, more).map(({ message }) => message)).toEqual([
    '出し方「窓口予約」の宛先「見本市 介護課」に、予約サイト がありません。書くと、書類を出すときに画面に出ます。',
  ]);
  expect(aboutPack(bookedPack).contact).toMatchObject({ site: SITE, fax: '' });
});

test('… an address that no pack takes is refused where it is typed, with what to do', () => {
  const form = { ...newOwnForm('見本の届出', more), channels: [kindOfChannel(booking)] };
  const said: Partial<OpenStudio['about']>[] = [];
  const draft = { follows: null, page: { format: 'word' }, proposals: [] };
  const about = { form, pack: newOwnPack, packId: null };
  const open = { about, say: (one: (typeof said)[number]) => said.push(one), work: { decisions: [] }, draft };
  shown(<AboutStep open={open as unknown as OpenStudio} />);
  told.get('提出先の予約サイト')?.('http://yoyaku.example.lg.jp/');
  expect(said).toEqual([]);
  told.get('提出先の予約サイト')?.(SITE);
  expect(said[0]?.pack?.contact).toMatchObject({ site: SITE });
  expect(receiverFault('site' as ReceiverField, 'http://x')).toBe('https:// から始まるアドレスを入れてください');
});

test('… and no sentence lists channels by their names: it would be wrong with one more', () => {
  const name = `(${channels.all.map((one) => one.name).join('|')})`;
  const list = new RegExp(`${name}(・|、|と|や|か|または)${name}`, 'u');
  const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const said = files.flatMap((file) =>
    readFileSync(`renderer/${file}`, 'utf8')
      .split('\n')
      .filter((line) => list.test(line) && !/^\s*(\/\*|\*|\/\/)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(said).toEqual([]);
});

test('… can be ticked for a form of the office’s own, is asked what it needs, and its paper says where to', () => {
  const form = newOwnForm('見本の届出', more);
  const contact = { ...newOwnPack.contact, name: '見本市 介護課', fax: '04-7150-6532' };
  const about = { ...newOwnPack, contact };
  const step = (): string => {
    const say = (said: Partial<OpenStudio['about']>): void => void Object.assign(form, said.form);
    const draft = { follows: null, page: { format: 'word' }, proposals: [] };
    const open = { about: { form, pack: about, packId: null }, say, work: { decisions: [] }, draft };
    return shown(<AboutStep open={open as unknown as OpenStudio} />);
  };
  // What it goes by at first is brought there.
  expect(step()).toMatch(/提出先の所在地/);
  expect(step()).not.toMatch(/提出先のFAX/);
  boxes.get('窓口')?.(false);
  expect(step()).not.toMatch(/提出先の所在地/);
  boxes.get('FAX')?.(true);
  expect(step()).toMatch(/提出先のFAX/);
  const written = aboutWrittenForm('form-1', form, 'template.docx', more);
  const parts = { id: 'own-1', version: '1.0.0', about, files: ['届出.docx'], forms: [{ ...written, handIns: [] }] };
  const json = JSON.stringify({
    ...ownPack(parts, more).pack,
    forms: [formInput({ channels: [...written.channels] })],
  });
  const made = unwrap(readPack(json, more));
  const [way] = deliveryOptions(made, made.forms[0]!, own, more);
  expect(way?.way.words(way, false)).toBe('印刷して、04-7150-6532 へ FAX で送ってください。');
  expect(shown(<DeliveryOptions pack={made} form={made.forms[0]!} />)).toContain('見本市 介護課 FAX 04-7150-6532');
});

test('… is in the checklist and in the wizard', () => {
  expect(handInWords('様式1', more.of(option.kind))).toBe('様式1 を FAX で送る');
  expect(usualDeliveryWords(pack.channels, more)).toBe('紙（ファクス・窓口）');
  // What only is printed before something else goes is no paper that may be brought.
  expect(usualDeliveryWords([...bookedPack.channels, ...pack.channels], more)).toBe('窓口予約');
  expect(usualDeliveryWords([...pack.channels, ...bookedPack.channels], more)).toBe('紙（ファクス・窓口）');
});

test('… is in the list of submissions, among the tasks, and says what to do and what it asks when it is done', async () => {
  const submission = await finalized();
  expect(submission.state).toBe('to-hand-over');
  expect(row(submission)).toMatch(/見本市 介護課 FAX まだ FAX で送っていません/);
  expect(
    submissionTasks(
      [submission],
      () => true,
      more,
      () => null,
      '2026-11-18',
    )[0]?.title,
  ).toBe('様式1 申請書を見本市 介護課へ FAX で送る');
  expect(shown(<SubmissionRemark submission={submission} />)).toContain('FAX で送ったら［FAX で送った］');
  expect(shown(<ReceiverPlace submission={submission} />)).toContain('見本市 介護課 FAX 000-000-0000');
  expect(actions(submission)).toMatch(/印刷する 送付状 プリンターがないときは ファイルに保存 FAX で送った/);
  const asked = shown(<HandOverForm submissions={[submission]} onClose={() => {}} />);
  for (const words of [
    '見本市 介護課に FAX で送った記録',
    'FAX で送った日',
    'FAX で送った人',
    'FAX で送ったと記録する',
  ])
    expect(asked).toContain(words);
});

test('… and what happened by it is recorded, and is there after a restart', async () => {
  const { id } = await finalized();
  const { step } = more.of(option.kind).byHand;
  const event = { kind: 'handed-over', how: step, on: '2026-11-20', by: '山田 花子', at: '2026-11-20T04:00:00.000Z' };
  unwrap(await store.submissions.apply(id, event as never));
  store.disk.close();
  store = await openOffice({ channels: more });
  const kept = store.memory.read().submissions.get(SUBMISSION_ID);
  if (!kept) throw new Error('it was kept');
  expect(kept.channel.kind).toBe('fax-of-a-test');
  expect(row(kept)).toMatch(/FAX 済/);
  expect(shown(<SubmissionHistory submission={kept} />)).toContain('FAX で送りました（山田 花子）');
  expect(await store.audit.verify()).toMatchObject({ links: 2, faults: [] });
  const { entries } = await store.audit.page({ kinds: new Set(['submitted']), before: null, count: 1 });
  const said = entries.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), () => null).what);
  expect(said).toEqual(['様式1 申請書（見本）を見本市 介護課に FAX で送りました']);
});

test('… says for itself what was recorded, what is asked then, and that each paper goes by itself', async () => {
  const submission = await finalized(bookedPack, bookedWay!);
  const other = { ...submission, id: 'other', documentId: 'paper-2' };
  expect(bundleableWith(submission, [submission, other], more)).toEqual([]);
  const faxed = { ...submission.channel, kind: kindOfChannel(fax) };
  expect(bundleableWith({ ...submission, channel: faxed }, [{ ...other, channel: faxed }], more)).toHaveLength(1);
  const remark = shown(<SubmissionRemark submission={submission} />, more, 'reader');
  expect(remark).toContain('まだ予約していません。');
  const asked = shown(<HandOverForm submissions={[submission]} onClose={() => {}} />);
  for (const words of ['見本市 介護課の窓口を予約した記録', '予約番号', '予約の日']) expect(asked).toContain(words);
  const { asks = [] } = booking.byHand;
  expect(answersGiven(asks, { 予約番号: 'A-123' })).toEqual({ lacking: '予約の日' });
  const heard = answersGiven(asks, { 予約番号: ' A-123 ', 予約の日: '2026-12-01' });
  const day = { on: '2026-11-20', by: '山田 花子' };
  const event = { kind: 'handed-over', how: 'handed-over', ...day, at: '2026-11-20T04:00:00.000Z', ...heard };
  unwrap(await store.submissions.apply(submission.id, event as never));
  store.disk.close();
  store = await openOffice({ channels: more });
  const kept = store.memory.read().submissions.get(SUBMISSION_ID)!;
  const answers = [
    { name: '予約番号', value: 'A-123' },
    { name: '予約の日', value: '令和8年12月1日' },
  ];
  expect(kept.handedOver).toEqual({ ...day, answers });
  expect(shown(<SubmissionHistory submission={kept} />)).toContain(
    '予約しました（予約番号 A-123、予約の日 令和8年12月1日、山田 花子）',
  );
  const lines = receiptText(receiptOf(kept, '見本', more));
  for (const line of ['予約した日：令和8年11月20日', '予約番号：A-123', '予約の日：令和8年12月1日'])
    expect(lines).toContain(line);
  unwrap(await store.submissions.apply(submission.id, { kind: 'taken-back', at: '2026-11-20T05:00:00.000Z' }));
  const { entries } = await store.audit.page({ kinds: new Set(['submitted']), before: null, count: 2 });
  expect(entries.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), () => null).what)).toEqual([
    '様式1 申請書（見本）の、予約した記録を取り消しました',
    '様式1 申請書（見本）のために見本市 介護課の窓口を予約しました（予約番号 A-123、予約の日 令和8年12月1日）',
  ]);
});

test('… and a step of a network of the office’s own is done as the channel says, by its name', () => {
  const belongs = { to: 'own-network', name: '見本ネット' } as const;
  const about = { ...newOwnPack, belongs, contact: { ...newOwnPack.contact, name: '見本市 介護課' } };
  const stepBy = (...kinds: readonly Pick<Channel, 'word'>[]) => {
    const written = {
      id: 'form-1',
      number: '様式1',
      title: '退職届',
      handIns: [{ event: 'leave', within: null }] as const,
    };
    const forms = [{ ...written, channels: kinds.map(({ word }) => word) }];
    const { procedures } = ownPack({ id: 'own-1', version: '1.0.0', about, files: [], forms }, more);
    const [step] = Procedure.parse(procedures.get('leave')).steps;
    return [step?.medium, step?.action, step?.unsaid];
  };
  const of = (word: string) => channels.all.find((one) => one.word === word)!;
  const sentence = '様式1「退職届」を書いて、見本市 介護課に出します';
  expect(stepBy(booking, fax)).toEqual(['line-works', `${sentence}（窓口予約・FAX）`, []]);
  expect(stepBy(of('mail'))).toEqual(['mail', `${sentence}（メール）`, []]);
  expect(stepBy(of('counter'), of('post'))).toEqual(['paper', `${sentence}（窓口・郵送）`, []]);
  expect(stepBy()).toEqual(['paper', sentence, ['medium']]);
  const leaving = more.all.filter(({ leaves }) => leaves);
  expect(leaving.filter(({ medium }) => !handing.includes(medium))).toEqual([]);
});

test('a program that doesn’t know the channel keeps the submission as it stands, says what to do, and lets nothing leave', async () => {
  const { id } = await finalized();
  store.disk.close();
  store = await openOffice();
  const kept = store.memory.read().submissions.get(id);
  if (!kept) throw new Error('it was kept');
  expect(row(kept, channels)).toMatch(/この版にない出し方 まだ出していません/);
  expect(shown(<SubmissionRemark submission={kept} />, channels)).toContain('連携台帳も新しい版にしてから');
  expect(actions(kept, channels)).not.toMatch(/出した|送った|印刷/);
  unwrap(await store.submissions.apply(id, { kind: 'printed', at: '2026-11-20T04:00:00.000Z' }));
  store.disk.close();
  store = await openOffice({ channels: more });
  expect(store.memory.read().submissions.get(id)).toMatchObject({
    channel: { kind: 'fax-of-a-test' },
    state: 'to-hand-over',
  });
});
