import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { PackChannel } from '@shared/packs/network-schema';
import { kindOf } from '../../builders/by-channels';
import { openPack } from '../../support/open-pack';
import { paperTitle, papersLead, usualDeliveryWords } from '../../../renderer/features/procedures/wizard/paper-words';

const saysAll = { officeId: 'o', papers: [], steps: [], isCovered: true, problem: null, warnings: [] };
const way = (kind: string, label: string): PackChannel => ({ id: kind, kind: kindOf(kind), label, optional: false });
const words = (...ways: PackChannel[]) => usualDeliveryWords(ways, channels);

test('a paper is named by number, title and what is special about it', () => {
  expect(paperTitle({ number: '様式1-1', title: '利用申請書', variant: '異動区分：削除' })).toBe(
    '様式1-1 利用申請書（異動区分：削除）',
  );
  expect(paperTitle({ number: '管理台帳', title: '管理台帳', variant: '' })).toBe('管理台帳');
});

test('on paper both ways are said; otherwise the usual one', () => {
  expect(words(way('counter', '窓口'), way('post', '郵送'))).toBe('紙（窓口・郵送）');
  expect(words(way('counter', '窓口'))).toBe('窓口');
  expect(words(way('mail', 'メール'), way('post', '郵送'))).toBe('メール');
  expect(words()).toBe('');
});

test('what is handed in by no form of the network’s is not „no paper“', () => {
  const notify = { actor: { isOurs: true }, medium: 'line-works', action: '変更届を、市に出します' } as never;
  const lead = papersLead([{ ...saysAll, packId: 'tsuruoka-finelink', steps: [notify] }], [], channels);
  expect(lead).toBe('アプリでつくる書類はありません。下の届け出と、事業所がすることをお知らせします。');
});

test('above the papers stands who gets them, as beside their network; what stays in the office goes to nobody', () => {
  const packs = [openPack('nagareyama-tritrus'), openPack('fukui-mimamori')];
  const lead = (...papers: [string, string][]): string =>
    papersLead(
      papers.map(([packId, form]) => {
        const found = packs.find(({ id }) => id === packId)!.forms.find(({ id }) => id === form)!;
        return { ...saysAll, packId, papers: [{ ...found, form } as never] };
      }),
      packs,
      channels,
    );
  expect(lead(['nagareyama-tritrus', '1-1'])).toBe('流山市 介護支援課に出す 1つの書類と、事業所がすることです。');
  expect(lead(['nagareyama-tritrus', '1-1'], ['fukui-mimamori', '3'])).toMatch(
    /^流山市 介護支援課・ふくいメディカルネット事務局（福井県医師会内）に出す 2つの書類と、/,
  );
  expect(lead(['fukui-mimamori', '4'])).toBe(
    'ふくいみまもりSNS では、市にも事務局にも、出す書類はありません。事業所に残す書類が1つあります。',
  );
  expect(lead(['fukui-mimamori', '3'], ['fukui-mimamori', 'ledger'])).toBe(
    'ふくいメディカルネット事務局（福井県医師会内）に出す 1つの書類と、事業所に残す 1つの書類、事業所がすることです。',
  );
  // Another network hasn't said yet whether it wants one.
  const kept = { ...saysAll, packId: 'fukui-mimamori', papers: [{ channels: ['inside'] } as never] };
  expect(papersLead([kept, { ...saysAll, packId: 'x', isCovered: false }], packs, channels)).toBe(
    '事業所に残す 1つの書類と、事業所がすることです。',
  );
  // A form that somebody has brought in leaves for wherever they said; of a network it decides nothing.
  const brought = {
    ...packs[0]!,
    id: 'own',
    title: '自分の様式',
    issuer: '自分の様式',
    network: undefined,
    contacts: [],
  };
  const asks = { ...saysAll, packId: 'own', onlyForms: true as const, papers: [{ channels: ['counter'] } as never] };
  expect(papersLead([asks], [brought], channels)).toBe('出す 1つの書類と、事業所がすることです。');
  expect(papersLead([asks], [{ ...brought, issuer: '緑ヶ原市' }], channels)).toMatch(/^緑ヶ原市に出す 1つの書類と/);
  const inside = { ...asks, papers: [{ channels: ['inside'] } as never] };
  expect(papersLead([inside], [{ ...packs[1]!, ...brought, channels: packs[1]!.channels }], channels)).toBe(
    '事業所に残す 1つの書類と、事業所がすることです。',
  );
  const ofNone = (...networks: object[]) => papersLead(networks.map((one) => ({ packId: 'x', ...saysAll, ...one })), [], channels); // prettier-ignore
  expect(ofNone({})).toBe('出す書類はありません。事業所がすることをお知らせします。');
  // Nobody has said that there are none: no network at all, one whose rules say nothing, one that can't say it yet.
  expect(lead()).toBe('事業所がすることをお知らせします。');
  expect(ofNone({}, { isCovered: false })).toBe('事業所がすることをお知らせします。');
  expect(ofNone({ problem: { code: 'x' } })).toBe('事業所がすることをお知らせします。');
  expect(ofNone({}, { warnings: [{ asks: 'service-kind' }] })).toBe(
    'サービス分類を入れると、出す書類とすることがわかります。',
  );
});

test('what is wanted only in some cases counts once it is ticked', () => {
  const packs = [openPack('nagareyama-tritrus')];
  const { channels: ways } = packs[0]!.forms.find(({ id }) => id === '1-2')!;
  const paper = { id: 'device', form: '1-2', necessity: 'if-needed', channels: ways } as never;
  const of = (...papers: never[]) => [{ ...saysAll, packId: 'nagareyama-tritrus', papers }];
  expect(papersLead(of(paper), packs, channels)).toBe(
    'いま出す書類はありません（要るときだけの書類が1つあります）。事業所がすることをお知らせします。',
  );
  expect(papersLead(of(paper), packs, channels, { draft: { chosen: { 'nagareyama-tritrus/o/device': true } } })).toBe(
    '流山市 介護支援課に出す 1つの書類と、事業所がすることです。',
  );
  const must = { id: 'own', form: '1-1', necessity: 'must', channels: ways } as never;
  expect(papersLead(of(must, paper), packs, channels)).toBe(
    '流山市 介護支援課に出す 1つの書類と、事業所がすることです。ほかに、要るときだけの書類が1つあります。',
  );
});

test('beside a paper that the law asks for, which goes out of the house, too, „no paper“ is no paper of this app', () => {
  const packs = [openPack('nagareyama-tritrus'), openPack('fukui-mimamori')];
  const { channels: ways } = packs[0]!.forms.find(({ id }) => id === '1-2')!;
  const ifNeeded = { id: 'device', form: '1-2', necessity: 'if-needed', channels: ways } as never;
  const kept = { ...packs[1]!.forms.find(({ id }) => id === '4')!, form: '4' } as never;
  const law = { to: '流山市', paper: '変更届' };
  const lead = (packId: string, ...papers: never[]): string =>
    papersLead([{ ...saysAll, packId, papers }], packs, channels, { law });
  expect([
    lead('nagareyama-tritrus'),
    lead('nagareyama-tritrus', ifNeeded),
    lead('fukui-mimamori', kept),
    papersLead([{ ...saysAll, packId: 'x', isCovered: false }], packs, channels, { law }),
  ]).toEqual([
    '流山市に出すのは、変更届です（このアプリではつくりません）。事業所がすることをお知らせします。',
    '変更届を、流山市に出します（このアプリではつくりません）。いまこのアプリでつくる書類はありません（要るときだけの書類が1つあります）。事業所がすることをお知らせします。',
    '流山市に出すのは、変更届です（このアプリではつくりません）。事業所に残す書類が1つあります。',
    '変更届を、流山市に出します（このアプリではつくりません）。事業所がすることをお知らせします。',
  ]);
});
