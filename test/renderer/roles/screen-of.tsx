import { readdirSync } from 'node:fs';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { channels } from '@shared/channels/channels';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { Settings } from '@shared/ipc/settings';
import type { PaperDocument } from '@shared/ledger/document';
import { entityTables } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { startedRun } from '@shared/procedures/start-run';
import type { Submission } from '@shared/submission/submission';
import type { Role } from '@shared/vault/role';
import { aSubmission } from '../../builders/submission';
import { openPack, packsFolder } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { SessionContext } from '../../../renderer/state/session';

const TODAY = '2026-11-20';
const NOW = `${TODAY}T01:00:00.000Z`;
const packs = readdirSync(packsFolder, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? openPack(one.name) : [],
);

/** The sample, with a procedure under way, another begun, its papers, and one that was handed in in each state. */
const { run, papers } = await leaving();
const draft: KeptRun = { ...newRun('begun', NOW), event: run.event };
const leaked: KeptRun = { ...newRun('leak', NOW), state: 'running', title: '情報もれ', event: incident() };
const runs = [run, draft, leaked];
export const documents: PaperDocument[] = papers.map((paper, i) => (i === 0 ? { ...paper, state: 'finished' } : paper));
const STATES = [
  'to-hand-over',
  'waiting',
  'unsure',
  'needs-action',
  'returned',
  'accepted',
  'handed-over',
  'sent',
] as const;
export const submissions: Submission[] = STATES.map((state, sequence) =>
  aSubmission({
    ...{
      id: `8f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a0${sequence}`,
      state,
      sequence,
      problem: null,
      documentId: `handed-${sequence}`,
    },
    ...(state === 'to-hand-over' && {
      channel: { kind: 'counter', id: 'counter', recipient: '流山市 介護支援課' } as never,
    }),
  }),
);

/** 退職 of somebody of the sample, as it is begun. */
async function leaving(): Promise<{ run: KeptRun; papers: PaperDocument[] }> {
  const [person] = himawari.people.filter(({ officeId }) => officeId === 'office-nagareyama');
  const event = LedgerEvent.parse({
    kind: 'leave',
    date: TODAY,
    officeId: 'office-nagareyama',
    staff: [{ ...person, before: {}, after: {} }],
  });
  const asked = unwrap(await proceduresFor(event, himawari, packs, TODAY, new ExpressionRunner()));
  let made = 0;
  return startedRun({
    ...{ draft: { ...newRun('under-way', NOW), event }, asked, ledger: himawari, packs, today: TODAY, now: NOW },
    newId: () => `new-${++made}`,
  });
}
function incident(): LedgerEvent {
  return LedgerEvent.parse({ kind: 'incident', date: TODAY, officeId: 'office-nagareyama' });
}

const { corporation, ...lists } = himawari;
const snapshot = {
  records: Object.fromEntries(
    entityTables.map((table) => [
      table,
      new Map((table === 'corporations' ? [corporation] : lists[table]).map((one) => [one.id, one])),
    ]),
  ),
  runs: new Map(runs.map((one) => [one.id, one])),
  documents: new Map(documents.map((one) => [one.id, one])),
  submissions: new Map(submissions.map((one) => [one.id, one])),
  lastChange: null,
};

const silent = { subscribe: () => () => {} };
const SESSION = {
  ...{ channels, packs, listings: [], settings: Settings.parse({}) },
  info: { platform: 'linux', version: '1.0.0' },
};

/** A screen as it is drawn first to somebody of a role who has the sample open: what is asked of main isn't there yet. @returns HTML */
export function screenOf(part: ReactNode, address: string, role: Role): string {
  const [ssrPath, ssrSearch = ''] = address.split('?');
  const ledger = {
    ...{ kind: 'own', isKept: true, hasRoom: true, userName: '田中 道子' },
    memory: { ...silent, read: () => snapshot },
    records: { lastOfSession: () => null, recentChanges: () => [], history: () => [] },
    outbox: { ...silent, read: () => ({ isPaused: false, progress: new Map() }) },
    toldAddresses: { ...silent, read: () => [] },
    user: { id: '7d1f7a63-0000-4000-8000-000000000001', role, name: '田中 道子' },
  };
  return renderToStaticMarkup(
    <MantineProvider>
      <Router ssrPath={ssrPath ?? '/'} ssrSearch={ssrSearch}>
        <SessionContext value={SESSION as never}>
          <LedgerContext value={ledger as never}>{part}</LedgerContext>
        </SessionContext>
      </Router>
    </MantineProvider>,
  );
}

/** What can be pressed, filled in or followed: what it is, what it is called, and where it leads. */
export interface Control {
  kind: string;
  name: string;
  to: string;
}

const plain = (html: string): string => html.replaceAll(/<(svg|style)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim(); // prettier-ignore

export function controlsOf(html: string): Control[] {
  const found = html.matchAll(/<(button|a|input|select|textarea)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g);
  return [...found].flatMap(([, kind = '', attributes = '', inside = '']) => {
    const given = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    if (/ (?:disabled|type="hidden")/.test(attributes)) return [];
    return {
      kind,
      name: given('aria-label') || plain(inside) || given('name') || given('type'),
      to: given('href').replaceAll('&amp;', '&'),
    };
  });
}
