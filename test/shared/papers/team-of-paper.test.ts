import { describe, expect, test } from 'vitest';
import { Team } from '@shared/ledger/entities';
import { showsTeam, teamsFor } from '@shared/papers/team-of-paper';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { unwrap } from '@shared/problems/problem';
import { aDocx, row, run } from '../../builders/docx';
import { formOf, ledger } from '../../support/own-form';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { verifyAnyForm } from '@shared/forms/form-template';
import { nodeCodec } from '../../../electron/storage/node-codec';

const NUMBERS = ['1', '2', '3'];
const body = `<w:tbl>${row(run('患者氏名'), '')}</w:tbl><w:p/><w:tbl>${row(run('番号'), run('氏名'))}${NUMBERS.map((no) => row(run(no), '')).join('')}</w:tbl>`;
const formWith = (...items: string[]) => {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('チーム.docx', aDocx({ body }), nodeCodec))));
  const decisions = found.candidates.slice(0, items.length).map((candidate, i) => {
    const item = items[i] ?? '';
    return { candidate, label: item, item, state: 'decided' as const };
  });
  return formOf('チーム.docx', found, decisions);
};

describe('a form of an office’s own about a patient', () => {
  const form = formWith('patient.name', 'member.name');

  test('on which their team stands is told from one without', () => {
    expect(showsTeam(form)).toBe(true);
    expect(showsTeam(formWith('patient.name'))).toBe(false);
  });

  test('lists who is in the team that was picked', async () => {
    const [team] = ledger.teams;
    const about = {
      packId: 'own-forms',
      date: '2026-11-20',
      officeId: team?.officeId ?? '',
      patientId: team?.patientId,
    };
    const context = buildContext(ledger, { ...about, teamId: team?.id });
    const [sheet] = unwrap(await evaluateForm({ form, context, overrides: {} })).sheets;
    const listed = Object.values(sheet?.rows ?? {}).flat();
    expect(listed.map(({ fields }) => fields[0]?.shown).slice(0, 3)).toEqual(['佐藤 健一', '田中 美智子', '髙橋 直子']);
  });
});

describe('teams to pick from', () => {
  const team = (id: string, said: Partial<Team> = {}): Team =>
    Team.parse({ id, packId: 'mihon', officeId: 'office', patientId: 'p1', name: id, ...said });
  const teams = [
    team('い'),
    team('あ', { packId: 'other' }),
    team('う', { patientId: 'p2' }),
    team('え', { officeId: 'elsewhere' }),
    team('お', { status: 'struck-off' } as never),
  ];
  const names = (asked: Parameters<typeof teamsFor>[1]): string[] => teamsFor(teams, asked).map(({ name }) => name);

  test('of a network’s form are that network’s; of a form of none, all of the office', () => {
    expect(names({ networkId: 'mihon', officeId: 'office' })).toEqual(['い', 'う']);
    expect(names({ networkId: null, officeId: 'office' })).toEqual(['あ', 'い', 'う']);
  });

  test('are the patient’s, once they are known', () => {
    expect(names({ networkId: null, officeId: 'office', patientId: 'p1' })).toEqual(['あ', 'い']);
  });
});
