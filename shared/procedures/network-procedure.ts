import type { ExpressionRunner } from '../forms/bindings/expression-runner';
import type { Procedure } from '../packs/procedure-schema';
import { takenPartIn } from '../ledger/taking-part';
import { isNetwork, networkName } from '../packs/network-of';
import type { Pack } from '../packs/schema';
import { isOnlyHeadOffice } from '../rules/office-rules';
import { CaseFacts, type ProcedureCase } from './case-facts';
import { dueDate } from './due-date';
import { originOf } from './origin';
import type { NetworkProcedure, RunPaper, RunWarning } from './result';
import { runPapers } from './run-paper';
import { runSteps } from './run-step';

/** Everything that one network asks of one office in one case. */
export async function networkProcedure(given: ProcedureCase, runner: ExpressionRunner): Promise<NetworkProcedure> {
  const { pack, procedure, event, today } = given;
  const facts = await CaseFacts.of(given, runner);
  const papers: RunPaper[] = [];
  for (const rule of procedure.papers) papers.push(...(await runPapers(rule, given, facts)));
  const due = (one: Parameters<typeof dueDate>[0]) => dueDate(one, { effective: event.date, today }, pack.contacts);
  const held = async <T extends { when?: string | undefined }>(rules: readonly T[]): Promise<T[]> => {
    const kept: T[] = [];
    for (const rule of rules) if (await facts.holds(rule.when)) kept.push(rule);
    return kept;
  };
  const isOfPapers = ({ papers: names }: { papers: readonly string[] }): boolean =>
    names.length === 0 || papers.some(({ id }) => names.includes(id));
  return {
    ...whoAsks(given),
    isCovered: true,
    problem: null,
    answers: facts.answers,
    papers,
    steps: await runSteps(procedure, papers, pack, facts, due),
    warnings: await warningsOf(await held(procedure.warnings), papers, facts, given),
    notNeeded: (await held(procedure.notNeeded)).map((rule) => ({
      form: rule.form ?? null,
      what: rule.what ? facts.say(rule.what) : formName(pack, rule.form),
      why: facts.say(rule.why),
      ...originOf(rule),
    })),
    deadlines: (await held(procedure.deadlines.filter(isOfPapers))).map((rule) => {
      const date = rule.due ? due(rule.due) : null;
      const isPast = date !== null && date < today;
      return { id: rule.id, text: facts.say(rule.text), date, isPast, ...settledOf(rule), ...originOf(rule) };
    }),
    contacts: contactsOf(await held(procedure.contacts), pack, facts),
    reminders: (await held(procedure.reminders)).map((rule) => ({
      id: rule.id,
      text: facts.say(rule.text),
      date: due(rule.due),
      everyMonths: rule.everyMonths ?? null,
      ...originOf(rule),
    })),
    talk: (await held(procedure.talk)).map((rule) => ({
      id: rule.id,
      to: rule.to,
      text: facts.say(rule.text),
      ...originOf(rule),
    })),
  };
}

/** Of which office, and on whose behalf. */
export const whoAsks = ({ pack, officeId, event, ledger }: Omit<ProcedureCase, 'procedure'>) => ({
  packId: pack.id,
  network: networkName(pack),
  ...(!isNetwork(pack) && { onlyForms: true as const }),
  officeId,
  officeName: ledger.offices.find(({ id }) => id === officeId)?.name ?? '',
  kind: event.kind,
});

/** 本部 that isn't in the network itself gives no service: nobody can say which. */
const needsNoService = (officeId: string, { pack, ledger }: ProcedureCase): boolean =>
  ledger.offices.some((one) => one.id === officeId && isOnlyHeadOffice(one)) &&
  !takenPartIn(ledger.enrolments, officeId).some(({ packId }) => packId === pack.id);

const settledOf = ({ settledBy }: { settledBy: readonly string[] }) => (settledBy.length > 0 ? { settledBy } : {});

/** An error is no error where another paper of the same run takes its reason away. */
async function warningsOf(
  rules: Procedure['warnings'],
  papers: readonly RunPaper[],
  facts: CaseFacts,
  given: ProcedureCase,
): Promise<RunWarning[]> {
  const isWhole = (id: string | undefined): boolean =>
    papers.some((paper) => paper.id === id && paper.missing.length === 0);
  const told: RunWarning[] = [];
  for (const rule of rules.filter(({ mendedBy }) => !isWhole(mendedBy))) {
    const { id, level, asks, office } = rule;
    const asksOf = office && String(await facts.run(office));
    if (asks === 'service-kind' && needsNoService(asksOf || given.officeId, given)) continue;
    told.push({
      id,
      level,
      text: facts.say(rule.text),
      ...(asks && { asks }),
      ...(asksOf && { asksOf }),
      ...settledOf(rule),
      ...originOf(rule),
    });
  }
  return told;
}

function contactsOf(rules: Procedure['contacts'], pack: Pack, facts: CaseFacts): NetworkProcedure['contacts'] {
  return rules.flatMap((rule) => {
    const contact = pack.contacts.find(({ id }) => id === rule.contact);
    if (!contact) return [];
    const { id, name, phone = '', mail = '' } = contact;
    return [{ contact: id, name, phone, mail, why: facts.say(rule.why), ...originOf(rule) }];
  });
}

function formName(pack: Pack, id: string | undefined): string {
  const form = pack.forms.find((one) => one.id === id);
  return form ? `${form.number}　${form.shortTitle}` : '';
}
