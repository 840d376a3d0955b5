import { things } from '@shared/text/things';
import type { Channels } from '@shared/channels/registry';
import type { PackChannel } from '@shared/packs/network-schema';
import { channelsOf } from '@shared/packs/form-channels';
import { isNetwork } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { hasSaidAll, undecidedWords } from '@shared/procedures/open-questions';
import type { LawReminder } from '@shared/procedures/care-law';
import { isOfNetwork } from '@shared/procedures/own-hand-over';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { NetworkProcedure, RunPaper } from '@shared/procedures/result';
import { isChosen } from '@shared/procedures/start-run';
import { handing } from '@shared/procedures/step-facts';

/** 様式1-1 利用申請書（異動区分：削除） */
export const paperTitle = ({ number, title, variant }: Pick<RunPaper, 'number' | 'title' | 'variant'>): string =>
  `${number === title ? number : `${number} ${title}`}${variant ? `（${variant}）` : ''}`;

/** Who takes the papers: 介護支援課; nobody where they stay in the office, or nobody has said it of a form that was brought in. */
export function papersReceiverOf(pack: Pack, papers: readonly RunPaper[], channels: Channels): string {
  const ways = leavingWays(pack, papers, channels);
  if (ways.length === 0) return '';
  const named = ways.flatMap(({ to }) => pack.contacts.find(({ id }) => id === to)?.name ?? []);
  const name = named[0] ?? pack.issuer;
  return !isNetwork(pack) && name === pack.title ? '' : name;
}

const leavingWays = (pack: Pack, papers: readonly RunPaper[], channels: Channels): PackChannel[] =>
  papers.flatMap((paper) => channelsOf(pack, paper)).filter(({ kind }) => channels.of(kind).leaves);

/** 管理台帳: it is made, and goes to nobody. A form of which nobody has said how it goes may leave. */
function staysHere(pack: Pack, paper: RunPaper, channels: Channels): boolean {
  const ways = channelsOf(pack, paper);
  return ways.length > 0 && ways.every(({ kind }) => !channels.of(kind).leaves);
}

type OwedByLaw = Pick<LawReminder, 'to' | 'paper'>;

interface PapersOfRun {
  draft?: Pick<KeptRun, 'chosen'>;
  /** What the law of 介護保険 asks for besides: it goes out of the house, too, and its paper is made elsewhere. */
  law?: OwedByLaw | null;
}

/**
 * 流山市 介護支援課に出す 2つの書類と、事業所がすることです。 Whom they go to has the same name as at its network. What is wanted only in some
 * cases counts once it is ticked.
 */
export function papersLead(
  networks: readonly Pick<
    NetworkProcedure,
    'packId' | 'onlyForms' | 'officeId' | 'papers' | 'steps' | 'isCovered' | 'problem' | 'warnings'
  >[],
  packs: readonly Pack[],
  channels: Channels,
  { draft = { chosen: {} }, law = null }: PapersOfRun = {},
): string {
  const open = undecidedWords(networks);
  if (open !== '') return `${open}${lawLead(law)}`;
  const ofNetworks = networks.filter(isOfNetwork);
  const isAllSaid = ofNetworks.length > 0 && ofNetworks.every(hasSaidAll);
  const made = networks.map((one) => ({ ...one, papers: one.papers.filter((paper) => isChosen(draft, one, paper)) }));
  const count = papersIn(made);
  const left = networks.flatMap((one) => one.papers.filter((paper) => !isChosen(draft, one, paper)));
  const ifNeeded = left.filter(({ necessity }) => necessity === 'if-needed').length;
  const further = ifNeeded > 0 ? `ほかに、要るときだけの書類が${things(ifNeeded)}あります。` : '';
  const besides = `${further}${lawLead(law)}`;
  if (count === 0) {
    const isOtherwise = networks.some((one) => handedInOtherwise(one).length > 0);
    const own = '事業所がすることをお知らせします。';
    const first = lawFirst(law, isAllSaid && left.length === 0 && !isOtherwise);
    if (ifNeeded > 0)
      return `${first}いま${law ? 'このアプリでつくる' : '出す'}書類はありません（要るときだけの書類が${things(ifNeeded)}あります）。${own}`;
    if (isOtherwise) return `${first}アプリでつくる書類はありません。下の届け出と、${own}`;
    return `${first}${law || !isAllSaid || left.length > 0 ? '' : `${ofTheirs(ofNetworks, packs)}出す書類はありません。`}${own}`;
  }
  const ofPacks = made.flatMap(({ packId, papers }) => {
    const pack = packs.find(({ id }) => id === packId);
    return pack ? { pack, papers } : [];
  });
  const receivers = ofPacks.flatMap(({ pack, papers }) => papersReceiverOf(pack, papers, channels) || []);
  const leaves = ofPacks.some(({ pack, papers }) => leavingWays(pack, papers, channels).length > 0);
  const inNetworks = ofTheirs(ofNetworks, packs);
  if (!leaves && isAllSaid)
    return `${law ? lawFirst(law, true) : `${inNetworks}市にも事務局にも、出す書類はありません。`}事業所に残す書類が${things(count)}あります。${further}`;
  const to = receivers.length > 0 ? `${[...new Set(receivers)].join('・')}に` : '';
  const kept = ofPacks.flatMap(({ pack, papers }) => papers.filter((paper) => staysHere(pack, paper, channels))).length;
  if (leaves && kept > 0)
    return `${to}出す ${things(count - kept)}の書類と、事業所に残す ${things(kept)}の書類、事業所がすることです。${besides}`;
  const whither = leaves ? `${to}出す` : '事業所に残す';
  return `${whither} ${things(count)}の書類と、事業所がすることです。${besides}`;
}

/** The city wants other papers of an office, too: what isn't handed in here isn't of these networks. */
function ofTheirs(networks: readonly Pick<NetworkProcedure, 'packId'>[], packs: readonly Pack[]): string {
  const names = networks.flatMap(({ packId }) => packs.find(({ id }) => id === packId)?.network || []);
  return names.length === 0 ? '' : `${[...new Set(names)].join('・')} では、`;
}

const lawLead = (law: OwedByLaw | null): string =>
  law ? `ほかに、${law.paper}を${law.to}に出します（このアプリではつくりません）。` : '';

/** Before all else, where this app makes nothing that leaves. @param isAlone nothing else is handed in */
const lawFirst = (law: OwedByLaw | null, isAlone: boolean): string =>
  law === null
    ? ''
    : `${isAlone ? `${law.to}に出すのは、${law.paper}です` : `${law.paper}を、${law.to}に出します`}（このアプリではつくりません）。`;

/** What the network wants to be handed in, and has no form for: 事業所の変更届を、LINE WORKS で市に出します. */
export const handedInOtherwise = ({ papers, steps }: Pick<NetworkProcedure, 'papers' | 'steps'>): string[] =>
  papers.length > 0
    ? []
    : steps.flatMap(({ actor, medium, action }) => (actor.isOurs && handing.includes(medium) ? [action] : []));

const papersIn = (networks: readonly Pick<NetworkProcedure, 'papers'>[]): number =>
  networks.reduce((sum, { papers }) => sum + papers.length, 0);

/** 紙（窓口・郵送） where it may itself be brought or posted, else the usual way. */
export function usualDeliveryWords(ways: readonly PackChannel[], channels: Channels): string {
  const [usual] = ways;
  const arriving = ways.filter(({ kind }) => channels.of(kind).onPaper?.arrives);
  const isEither = usual && arriving.includes(usual) && arriving.length > 1;
  return isEither ? `紙（${arriving.map(({ label }) => label).join('・')}）` : (usual?.label ?? '');
}
