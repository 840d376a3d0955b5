import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '@shared/vault/role';
import { himawari } from '../../support/sample-papers';
import { isOfMaking, OF_MAKING } from '../../../renderer/addresses/of-making';
import { ConsentsScreen } from '../../../renderer/features/consents/consents-screen';
import { CredentialsScreen } from '../../../renderer/features/credentials/credentials-screen';
import { DocumentsScreen } from '../../../renderer/features/documents/documents-screen';
import { EducationScreen } from '../../../renderer/features/education/education-screen';
import { GuidePage } from '../../../renderer/features/guide/guide-page';
import { GuideScreen } from '../../../renderer/features/guide/guide-screen';
import { Home } from '../../../renderer/features/home/home';
import { InspectionScreen } from '../../../renderer/features/inspection/inspection-screen';
import { LedgerScreen } from '../../../renderer/features/ledger/ledger-screen';
import { OverviewScreen } from '../../../renderer/features/overview/overview-screen';
import { ChecklistScreen } from '../../../renderer/features/procedures/checklist/checklist-screen';
import { ProceduresScreen } from '../../../renderer/features/procedures/list/procedures-screen';
import { ReportScreen } from '../../../renderer/features/procedures/report/report-screen';
import { MovingScreen } from '../../../renderer/features/moving/moving-screen';
import { RetentionScreen } from '../../../renderer/features/retention/retention-screen';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen';
import { SubmissionsScreen } from '../../../renderer/features/submissions/submissions-screen';
import { SupportScreen } from '../../../renderer/features/support/support-screen';
import { TalkScreen } from '../../../renderer/features/talk/talk-screen';
import { Navigation } from '../../../renderer/shell/navigation';
import { guideIds } from '../../../renderer/words/guides/guide';
import { FillPage } from '../../../renderer/shell/fill-page';
import { controlsOf, documents, screenOf, submissions } from './screen-of';

beforeAll(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { pathname: '/', search: '' });
  vi.stubGlobal('window', {
    ...{ addEventListener: () => {}, removeEventListener: () => {}, location: { search: '' } },
    renkei: { ask: () => new Promise(() => {}), onNotice: () => () => {} },
  });
});
afterAll(() => void vi.unstubAllGlobals());

const idsOf = (table: 'people' | 'patients' | 'teams' | 'devices' | 'accounts' | 'offices'): (string | null)[] => {
  const all = himawari[table] as { id: string; status?: string }[];
  const gone = all.find(({ status }) => status === 'struck-off');
  return [null, ...[all[0], gone].flatMap((one) => (one ? [one.id] : []))];
};
const KINDS = ['people', 'patients', 'teams', 'devices', 'accounts', 'offices'] as const;
const SECTIONS = ['networks', 'packs', 'receivers', 'safety', 'printing', 'display', 'reminders', 'records', 'about'];
/** Signed, open, and withdrawn. */
const CONSENTS = himawari.consents.filter((_, i) => i % 4 === 0).map(({ id }) => id);
const nobody = (ids: readonly (string | null)[]): (string | null)[] => [null, ...ids];

/** Every screen of the routes, and what opens beside its lists. */
const screens: readonly (readonly [component: string, address: string, part: ReactNode])[] = [
  ['Home', '/', <Home key="" />],
  ...KINDS.flatMap((tab) =>
    idsOf(tab).map(
      (id) => ['LedgerScreen', `/ledger/${tab}/${id ?? ''}`, <LedgerScreen key="" tab={tab} recordId={id} />] as const,
    ),
  ),
  ['DocumentsScreen', '/documents', <DocumentsScreen key="" />],
  ['DocumentsScreen', '/documents?list=papers', <DocumentsScreen key="" />],
  ...documents.map(({ id }) => ['FillPage', `/documents/${id}`, <FillPage key="" documentId={id} />] as const),
  ['ProceduresScreen', '/procedures', <ProceduresScreen key="" />],
  ['ChecklistScreen', '/procedures/under-way', <ChecklistScreen key="" runId="under-way" />],
  ['ReportScreen', '/procedures/leak/report', <ReportScreen key="" runId="leak" />],
  ['OverviewScreen', '/procedures/overview', <OverviewScreen key="" />],
  ...nobody(submissions.map(({ id }) => id)).map(
    (id) => ['SubmissionsScreen', `/submissions/${id ?? ''}`, <SubmissionsScreen key="" submissionId={id} />] as const,
  ),
  ...nobody(CONSENTS).map(
    (id) => ['ConsentsScreen', `/consents/${id ?? ''}`, <ConsentsScreen key="" consentId={id} />] as const,
  ),
  ...CONSENTS.map(
    (id) => ['ConsentsScreen', `/consents/${id}?step=signed`, <ConsentsScreen key="" consentId={id} />] as const,
  ),
  ...nobody(himawari.accounts.slice(0, 4).map(({ id }) => id)).map(
    (id) => ['CredentialsScreen', `/credentials/${id ?? ''}`, <CredentialsScreen key="" accountId={id} />] as const,
  ),
  ['CredentialsScreen', '/credentials?leaver=', <CredentialsScreen key="" accountId={null} />],
  ['EducationScreen', '/education', <EducationScreen key="" />],
  ['RetentionScreen', '/retention', <RetentionScreen key="" />],
  ['InspectionScreen', '/inspection', <InspectionScreen key="" />],
  ['TalkScreen', '/talk', <TalkScreen key="" />],
  ['GuideScreen', '/guide', <GuideScreen key="" />],
  ...guideIds.map((id) => ['GuidePage', `/guide/${id}`, <GuidePage key="" id={id} />] as const),
  ['MovingScreen', '/moving', <MovingScreen key="" />],
  ['SupportScreen', '/support', <SupportScreen key="" />],
  ...SECTIONS.map(
    (section) => ['SettingsScreen', `/settings/${section}`, <SettingsScreen key="" section={section} />] as const,
  ),
];

/** Where something is only made: who reads is told so in its place. */
const MAKING = [
  ...['ImportScreen', 'NewDocument', 'BatchForms', 'BatchScreen', 'WizardScreen'],
  ...['TakeInScreen', 'OpenDraftScreen'],
];

/** What only looks, or says what is looked at. Whatever else a screen offers changes, sends, prints or saves something. */
const LOOKS: readonly RegExp[] = [
  /^(?:閉じる|見る|開く|コピー|この文をコピー|スキャンを見る|添付（\d+）|一覧の表示|引き継ぎの一覧|連絡先・困ったとき|はじめの画面に戻る)/,
  // In the sample, which is everybody's.
  /^やってみる$/,
  // How many of which there are: a list is narrowed by them.
  /^\S+ \d+$/,
  /^ネットワーク：/,
  // A step of a procedure, to read what it says.
  /（[^（）]*、(?:いまの手順|これから|日を待っています|済み)）/,
  / \d+\/\d+$/,
  /をカレンダーで選ぶ$/,
];
/** Fields in which nothing of the ledger stands: what is searched, chosen to be looked at, or copied. */
const ASKS = new Set([
  '/talk',
  '/procedures/overview',
  '/guide/line-works',
  '/documents?list=papers',
  '/settings/display',
  '/inspection',
  '/credentials?leaver=',
]);

const offered = (address: string, part: ReactNode, role: Role) => controlsOf(screenOf(part, address, role));
const namesOf = (address: string, part: ReactNode, role: Role): string[] =>
  offered(address, part, role).map(({ kind, name }) => `${kind} ${name}`);

describe('閲覧', () => {
  test.each(screens.map(([component, address, part]) => ({ component, address, part })))(
    'finds nothing on $component $address that would be refused',
    ({ address, part }) => {
      const refused = offered(address, part, 'reader').filter(({ kind, name, to }) => {
        if (kind === 'a') return isOfMaking(to);
        if (kind === 'button') return !LOOKS.some((looks) => looks.test(name));
        return !ASKS.has(address) && !name.endsWith('さがす');
      });
      expect(refused).toEqual([]);
    },
  );

  test('is told who can, where there would be something to do', () => {
    const told = [
      '/procedures/under-way',
      `/submissions/${submissions[0]?.id}`,
      `/consents/${CONSENTS[0]}`,
      `/documents/${documents[0]?.id}`,
    ];
    const [person] = idsOf('people').filter((id) => id !== null);
    for (const at of [...told, `/ledger/people/${person}`, '/education', '/inspection']) {
      const [, address, part] = screens.find(([, one]) => one === at) ?? [];
      expect(address && screenOf(part, address, 'reader'), at).toContain('事務か管理者の方ができます');
    }
  });

  test('is asked for no act: what waits is somebody else’s', () => {
    const asking =
      /あなたの対応|［[^］]*］を押して|書き換えてください|を記録します|様式を選[ぶび]|「提出へ進む」を押す|始めると、|変えたら<|今日やること<\/h1>|直すときは/;
    for (const role of ['reader', 'clerk'] as const) {
      const found = screens.flatMap(([, address, part]) => asking.exec(screenOf(part, address, role))?.[0] ?? []);
      if (role === 'reader') expect(found).toEqual([]);
      else expect(new Set(found).size).toBeGreaterThan(4);
    }
    const words = (role: Role): string => screenOf(<Navigation />, '/', role);
    expect(words('clerk')).toContain('あなたの対応が必要なものが');
    expect(words('reader')).not.toContain('あなたの');
    expect(words('reader')).toContain('事務・管理者の対応待ちが');
  });

  test('is asked about each screen that there is', () => {
    const routes = readFileSync(join(import.meta.dirname, '../../../renderer/shell/routes.tsx'), 'utf8');
    const all = [...routes.matchAll(/^const (\w+) = lazyPart/gm)].map(([, name]) => name);
    const here = new Set([...screens.map(([component]) => component), ...MAKING, 'NotForReaders']);
    expect(all.filter((name) => !here.has(name ?? ''))).toEqual([]);
    expect(OF_MAKING).toHaveLength(MAKING.length);
  });
});

test('事務 finds what 管理者 finds, but for what takes away for good or says who gets in', () => {
  const missing = screens.flatMap(([, address, part]) => {
    if (!/ledger|settings|submissions\/8/.test(address)) return [];
    const here = new Set(namesOf(address, part, 'clerk'));
    return namesOf(address, part, 'admin').filter((name) => !here.has(name));
  });
  expect([...new Set(missing)].sort()).toEqual([
    ...['button ほかのファイルから戻す', 'button 変える', 'button 完全に消す…', 'button 復旧キーを印刷して控える'],
  ]);
});

test('who may work finds more on the same screens: 編集, 記録, 提出, 印刷', () => {
  const names = screens.flatMap(([, address, part]) => (/\?/.test(address) ? [] : namesOf(address, part, 'clerk')));
  for (const act of [
    '編集',
    '抹消する',
    '手続きを始める',
    '直して出し直す',
    '取り下げる',
    'スキャンを添付・見る',
    '手順を印刷',
    '今回は不要',
  ])
    expect(
      names.some((name) => name.startsWith(`button ${act}`)),
      act,
    ).toBe(true);
});
