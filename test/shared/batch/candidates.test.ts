import { describe, expect, it } from 'vitest';
import { batchCandidates } from '@shared/batch/candidates';
import { batchDocuments } from '@shared/batch/documents';
import { batchEvents, batchUnit } from '@shared/batch/unit';
import type { Ledger } from '@shared/ledger/entities';
import { openPack } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';

const today = '2026-11-20';

function of(
  packId: string,
  formId: string,
  ledger: Ledger = himawari,
  offices = new Set(ledger.offices.map(({ id }) => id)),
) {
  const pack = openPack(packId);
  const form = pack.forms.find(({ id }) => id === formId)!;
  const [event] = batchEvents(form);
  const candidates = batchCandidates({ pack, form, event, offices }, ledger, []);
  const choice = { pack, form, event, eventDate: today, date: today, explainerId: null, input: {} };
  const papers = () => {
    let count = 0;
    return batchDocuments(choice, candidates, ledger, { newId: () => `paper-${++count}`, now: `${today}T00:00:00Z` });
  };
  return { pack, form, event, candidates, papers };
}

describe('what can be made for many', () => {
  it('is a form that is made once each for a person, a patient, a team or an office', () => {
    const units = ['tsuruoka-finelink', 'nagareyama-tritrus', 'fukui-mimamori', 'line-works'].flatMap((id) =>
      openPack(id).forms.map((form) => [`${id}/${form.id}`, batchUnit(form)]),
    );
    expect(Object.fromEntries(units)).toEqual({
      'tsuruoka-finelink/1': 'office',
      'tsuruoka-finelink/2': 'office',
      'nagareyama-tritrus/1-1': null,
      'nagareyama-tritrus/1-2': null,
      'nagareyama-tritrus/2': null,
      'nagareyama-tritrus/3': 'office',
      'nagareyama-tritrus/4': 'team',
      'nagareyama-tritrus/5': 'office',
      'nagareyama-tritrus/consent': 'patient',
      'fukui-mimamori/1': null,
      'fukui-mimamori/2': 'office',
      'fukui-mimamori/3': null,
      'fukui-mimamori/4': 'person',
      'fukui-mimamori/5': 'patient',
      'fukui-mimamori/6': 'office',
      'fukui-mimamori/7': 'patient',
      'fukui-mimamori/8': null,
      'fukui-mimamori/ledger': 'office',
      'line-works/member-list': 'office',
      'line-works/application': 'office',
      'line-works/savings': 'office',
    });
  });
});

describe('whom', () => {
  it('nobody who was struck off, and only people of the offices that are looked at', () => {
    const [office] = himawari.offices;
    const only = himawari.people.filter(({ officeId, status }) => officeId === office!.id && status === 'registered');
    const { candidates } = of('fukui-mimamori', '4', himawari, new Set([office!.id]));
    expect(candidates.map(({ id }) => id).sort()).toEqual(only.map(({ id }) => id).sort());
    expect(candidates.every(({ detail }) => !detail.includes(office!.name))).toBe(true);
  });

  it('says who has no pledge, no signed consent, no paper of this form yet', () => {
    const [gone, ...pledges] = himawari.pledges.filter(({ pledgedOn }) => pledgedOn !== null);
    const { candidates } = of('fukui-mimamori', '4', { ...himawari, pledges });
    const without = candidates.filter(({ lacks }) => lacks).map(({ id }) => id);
    expect(without).toContain(gone!.staffId);
    expect(without).not.toContain(pledges[0]!.staffId);

    const signed = himawari.consents.filter((one) => one.packId === 'nagareyama-tritrus' && one.signedOn !== null);
    const consents = of('nagareyama-tritrus', 'consent');
    for (const { id, lacks } of consents.candidates)
      expect([id, lacks]).toEqual([id, !signed.some(({ patientId }) => patientId === id)]);

    const rooms = of('nagareyama-tritrus', '4');
    const made = rooms.papers().slice(0, 1);
    const { pack, form, event } = rooms;
    const offices = new Set(himawari.offices.map(({ id }) => id));
    const after = batchCandidates({ pack, form, event, offices }, himawari, made);
    expect(after.filter(({ lacks }) => !lacks).map(({ id }) => id)).toEqual([made[0]!.teamId]);
  });

  it('a team’s paper is about its patient, a list of an office about everybody there', () => {
    for (const paper of of('nagareyama-tritrus', '4').papers()) {
      const team = himawari.teams.find(({ id }) => id === paper.teamId);
      expect([paper.patientId, paper.officeId]).toEqual([team!.patientId, team!.officeId]);
    }
    for (const paper of of('line-works', 'member-list').papers()) {
      const there = himawari.people.filter((one) => one.officeId === paper.officeId && one.status === 'registered');
      expect(paper.event?.staff.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id).sort());
    }
  });
});
