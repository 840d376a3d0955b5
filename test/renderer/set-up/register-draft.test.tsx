import { afterEach, beforeEach, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { Enrolment } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { registerDraft } from '../../../renderer/features/set-up/register-draft';
import { newDraft, saidOfNetwork } from '../../../renderer/features/set-up/set-up-draft';
import { OfficeNetworks } from '../../../renderer/records/offices/network-choice';
import { declinedEnrolment } from '../../../renderer/records/offices/new-enrolment';
import { anOffice } from '../../builders/organization';
import { openPack } from '../../support/open-pack';
import { freshDisk, openOffice } from '../data/office-on-disk';
import { drawnPart } from '../submissions/drawn-part';

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
});
afterEach(() => store.disk.close());

const tritrus = openPack('nagareyama-tritrus');
const office = anOffice({ id: 'o', name: 'みほんの里', city: '流山市' });

test('that an office doesn’t take part is kept: nobody asks for it again', async () => {
  const begun = newDraft();
  const draft = { ...begun, corporation: { ...begun.corporation, name: '見本会' }, offices: [office] };
  unwrap(await registerDraft(store.records, saidOfNetwork(draft, office, tritrus, 'none')));
  const kept = [...store.memory.read().records.enrolments.values()];
  expect(kept.map(({ officeId, packId, status }) => [officeId, packId, status])).toEqual([
    ['o', 'nagareyama-tritrus', 'declined'],
  ]);
});

test('it is said beside the network, and taken back there', () => {
  const shown = (enrolments: Enrolment[]): string => {
    const given = { office, enrolments, onJoin: () => {}, onDecline: () => {}, onChange: () => {} };
    const html = drawnPart(<OfficeNetworks {...given} />, { store, channels, packs: [tritrus] });
    return html.replace(/<style[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>|\n/g, '');
  };
  const buttons = (html: string): string[] =>
    [...html.matchAll(/<button[\s\S]*?<\/button>/g)].map(([one]) => one.replace(/<[^>]*>/g, ''));
  expect(buttons(shown([]))).toEqual(['参加しません（流山市 TRITRUS）', '参加に追加（流山市 TRITRUS）']);
  const declined = shown([declinedEnrolment(office, tritrus.id)]);
  expect(buttons(declined)).toEqual(['参加に追加（流山市 TRITRUS）']);
  expect(declined).toContain('参加しません');
  expect(declined).not.toContain('いまの状態');
});
