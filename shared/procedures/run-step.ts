import type { Due, Procedure, StepRule } from '../packs/procedure-schema';
import type { CalendarDate } from '../text/calendar-date';
import type { Pack } from '../packs/schema';
import { asList } from '../forms/bindings/expression';
import type { CaseFacts } from './case-facts';
import { mailto } from './mailto';
import { originOf } from './origin';
import type { RunPaper, RunStep, StepDevices } from './result';

type DayOf = (rule: Due) => CalendarDate;

/** The steps of a case in order. A step that is about papers falls away where none of them is needed. */
export async function runSteps(
  { event, steps: rules }: Pick<Procedure, 'event' | 'steps'>,
  papers: readonly RunPaper[],
  pack: Pack,
  facts: CaseFacts,
  due: DayOf,
): Promise<RunStep[]> {
  const steps: RunStep[] = [];
  for (const rule of rules) {
    const own = rule.papers.filter((id) => papers.some((paper) => paper.id === id));
    if (rule.papers.length > 0 && own.length === 0) continue;
    if (!(await facts.holds(rule.when))) continue;
    const day = rule.notBefore ?? (takesAway(rule) ? (lastDays[event] ?? null) : null);
    const rows = rule.each ? await facts.list(rule.each) : [undefined];
    for (const [i, row] of rows.entries()) {
      const devices = await devicesOf(rule, facts, row);
      steps.push({
        ...stepOf(rule, pack, facts, row),
        ...(devices && { devices }),
        notBefore: day && due(day),
        id: i === 0 ? rule.id : `${rule.id}-${i + 1}`,
        papers: own,
      });
    }
  }
  return steps;
}

/** Whoever goes works with it until then: a 退職 tells the last day itself, an 異動 the first one elsewhere. */
const lastDays: Partial<Record<Procedure['event'], Due>> = {
  leave: { from: 'event' },
  transfer: { from: 'event', days: -1 },
};

/** Devices are collected and wiped then; where a network's own text says how, it also says when. */
const takesAway = ({ medium, inferred }: StepRule): boolean => medium === 'device' && inferred === true;

function stepOf(
  rule: StepRule,
  pack: Pack,
  facts: CaseFacts,
  row: unknown,
): Omit<RunStep, 'id' | 'papers' | 'notBefore'> {
  const actor = pack.actors.find(({ id }) => id === rule.actor);
  return {
    number: rule.number ?? '',
    actor: { id: rule.actor, name: actor?.name ?? rule.actor, isOurs: actor?.isOurs ?? true },
    action: facts.say(rule.action, row),
    medium: rule.medium,
    unsaid: rule.unsaid,
    contact: rule.contact ?? actor?.contact ?? null,
    otherContacts: rule.otherContacts,
    mail: rule.mail ? mailOf(rule.mail, pack, facts, row) : null,
    ledger: rule.ledger ?? false,
    acceptance: rule.acceptance ?? false,
    anyTime: rule.anyTime ?? false,
    ...(rule.whileThere && { whileThere: true }),
    endsUse: rule.endsUse ?? false,
    note: facts.say(rule.note, row),
    ...originOf(rule),
  };
}

/** Null: it asks of none, as where the ledger has none of those that it could be about. */
async function devicesOf(
  { devices, collects, wipes }: StepRule,
  facts: CaseFacts,
  row: unknown,
): Promise<StepDevices | null> {
  if (devices === undefined) return null;
  const ids = asList(await facts.run(devices, row)).filter((one) => typeof one === 'string');
  return ids.length === 0 ? null : { ids: [...new Set(ids)], collects: collects === true, wipes: wipes === true };
}

/** A mail to write. */
function mailOf(
  mail: NonNullable<StepRule['mail']>,
  pack: Pack,
  facts: CaseFacts,
  row: unknown,
): NonNullable<RunStep['mail']> {
  const to = pack.contacts.find(({ id }) => id === mail.to)?.mail ?? '';
  const subject = facts.say(mail.subject, row);
  const body = facts.say(mail.body, row);
  const deviceId = facts.say(mail.device, row);
  const bySystem = subject === '' && mail.subjects ? { deviceId, subjects: mail.subjects } : null;
  return { to, subject, body, exact: mail.exact, href: mailto({ to, subject, body }), ...(bySystem && { bySystem }) };
}
