import { eventKinds, eventNames, type EventKind } from '@shared/ledger/event';
import type { Ledger, Staff } from '@shared/ledger/entities';
import { parsedAnswers, peopleNamed } from '@shared/procedures/wizard/parsed-answers';
import { lostOf, type LostOf } from '@shared/procedures/wizard/lost-of';
import { sentenceFor } from '@shared/procedures/wizard/sentence-for';
import type { ParsedSentence } from '@shared/procedures/wizard/parsed-sentence';
import { deviceName } from '@shared/ledger/labels';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { isOfMaking } from '../../addresses/of-making';
import { wizardHref } from '../../addresses/start-address';
import { eventKey, keyOf } from '../../papers/form-key';
import { eventTiles } from '../../procedures/event-tiles';
import { importHref } from '../../words/import-words';
import { beginning } from './beginning';
import type { FindEntry, FindPlace, FindTarget } from './find-entry';

/** As many as are offered of one sentence. */
const MOST_EVENTS = 3;
const MOST_ACTS = 4;
/** One letter begins too many words. */
const FEWEST_LETTERS = 2;

const eventTargets = eventKinds.map((kind) => ({ kind, key: eventKey(kind) }));

const target = (entry: FindEntry, ...texts: readonly string[]): FindTarget => ({
  entry,
  key: keyOf(entry.title, ...texts),
});
const go = (id: string, icon: FindPlace['icon'], title: string, address: string, detail = ''): FindPlace => ({
  ...{ id: `act/${id}`, icon, title, detail, address },
});

/** What is done from anywhere, whatever is typed of its name. */
const appActs: readonly FindTarget[] = [
  target(go('start', 'plus', '手続きを始める', '/procedures/start', 'できごとを選びます'), 'てつづき', 'はじめる'),
  target(
    go('import', 'table', '職員を Excel から取り込む', importHref('staff')),
    ...['しょくいん', 'えくせる', 'excel', '取り込む', 'とりこむ', '名簿', 'めいぼ'],
  ),
  target(
    go('batch', 'document', '書類をまとめてつくる', '/documents/batch', '同じ様式を何人分も'),
    ...['しょるい', 'まとめて', '一括'],
  ),
  target(
    { id: 'act/contacts', icon: 'phone', title: '連絡先・困ったときを開く', detail: 'F1', command: 'contacts' },
    ...['れんらくさき', '困った', 'こまった', 'へるぷ', 'たすけて'],
  ),
  target(
    { id: 'act/print', icon: 'print', title: 'この画面を印刷する', detail: 'Ctrl＋P', command: 'print' },
    ...['いんさつ', 'ぷりんと', 'プリンター', '紙に出す', 'かみにだす'],
  ),
  target(
    { id: 'act/lock', icon: 'lock', title: '画面をロックする', detail: 'Ctrl＋L', command: 'lock' },
    ...['ろっく', '席を外す', 'せきをはずす'],
  ),
];

/** Acts of the app that somebody in this role may do. */
export const appActsFor = (mayWork: boolean): readonly FindTarget[] =>
  mayWork
    ? appActs
    : appActs.filter(({ entry }) =>
        'address' in entry ? !isOfMaking(entry.address) : !('command' in entry) || entry.command !== 'print',
      );

/** The events that are spoken of: by a sentence first, then by the beginning of a name. 「たいしょく」 → leave */
export function eventsMeant(typed: string, parsed: Pick<ParsedSentence, 'kinds'>): EventKind[] {
  const begins = beginning(typed);
  const named = typed.trim().length < FEWEST_LETTERS ? [] : eventTargets.filter(({ key }) => begins(key));
  return [...new Set([...parsed.kinds, ...named.map(({ kind }) => kind)])].slice(0, MOST_EVENTS);
}

interface EventActs {
  typed: string;
  kinds: readonly EventKind[];
  parsed: ParsedSentence;
  ledger: Pick<Ledger, 'offices' | 'devices'>;
  today: CalendarDate;
  /** Behind the name of a person. */
  detailOf: (person: Staff) => string;
  /** What an event leads to in an office, or wherever it may happen: 出す書類 1つ. */
  aheadOf: (kind: EventKind, officeId: string | null) => string;
}

/**
 * 退職の手続きを始める：佐藤 健一さん. Of several with one surname it is asked which one; of a device that got lost each is offered that
 * somebody has: 端末の紛失の手続きを始める：佐藤 健一さんの スマートフォン S-02.
 */
export function eventActs({ typed, kinds, parsed, ledger, today, detailOf, aheadOf }: EventActs): FindEntry[] {
  const acts = kinds.flatMap((kind): FindEntry[] => {
    const lost = lostOf(parsed, kind, ledger);
    const words = sentenceFor(kind, parsed, typed);
    if (lost.length > 0)
      return whichOne(
        kind,
        parsed,
        lost.map((one) => lostAct(one, kind, words, detailOf)),
      );
    const people = peopleNamed(parsed, kind);
    const begun = (people.length > 0 ? people : [null]).map((person): FindPlace => {
      const fromOfficeId = person?.officeId;
      const { date, scope, toOfficeId, answers } = parsedAnswers(parsed, kind, {
        ...{ ledger, today },
        ...(fromOfficeId && { fromOfficeId }),
      });
      const tile = eventTiles.find(({ kinds: of }) => of.includes(kind));
      const about = person ? detailOf(person) : (tile?.about ?? '');
      return {
        id: `act/${kind}/${person?.id ?? ''}`,
        icon: tile?.icon ?? 'procedures',
        title: `${doing(kind)}${person ? `：${person.name}さん` : ''}`,
        detail: [date === null ? '' : formatWarekiShort(date, today), about, aheadOf(kind, fromOfficeId ?? null)]
          .filter(Boolean)
          .join('　'),
        address: wizardHref(kind, {
          ...(person && { staff: person.id }),
          ...(date !== null && { date }),
          ...(scope !== null && { scope }),
          ...(toOfficeId !== null && { to: toOfficeId }),
          answers,
        }),
        ...(words !== '' && { words }),
        isPassing: true,
      };
    });
    return whichOne(kind, parsed, begun);
  });
  return acts.slice(0, MOST_ACTS);
}

/** Nobody's procedure begins by an Enter too early: who of several is meant is asked by itself, all of them. */
function whichOne(kind: EventKind, { people, called }: ParsedSentence, acts: readonly FindPlace[]): FindEntry[] {
  const [first] = acts;
  if (!first || people.length < 2 || acts.length < 2) return [...acts];
  return [
    {
      id: `act/${kind}/which`,
      icon: first.icon,
      title: `${doing(kind)}：${called}さん`,
      detail: `${people.length}人います。どの方かを選びます`,
      asks: `どの${called}さんですか`,
      // What is begun has been said.
      choices: acts.map((act) => ({ ...act, title: act.title.split('：').slice(1).join('：') })),
      isPassing: true,
    },
  ];
}

const lostAct = (
  { person, device }: LostOf,
  kind: EventKind,
  words: string,
  detailOf: EventActs['detailOf'],
): FindPlace => ({
  id: `act/${kind}/${person.id}/${device?.id ?? ''}`,
  icon: eventTiles.find(({ kinds: of }) => of.includes(kind))?.icon ?? 'procedures',
  title: `${doing(kind)}：${person.name}さん${device ? `の ${deviceName(device)}` : ''}`,
  detail: detailOf(person),
  // Without one the number to call is that of the person's office.
  address: wizardHref(kind, device ? { device: device.id } : { office: person.officeId }),
  ...(words !== '' && { words }),
  isPassing: true,
});

const doing = (kind: EventKind): string =>
  kind === 'other' ? `${eventNames.other}：聞く先を調べる` : `${eventNames[kind]}の手続きを始める`;
