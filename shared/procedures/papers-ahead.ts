import type { Channels } from '../channels/registry';
import type { Enrolment, Office } from '../ledger/entities';
import type { EventKind } from '../ledger/event';
import { takenPartIn } from '../ledger/taking-part';
import { staysInside } from '../packs/form-channels';
import { isOver } from '../packs/form-days';
import { isForKind } from '../packs/form-kinds';
import { isNetwork, standsBehind } from '../packs/network-of';
import type { PaperRule, Procedure, StepMedium } from '../packs/procedure-schema';
import type { Form, Pack } from '../packs/schema';
import type { CalendarDate } from '../text/calendar-date';
import { things } from '../text/things';
import { lawReminder } from './care-law';
import { hasSay } from './packs-asked';
import { handing } from './step-facts';

/** What an event leads to in one office, as far as that is known before anything is answered. */
interface Ahead {
  /** Papers that leave the office: in any case, and in all cases together. */
  least: number;
  most: number;
  /** Some paper is made and stays: 管理台帳. */
  keeps: boolean;
  /** Somebody outside is told, without a form. */
  tells: boolean;
  /** Who gets papers. */
  receivers: readonly string[];
}

/** As a law asks for a 変更届 when the office's own facts change, whatever its networks say. */
const FACTS = { managerName: '', name: '' };

const TELLING: readonly StepMedium[] = ['phone', ...handing];

/** Rules for what another form has taken the place of, or for other kinds of office, lead to nothing. */
const formOf = (pack: Pack, { form }: PaperRule, office: Office, today: CalendarDate): Form | undefined =>
  pack.forms.find((one) => one.id === form && isForKind(one, office.serviceKind) && !isOver(one, today));

/**
 * By the 早見表, which says how it usually is, and where that has no column for it by the conditions of the rules: a form counts as certain where
 * nothing hangs on an answer.
 */
function formsAhead(pack: Pack, { event, papers }: Procedure, office: Office, today: CalendarDate) {
  const columns = pack.overview.columns.filter((one) => one.event === event).map(({ id }) => id);
  const named = papers.flatMap((rule) => {
    const form = formOf(pack, rule, office, today);
    const placed = rule.columns.filter(({ column }) => columns.includes(column));
    // What is only wanted now and then, and isn't worth a place in the 早見表, would make each event look as if it might take more.
    const isAside = columns.length > 0 && placed.length === 0 && rule.necessity === 'if-needed';
    return form && !isAside ? [{ rule, form, placed }] : [];
  });
  const certainIn = (column: string): ReadonlySet<Form> =>
    new Set(
      named.flatMap(({ rule, form, placed }) => {
        const place = placed.find((one) => one.column === column);
        return place && (place.mark ?? rule.necessity) === 'must' ? [form] : [];
      }),
    );
  const anyway = named.flatMap(({ rule, form, placed }) =>
    placed.length === 0 && rule.necessity === 'must' && rule.when === undefined ? [form] : [],
  );
  const certain =
    columns.length > 0 ? columns.map((column) => new Set([...certainIn(column), ...anyway])) : [new Set(anyway)];
  return { certain, all: new Set(named.map(({ form }) => form)) };
}

function aheadOfPack(pack: Pack, procedure: Procedure, office: Office, channels: Channels, today: CalendarDate): Ahead {
  const { certain, all } = formsAhead(pack, procedure, office, today);
  const leaving = (forms: ReadonlySet<Form>): number =>
    // One of which nobody has said how it goes may leave.
    [...forms].filter((form) => form.channels.length === 0 || !staysInside(pack, form, channels)).length;
  const most = leaving(all);
  const ours = new Set(pack.actors.flatMap(({ id, isOurs }) => (isOurs ? [id] : [])));
  return {
    least: Math.min(...certain.map(leaving)),
    most,
    keeps: all.size > most,
    // What goes from one to another in the office is told nobody.
    tells: procedure.steps.some(
      ({ actor, medium, contact, mail }) =>
        ours.has(actor) && TELLING.includes(medium) && (contact ?? mail) !== undefined,
    ),
    receivers: most > 0 ? [standsBehind(pack)] : [],
  };
}

const together = (all: readonly Ahead[]): Ahead => ({
  least: all.reduce((sum, { least }) => sum + least, 0),
  most: all.reduce((sum, { most }) => sum + most, 0),
  keeps: all.some(({ keeps }) => keeps),
  tells: all.some(({ tells }) => tells),
  receivers: [...new Set(all.flatMap(({ receivers }) => receivers))],
});

interface AskedAhead {
  packs: readonly Pack[];
  enrolments: Iterable<Enrolment>;
  channels: Channels;
  today: CalendarDate;
}

/** In one office; null: no network of its says anything of it, so nothing is known. */
function aheadOf(kind: EventKind, office: Office, { packs, enrolments, channels, today }: AskedAhead): Ahead | null {
  const networkIds = new Set(takenPartIn(enrolments, office.id).map(({ packId }) => packId));
  const asked = packs.filter((pack) => hasSay(pack, [kind], networkIds));
  const ahead = asked.flatMap((pack) => {
    const procedure = pack.procedures.find(({ event }) => event === kind);
    return procedure ? [{ pack, ...aheadOfPack(pack, procedure, office, channels, today) }] : [];
  });
  const sum = together(ahead);
  return ahead.some(({ pack }) => isNetwork(pack)) || sum.most > 0 ? sum : null;
}

function wordsOf(kind: EventKind, { least, most, keeps, tells }: Ahead): string {
  if (least > 0) return `出す書類 ${least < most ? `${least}〜` : ''}${things(most)}`;
  if (most > 0) return '出す書類があることも';
  if (lawReminder({ kind, after: FACTS, date: null })) return '届け出が要ります';
  if (keeps) return tells ? '連絡と、残す書類' : '事業所に残す書類だけ';
  return tells ? '書類なし・連絡あり' : '出す書類なし';
}

/** What begins with calls and has no papers of its own that could be counted beforehand. */
const UNCOUNTED: readonly EventKind[] = ['incident'];

/**
 * What an event leads to, before anybody has answered a question: 出す書類 1〜2つ, 事業所に残す書類だけ. Of offices that differ, who alone may get
 * papers. '' where nothing is known.
 *
 * @param kinds of one tile: of two the more is said
 * @param offices where it may happen
 */
export function papersAhead(kinds: readonly EventKind[], offices: readonly Office[], asked: AskedAhead): string {
  if (kinds.some((kind) => UNCOUNTED.includes(kind))) return '';
  const [kind] = kinds;
  const ahead = offices.flatMap((office) => {
    const each = kinds.map((one) => aheadOf(one, office, asked));
    const known = each.flatMap((one) => one ?? []);
    const least = Math.min(...each.map((one) => one?.least ?? 0));
    return known.length === 0 ? [] : [{ ...together(known), least, most: Math.max(...known.map(({ most }) => most)) }];
  });
  if (!kind || ahead.length === 0) return '';
  const said = new Set(ahead.map((one) => wordsOf(kind, one)));
  const receivers = [...new Set(ahead.flatMap((one) => one.receivers))];
  const [first = ''] = said;
  if (said.size === 1) return first;
  const [receiver] = receivers;
  return receiver && receivers.length === 1 ? `書類：${receiver}` : '出す書類は事業所による';
}
