import { expect, test } from 'vitest';
import type { DeliveryTableRow } from '../../support/channel-table';
import { channelTable } from '../../builders/by-channels';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const everything = { hasEndpoint: true, hasMailAccount: true, toldAddress: null };
const nothing = { hasEndpoint: false, hasMailAccount: false, toldAddress: null };

/** One line a form: the usual way first, with what must be attached; behind ✕ what it doesn't take. */
function byForm(rows: readonly DeliveryTableRow[]): string[] {
  const forms = new Map<string, DeliveryTableRow[]>();
  for (const row of rows) {
    const key = `${row.pack} ${row.form}`;
    forms.set(key, [...(forms.get(key) ?? []), row]);
  }
  return [...forms].map(([key, ofOne]) => {
    const open = ofOne.filter(({ is }) => is !== 'closed').map(({ way, why }) => (why ? `${way}+${why}` : way));
    const closed = ofOne.filter(({ is }) => is === 'closed').map(({ way }) => way);
    return `${key}: ${open.join(' ')}${closed.length > 0 ? ` ✕ ${closed.join(' ')}` : ''}`;
  });
}
const whys = (rows: readonly DeliveryTableRow[]): string[] => [
  ...new Set(rows.flatMap(({ pack, way, is, why }) => (is === 'closed' ? [`${pack} ${way}: ${why}`] : []))),
];

test('each form of the four networks leaves by the ways of its network, and by no other', () => {
  expect(byForm(channelTable(packs, everything))).toEqual([
    // 手引書 names no channel: counter and post; what is signed or sealed goes by 電子受付 with its scan only.
    'nagareyama-tritrus 1-1: counter post endpoint+scan ✕ mail',
    'nagareyama-tritrus 1-2: counter post endpoint ✕ mail',
    'nagareyama-tritrus 2: counter post endpoint ✕ mail',
    'nagareyama-tritrus 3: counter post endpoint+scan ✕ mail',
    'nagareyama-tritrus 4: counter post endpoint ✕ mail',
    'nagareyama-tritrus 5: counter post endpoint ✕ mail',
    'nagareyama-tritrus consent: counter post endpoint+scan ✕ mail',
    // Word and Excel as they are, by mail: PDF に変換しないでください.
    'tsuruoka-finelink 1: mail:server mail:draft ✕ as:pdf',
    'tsuruoka-finelink 2: mail:server mail:draft ✕ as:pdf',
    // Mail or post; what a patient signs goes by mail as its scan; 様式4 and 管理台帳 never leave.
    'fukui-mimamori 1: mail:server mail:draft post',
    'fukui-mimamori 2: mail:server mail:draft post',
    'fukui-mimamori 3: mail:server mail:draft post',
    'fukui-mimamori 4:  ✕ mail post',
    'fukui-mimamori 5: mail:server+scan mail:draft+scan post',
    'fukui-mimamori 6: mail:server mail:draft post',
    'fukui-mimamori 7: mail:server+scan mail:draft+scan post',
    'fukui-mimamori 8: mail:server mail:draft post',
    'fukui-mimamori ledger:  ✕ mail post',
    // An answer to the 受付メール: only the person knows whom it came from.
    'line-works member-list: mail:draft ✕ mail:server',
    'line-works application: mail:draft ✕ mail:server',
    'line-works savings:  ✕ mail',
  ]);
});

test('what is closed says why', () => {
  const rows = channelTable(packs, everything);
  expect(rows.filter(({ is, why }) => is === 'closed' && why.trim() === '')).toEqual([]);
  expect(whys(rows).filter((why) => !why.includes(' as:'))).toEqual([
    'nagareyama-tritrus mail: 手引きに出し方の指定がないため、初めは使いません。流山市からメールで出すように言われたときは、「設定」の「提出先・メール」で使えるようにできます',
    'fukui-mimamori mail: 事業所の外に出さない書類です（施設で保管：事務局には出しません）',
    'fukui-mimamori post: 事業所の外に出さない書類です（施設で保管：事務局には出しません）',
    'line-works mail:server: 初期設定代行の受付メールに返信して、ファイルを添付します。メールソフトで開いて送ります',
    'line-works mail: 事業所の外に出さない書類です（施設で使う：管理画面で読み込むか、手元に置きます）',
  ]);
  expect(whys(rows).filter((why) => why.includes(' as:'))).toEqual([
    expect.stringMatching(/^tsuruoka-finelink as:pdf: .*PDF/),
  ]);
});

test('without an address for 電子受付 and an account for mail, paper and the mail program are left', () => {
  const rows = channelTable(packs, nothing);
  expect(rows.filter(({ way, is }) => is !== 'closed' && (way === 'endpoint' || way === 'mail:server'))).toEqual([]);
  const first = rows.filter(({ is }) => is === 'default').map(({ pack, way }) => `${pack} ${way}`);
  expect([...new Set(first)]).toEqual([
    'nagareyama-tritrus counter',
    'tsuruoka-finelink mail:draft',
    'fukui-mimamori mail:draft',
    'line-works mail:draft',
  ]);
});

test('流山市 takes mail of an office that was told so by the city, behind its usual ways and with the scan of what is signed', () => {
  const told = { ...everything, toldAddress: 'uketsuke@city.example.jp' };
  const lines = byForm(channelTable(packs, told).filter(({ pack }) => pack === 'nagareyama-tritrus'));
  expect(lines.slice(0, 2)).toEqual([
    'nagareyama-tritrus 1-1: counter post endpoint+scan mail:server+scan mail:draft+scan',
    'nagareyama-tritrus 1-2: counter post endpoint mail:server mail:draft',
  ]);
  expect(lines).toHaveLength(7);
});
