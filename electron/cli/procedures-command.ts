import { channels } from '@shared/channels/channels';
import { isCalendarDate } from '@shared/text/calendar-date';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import type { Pack } from '@shared/packs/schema';
import { refuse, unwrap } from '@shared/problems/problem';
import { openPackFolder, openPackFolders } from '../packs/pack-folder';
import { jobsInThread } from './jobs-in-thread';
import { outcomeOrRefusal, parseOptions, required, UsageError, type Command, type CommandOutcome } from './command';
import { parseAs, parseJsonFile } from './json-file';
import { readLedger } from './ledger-file';
import { packFolder, packsFolder } from './places';
import { mainClock } from '../storage/clock';

const options = {
  event: { type: 'string' },
  ledger: { type: 'string' },
  date: { type: 'string' },
  pack: { type: 'string', multiple: true },
} as const;

/** `procedures`: what each network asks for when something happens. */
export const proceduresCommand: Command = Object.assign(
  async (args: string[]): Promise<CommandOutcome> => {
    const { values } = parseOptions(args, options);
    const date = values.date ?? mainClock.today();
    if (!isCalendarDate(date)) throw new UsageError('--date は YYYY-MM-DD です');
    const event = required(values.event, '--event');
    const ledger = required(values.ledger, '--ledger');
    return outcomeOrRefusal(() => procedures({ event, ledger, date, packs: values.pack ?? [] }));
  },
  {
    usage: 'procedures --event E.json --ledger L.json [--date YYYY-MM-DD] [--pack ID_OR_DIR …]',
    help: {
      does: '入職や退職などが起きたとき、各ネットワークに何を出すかを並べます。',
      words: {
        '--event': 'できごと（resources/packs/event.schema.json の形）',
        '--ledger': '台帳のファイル（resources/packs/ledger.schema.json の形）',
        '--date': 'きょうの日付。書かなければ、このパソコンの日付',
        '--pack': 'パックの名前かフォルダー。いくつでも。書かなければ、アプリに付いているものすべて',
      },
      example: 'procedures --event できごと.json --ledger resources/samples/himawari.json --date 2026-11-20',
    },
  },
);

interface Order {
  event: string;
  ledger: string;
  date: string;
  packs: readonly string[];
}

async function procedures(order: Order): Promise<CommandOutcome> {
  const ledger = await readLedger(order.ledger, order.date);
  const event = await readEvent(order.event, ledger);
  const packs = await packsFor(order.packs);
  const jobs = jobsInThread();
  try {
    const run = unwrap(await jobs.run({ kind: 'procedures', packs, ledger, event, today: order.date }));
    const isOpen = run.networks.some(
      ({ problem, warnings }) => problem !== null || warnings.some(({ level }) => level === 'error'),
    );
    return { exit: 0, output: { ok: true, date: order.date, canBeFinished: !isOpen, ...run } };
  } finally {
    jobs.close();
  }
}

/** The packs named in the call; else all that come with the app. */
async function packsFor(named: readonly string[]): Promise<Pack[]> {
  const opened =
    named.length > 0
      ? await Promise.all(named.map((one) => openPackFolder(packFolder(one), channels)))
      : (await openPackFolders(packsFolder, channels)).map((one) => one.opened);
  return opened.map((one) => unwrap(one).pack);
}

/** The event; people whom the ledger knows may be given by their id alone. Who and what is named must be there. */
async function readEvent(file: string, ledger: Ledger): Promise<LedgerEvent> {
  const { json } = await parseJsonFile(file);
  const parsed = parseAs(LedgerEvent, withLedgerPeople(json, ledger));
  if (!('value' in parsed)) return refuse('cli/input', { file, reason: `${parsed.path} ${parsed.reason}`.trim() });
  const event = parsed.value;
  const known = (
    records: readonly { id: string }[],
    ids: readonly (string | null | undefined)[],
    what: string,
  ): void => {
    const unknown = ids.find((id) => typeof id === 'string' && !records.some((record) => record.id === id));
    if (unknown) refuse('ledger/not-found', { entity: `${what} ${unknown}` });
  };
  known(ledger.offices, [event.officeId, event.toOfficeId, ...event.staff.map(({ officeId }) => officeId)], '事業所');
  known(ledger.devices, event.deviceIds ?? [], '端末');
  known(ledger.patients, [event.patientId], '患者');
  known(ledger.teams, event.teamIds ?? [], 'チーム');
  known(ledger.memberships, event.memberIds ?? [], 'メンバー');
  return event;
}

function withLedgerPeople(json: unknown, { people }: Ledger): unknown {
  const staff = (json as { staff?: unknown } | null)?.staff;
  if (!Array.isArray(staff)) return json;
  const complete = (staff as unknown[]).map((one) => {
    const id = (one as { id?: unknown } | null)?.id;
    return { ...people.find((person) => person.id === id), ...(one as object | null) };
  });
  return { ...(json as object), staff: complete };
}
