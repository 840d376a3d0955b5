import type { CalendarDate } from '../text/calendar-date';
import type { PaperDocument } from '../ledger/document';
import type { Ledger } from '../ledger/entities';
import { eventNames, type LedgerEvent } from '../ledger/event';
import { newDocument } from '../papers/new-document';
import type { Pack } from '../packs/schema';
import { partKey, type KeptNetwork, type KeptPaper, type KeptRun } from './kept-run';
import { ledgerPlan, withAdditions } from './ledger-plan';
import type { NetworkProcedure, ProcedureRun, RunPaper } from './result';
import { byWord } from '../text/by-word';

interface StartOrder {
  /** As the wizard has it, with its event. */
  draft: KeptRun & { event: LedgerEvent };
  /** What the rules say of it. */
  asked: ProcedureRun;
  ledger: Ledger;
  packs: readonly Pack[];
  today: CalendarDate;
  /** An instant, ISO. */
  now: string;
  newId: () => string;
}

/** A procedure as it is to be kept from now on, and the drafts of its papers. */
export function startedRun(order: StartOrder): { run: KeptRun; papers: PaperDocument[] } {
  const { draft, asked, ledger, today, now, newId } = order;
  const { event, additions } = draft;
  const title = runTitle(event, withAdditions(ledger, additions));
  const papers: PaperDocument[] = [];
  const networks = asked.networks.map((network): KeptNetwork => ({
    ...network,
    papers: network.papers.map((paper): KeptPaper => {
      const document = isChosen(draft, network, paper) ? documentOf(order, network, paper) : null;
      if (document) papers.push(document);
      return { ...paper, documentId: document?.id ?? null };
    }),
  }));
  const planned = ledgerPlan({ title, event, additions, ledger, today, newId });
  const fresh = { steps: {}, reminded: {}, putAside: [], typed: {}, endedAt: null };
  const { basis: _basis, ...answered } = draft;
  return {
    run: { ...answered, ...fresh, state: 'running', title, networks, planned, startedAt: now, updatedAt: now },
    papers,
  };
}

/** What is needed is made, and what was chosen beside it. */
export const isChosen = (
  { chosen }: Pick<KeptRun, 'chosen'>,
  network: Pick<NetworkProcedure, 'packId' | 'officeId'>,
  paper: Pick<RunPaper, 'id' | 'necessity'>,
): boolean => chosen[partKey(network, paper.id)] ?? paper.necessity !== 'if-needed';

function documentOf(
  { ledger, draft, packs, today, now, newId }: StartOrder,
  { packId }: NetworkProcedure,
  paper: RunPaper,
): PaperDocument | null {
  const pack = packs.find(({ id }) => id === packId);
  const form = pack?.forms.find(({ id }) => id === paper.form);
  if (!pack || !form) return null;
  const { officeId, patientId, teamId, event, input } = paper;
  const seen = withAdditions(ledger, draft.additions);
  const made = newDocument({ id: newId(), pack, form, officeId, event, patientId, teamId, date: today, now }, seen);
  return { ...made, input: { ...made.input, ...input }, run: draft.id };
}

/** What a draft is about, as the ledger calls it now; null as long as no tile is chosen. */
export const draftTitle = ({ event, additions }: KeptRun, ledger: Ledger): string | null =>
  event && runTitle(event, withAdditions(ledger, additions));

/** 佐藤 健一さんの退職; 山本 ふみ様：患者の参加; ひまわりの里 流山：事業所の変更 */
export function runTitle(event: LedgerEvent, ledger: Ledger): string {
  const what = event.kind === 'other' ? matterName(event) : eventNames[event.kind];
  // What is about a patient may name people, too: those who join their team.
  const patient = ledger.patients.find(({ id }) => id === event.patientId);
  if (patient && patient.name !== '') return `${patient.name}様：${what}`;
  // Somebody new has no name yet while a draft is typed; somebody renamed since it was left is called as they are now.
  const names = event.staff.map(({ id, name }) => ledger.people.find((one) => one.id === id)?.name ?? name);
  const [first, ...others] = names.filter((name) => name !== '');
  if (first) return `${first}さん${others.length > 0 ? `ほか${others.length}人` : ''}の${what}`;
  const office = ledger.offices.find(({ id }) => id === event.officeId);
  return office ? `${office.name}：${what}` : what;
}

/** What その他 turns out to be, by the answers of the packs' `matter`: as the procedure's title says it. */
const matterNames: Readonly<Record<string, string>> = byWord({
  absence: '休職・産休・育休',
  return: '復職',
  job: '職種の変更',
  mail: 'メールアドレスの変更',
  'team-left': 'チーム（部屋）からの退出',
  'team-ends': 'チーム（部屋）の終了',
  'device-given': '端末の返却・処分',
  delegate: '手続きの委任',
});

/** 休職・産休・育休; 問い合わせ where nobody knows yet. */
const matterName = ({ answers }: Pick<LedgerEvent, 'answers'>): string =>
  matterNames[answers?.['matter'] ?? ''] ?? '問い合わせ';
