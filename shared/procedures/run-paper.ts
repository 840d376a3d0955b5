import { asList } from '../forms/bindings/expression';
import { EventStaff, LedgerEvent } from '../ledger/event';
import { isForKind } from '../packs/form-kinds';
import { UNNUMBERED } from '../packs/network-of';
import type { PaperRule } from '../packs/procedure-schema';
import type { Form } from '../packs/schema';
import { refuse } from '../problems/problem';
import type { CaseFacts, ProcedureCase } from './case-facts';
import { originOf } from './origin';
import type { RunPaper } from './result';

/** The papers of one rule: none when it does not hold, one, or one for each entry of its list. */
export async function runPapers(rule: PaperRule, given: ProcedureCase, facts: CaseFacts): Promise<RunPaper[]> {
  const form = given.pack.forms.find(({ id }) => id === rule.form);
  if (!form || !isForKind(form, kindOf(given)) || !(await facts.holds(rule.when))) return [];
  const rows = rule.each ? await facts.list(rule.each) : [undefined];
  const papers: RunPaper[] = [];
  for (const [i, row] of rows.entries()) {
    const paper = await runPaper(rule, form, given, facts, row);
    papers.push(i === 0 ? paper : { ...paper, id: `${rule.id}-${i + 1}` });
  }
  return papers;
}

const kindOf = ({ ledger, officeId }: ProcedureCase): string =>
  ledger.offices.find(({ id }) => id === officeId)?.serviceKind ?? '';

async function runPaper(
  rule: PaperRule,
  form: Form,
  given: ProcedureCase,
  facts: CaseFacts,
  row: unknown,
): Promise<RunPaper> {
  const idOf = async (source: string | undefined): Promise<string | null> =>
    source === undefined ? null : ((await facts.values({ id: source }, row))['id'] ?? null);
  const missing: string[] = [];
  for (const { label, value } of rule.needs)
    if (!('value' in (await facts.values({ value }, row)))) missing.push(label);
  return {
    id: rule.id,
    form: form.id,
    // One without a number goes by its title.
    number: form.number === UNNUMBERED ? form.shortTitle : form.number,
    title: form.shortTitle,
    necessity: rule.necessity,
    variant: facts.say(rule.variant, row),
    note: facts.say(rule.note, row),
    channels: form.channels,
    missing,
    joins: rule.joins,
    officeId: (await idOf(rule.office)) ?? given.officeId,
    patientId: (await idOf(rule.patient)) ?? given.event.patientId ?? null,
    teamId: (await idOf(rule.team)) ?? given.event.teamIds?.[0] ?? null,
    event: await eventOf(rule, given, facts, row),
    input: await facts.values(rule.input, row),
    ...originOf(rule),
  };
}

/** What happened, as this form is to tell it: with its own people, 異動区分, 変更前 and 変更後. */
async function eventOf(
  rule: PaperRule,
  { event, officeId }: ProcedureCase,
  facts: CaseFacts,
  row: unknown,
): Promise<LedgerEvent> {
  const listed = async (source: string | undefined): Promise<string[] | undefined> =>
    source === undefined ? undefined : asList(await facts.run(source, row)).map(String);
  const people = rule.staff === undefined ? event.staff : asList(await facts.run(rule.staff, row));
  const staff: EventStaff[] = [];
  for (const one of people) staff.push(await personOf(rule, one, facts));
  return LedgerEvent.parse({
    ...event,
    officeId: event.officeId ?? officeId,
    kind: rule.event ?? event.kind,
    scope: rule.scope ?? event.scope,
    staff,
    before: { ...event.before, ...(await facts.values(rule.before, row)) },
    after: { ...event.after, ...(await facts.values(rule.after, row)) },
    deviceIds: (await listed(rule.devices)) ?? event.deviceIds,
    teamIds: (await listed(rule.teams)) ?? event.teamIds,
  });
}

async function personOf(rule: PaperRule, person: unknown, facts: CaseFacts): Promise<EventStaff> {
  const read = EventStaff.safeParse(person);
  const known = read.success ? read.data : refuseOther(rule);
  return {
    ...known,
    action: known.action ?? rule.action ?? null,
    before: { ...(await facts.values(rule.staffBefore, known)), ...known.before },
    after: { ...(await facts.values(rule.staffAfter, known)), ...known.after },
  };
}

/** A list of the pack's that holds anything but people: names, empty places, other records. */
const refuseOther = ({ id, staff = '' }: PaperRule): never =>
  refuse('pack/expression', { field: `${id}.staff`, expression: staff, reason: '職員の並びになりません' });
