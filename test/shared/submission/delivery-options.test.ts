import { describe, expect, test } from 'vitest';
import { contactOfChannel, needsScan, deliveryKey, receivingContactOf } from '@shared/submission/delivery-options';
import { deliveryOptions, staysInside, unavailableOptions } from '../../builders/by-channels';
import { aPack, formInput } from '../../builders/pack';
import { officialForm } from '../../support/official-forms.ts';

const application = officialForm('nagareyama-tritrus-1-1');
const pledge = officialForm('tsuruoka-finelink-1');
const nothing = { hasEndpoint: false, hasMailAccount: false, toldAddress: null };
const all = { hasEndpoint: true, hasMailAccount: true, toldAddress: null };

describe('the ways out of the app', () => {
  test('of 流山市 様式1-1 are 窓口 and 郵送, to the desk that the handbook names', () => {
    const options = deliveryOptions(application.pack, application.form, nothing);
    expect(options.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['counter', '流山市 介護支援課'],
      ['post', '流山市 介護支援課'],
    ]);
    expect(options[1]?.contact?.postalCode).toBe('270-0192');
  });

  test('have 電子受付 only where the office set an address, and it goes to the same desk', () => {
    const options = deliveryOptions(application.pack, application.form, all);
    expect(options.at(-1)).toMatchObject({ kind: 'endpoint', recipient: '流山市 介護支援課' });
    expect(unavailableOptions(application.pack, application.form, nothing)[0]).toMatchObject({
      kind: 'endpoint',
      closed: '市から渡されたアドレスを「設定」の「提出先・メール」に入れると使えます',
    });
  });

  test('have no mail to 流山市, which names none: the handbook’s silence is the reason', () => {
    const closed = unavailableOptions(application.pack, application.form, all);
    expect(closed.map(({ kind, closed: why }) => [kind, why])).toEqual([
      [
        'mail',
        '手引きに出し方の指定がないため、初めは使いません。流山市からメールで出すように言われたときは、「設定」の「提出先・メール」で使えるようにできます',
      ],
    ]);
  });

  test('have mail to 流山市 once the city has told the office where to: there, and not to the desk for questions', () => {
    const told = { ...nothing, toldAddress: 'uketsuke@city.example.jp' };
    const mails = deliveryOptions(application.pack, application.form, told).filter(({ channel }) => channel.isMail);
    expect(mails).toMatchObject([
      {
        by: 'draft',
        address: 'uketsuke@city.example.jp',
        addressFrom: 'settings',
        recipient: '流山市 介護支援課',
      },
    ]);
    const closed = unavailableOptions(application.pack, application.form, told).filter(({ channel }) => channel.isMail);
    expect(closed.map(({ by, closed: why }) => [by, why])).toEqual([
      ['server', '「設定」の「提出先・メール」でメールの設定をすると使えます'],
    ]);
    // What an office was told for one network says nothing of another, whose papers name the address.
    const others = deliveryOptions(pledge.pack, pledge.form, told);
    expect(others.map(({ address }) => address)).toEqual(['kaigo@city.tsuruoka.yamagata.jp']);
  });

  test('of 鶴岡市 are the mail program at once, and this PC as soon as there is an account', () => {
    const ways = (own: typeof all): string[] => deliveryOptions(pledge.pack, pledge.form, own).map(deliveryKey);
    expect(ways(nothing)).toEqual(['mail:draft']);
    expect(ways(all)).toEqual(['mail:server', 'mail:draft']);
    expect(deliveryOptions(pledge.pack, pledge.form, all)[0]).toMatchObject({
      recipient: '鶴岡市 長寿介護課',
      address: 'kaigo@city.tsuruoka.yamagata.jp',
    });
    expect(unavailableOptions(pledge.pack, pledge.form, nothing)[0]?.closed).toContain('メールの設定をすると');
    expect(staysInside(pledge.pack, pledge.form)).toBe(false);
  });

  test('of LINE WORKS are the mail program only: whom the 受付メール came from, only the person knows', () => {
    const { pack, form } = officialForm('line-works-application');
    expect(deliveryOptions(pack, form, all).map(({ by, address }) => [by, address])).toEqual([['draft', '']]);
    expect(unavailableOptions(pack, form, all).map(({ by, closed }) => [by, closed])).toEqual([
      ['server', '初期設定代行の受付メールに返信して、ファイルを添付します。メールソフトで開いて送ります'],
    ]);
  });

  test.each(['fukui-mimamori-ledger', 'fukui-mimamori-4'])('are none for %s, which the facility keeps', (id) => {
    const { pack, form } = officialForm(id);
    expect(deliveryOptions(pack, form, all)).toEqual([]);
    expect(staysInside(pack, form)).toBe(true);
    const closed = unavailableOptions(pack, form, all);
    expect(closed.map(({ kind }) => kind)).toEqual(['mail', 'post']);
    for (const { closed: why } of closed)
      expect(why).toBe('事業所の外に出さない書類です（施設で保管：事務局には出しません）');
  });

  test('are none for a form whose pack names no way: the facility keeps it', () => {
    const pack = aPack({ forms: [formInput({ channels: [] })] });
    const [form] = pack.forms;
    expect(deliveryOptions(pack, form!, all)).toEqual([]);
    expect(unavailableOptions(pack, form!, all).map(({ label, closed }) => [label, closed])).toEqual([
      ['窓口', '事業所の外に出さない書類です（施設で保管）'],
    ]);
  });

  test('ask for the scan of what was signed by hand, wherever it goes electronically', () => {
    const { pack, form } = officialForm('fukui-mimamori-5');
    const asks = deliveryOptions(pack, form, all).map((option) => [deliveryKey(option), needsScan(form, option)]);
    expect(asks).toEqual([
      ['mail:server', true],
      ['mail:draft', true],
      ['post', false],
    ]);
  });
});

describe('where two desks take papers, each by its own channel', () => {
  const { pack, form } = application;
  const [desk, archive] = pack.contacts;
  if (!desk || !archive) throw new Error('the pack has two contacts');
  const channels = pack.channels.map((one) => (one.id === 'post' ? { ...one, to: archive.id } : one));
  const two = { ...pack, channels };

  test('each paper, its 送付状 and its 宛名 name the desk of the channel by which it goes', () => {
    expect(contactOfChannel(two, 'counter')).toBe(desk);
    expect(contactOfChannel(two, 'post')).toBe(archive);
    const recipients = deliveryOptions(two, form, nothing).map(({ kind, recipient }) => [kind, recipient]);
    expect(recipients).toEqual([
      ['counter', desk.name],
      ['post', archive.name],
    ]);
  });

  test('a desk that no channel names takes no papers: it is for questions', () => {
    const desks = (channels: object[], ...ids: string[]) =>
      receivingContactOf(
        aPack({
          channels,
          contacts: ids.map((id) => ({ id, name: id, mail: `${id}@city.example`, source: '見本' })),
        }),
      )?.id ?? null;
    const counter = { id: 'counter', kind: 'counter', label: '窓口' };
    expect(desks([{ ...counter, to: 'desk' }], 'desk', 'questions')).toBe('desk');
    expect(desks([{ ...counter, to: 'desk@city.example' }], 'questions', 'desk')).toBe('desk');
    expect(desks([counter], 'questions')).toBeNull();
  });

  test('a channel that names none of them is no desk’s: the network itself is named, and nobody’s place shown', () => {
    expect(receivingContactOf(two)).toBeNull();
    const endpoint = deliveryOptions(two, form, all).find(({ channel }) => channel.word === 'endpoint');
    expect(endpoint).toMatchObject({ contact: null, recipient: pack.issuer });
  });
});
