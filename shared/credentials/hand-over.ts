import { deviceName } from '../ledger/labels';
import { sharersNamed, withoutSharer } from '../ledger/device-sharers';
import type { Account, Device, Ledger, Staff } from '../ledger/entities';
import { ruleSource, rulesOf } from '../rules/network-rules';
import type { Pack } from '../packs/schema';
import { accountAfter, kindInOffice } from '../rules/account-after';
import type { AccountKind } from '../rules/account-kind';

/** One line of 引き継ぎ: what is to be done when somebody leaves. Never a secret, only where it is and who changes it. */
export interface HandOverEntry {
  /** Of the account or device. */
  id: string;
  table: 'accounts' | 'devices';
  /** A device that is their own: it doesn't come back. */
  isTheirs?: boolean;
  /** must: a rule says so, or it was theirs alone · if-known: whoever may have known it */
  need: 'must' | 'if-known';
  /** FiNE-LINK PLUS himawari-tsuruoka-1; パソコン P-07 */
  what: string;
  /** Of an ID, by which a step of its network names it. */
  login?: string;
  todo: string;
  /** Of a password that the office goes on with. */
  changesPassword?: true;
  /** Who does it. */
  who: string;
  why: string;
  /** Where that stands; empty when nobody says it. */
  source: string;
}

export interface HandOver {
  person: Staff;
  lines: HandOverEntry[];
}

/** Who must change what when somebody leaves: their own IDs end, the office's passwords change, their devices come back. */
export function handOver(
  ledger: Leaving['ledger'] & Pick<Ledger, 'devices'>,
  packs: readonly Pack[],
  person: Staff,
): HandOver {
  const office = ledger.offices.find(({ id }) => id === person.officeId);
  const manager = office?.managerName && office.managerName !== person.name ? office.managerName : '';
  const who = manager ? `管理者（${manager}さん）` : 'あとを引き継ぐ方';
  const accounts = ledger.accounts.filter(
    ({ status, officeId, holderId }) =>
      status === 'registered' && (holderId === person.id || officeId === person.officeId),
  );
  const entries = [
    ...accounts.flatMap((account) => accountLine(account, { packs, person, who, ledger }) ?? []),
    ...ledger.devices
      .filter(({ status, holderId }) => status === 'registered' && holderId === person.id)
      .map((device): HandOverEntry => ({
        id: device.id,
        table: 'devices',
        isTheirs: device.ownership === 'personal',
        need: 'must',
        what: deviceName(device),
        todo: todoOf(device, person),
        who,
        why: 'この方が使っている端末です',
        source: '',
      })),
  ];
  return { person, lines: [...entries].sort((a, b) => rank(a) - rank(b)) };
}

function todoOf(device: Device, { name: whoGoes }: Staff): string {
  const has = [device.certificateInstalledOn && '電子証明書', device.vpnId && 'VPN'].filter(Boolean).join('と');
  if (device.ownership === 'personal')
    return `${has ? `${has}と、` : ''}仕事で使ったデータを消してもらいます（個人の端末なので、回収しません）`;
  const wipes = `${has ? `${has}を外し、` : ''}データを消します`;
  const sharers = sharersNamed(withoutSharer(device.note, whoGoes));
  return sharers.length === 0
    ? `返してもらい、次に使う方に渡します。使わないときは${wipes}`
    : `いっしょに使う${sharers.map((name) => `${name}さん`).join('、')}が使い続けるか、決めます。使わないときは返してもらい、${wipes}`;
}

/** What ends an ID that was registered for one person alone, or may have been; null where it is the office's, and goes on. */
function endOf(
  account: Account,
  kind: AccountKind,
  ledger: Leaving['ledger'],
): Pick<HandOverEntry, 'todo' | 'why' | 'source'> | null {
  const { individual } = kind;
  const after = accountAfter(account, kind, ledger);
  if (!individual || after === 'stays') return null;
  const { todo, text: why, serviceKinds } = individual;
  const said = { why, source: ruleSource(individual) };
  if (after === 'ends') return { todo, ...said };
  const either = `この方だけの ID なら、${todo}。事業所の ID なら、パスワードを変えます`;
  const isOfNoService = (ledger.offices.find(({ id }) => id === account.officeId)?.serviceKind ?? '') === '';
  return { todo: isOfNoService ? `${serviceKinds.join('・')}で、${either}` : either, ...said };
}

const rank = ({ need }: HandOverEntry): number => (need === 'must' ? 0 : 1);

interface Leaving {
  packs: readonly Pack[];
  person: Staff;
  who: string;
  ledger: Pick<Ledger, 'offices' | 'accounts'> & Partial<Pick<Ledger, 'enrolments'>>;
}

function accountLine(account: Account, { packs, person, who, ledger }: Leaving): HandOverEntry | null {
  const pack = packs.find(({ id }) => id === account.packId);
  const [rules = null] = rulesOf([account.packId], packs);
  const kind = kindInOffice(account, rules, ledger);
  const isTheirs = account.holderId === person.id;
  const facts = {
    id: account.id,
    table: 'accounts' as const,
    what: `${pack?.network ?? ''} ${account.loginName}`.trim(),
    login: account.loginName,
    who,
  };
  if (kind.whose === 'person')
    return isTheirs
      ? {
          ...facts,
          need: 'must',
          todo: 'この ID を使えなくしてもらいます。あとの方には、新しい ID を申し込みます',
          why: kind.text,
          source: ruleSource(kind),
        }
      : null;
  const ending = isTheirs ? endOf(account, kind, ledger) : null;
  if (ending) return { ...facts, need: 'must', ...ending };
  const passwords = rules?.passwords;
  const isAsked = passwords?.atHandOver === true;
  if (isTheirs || isAsked)
    return {
      ...facts,
      need: isTheirs ? 'must' : 'if-known',
      changesPassword: true,
      todo: 'パスワードを変え、変えた日を記録します',
      why: isAsked ? passwords.text : 'この方が使っていたIDです',
      source: isAsked ? ruleSource(passwords) : '',
    };
  return {
    ...facts,
    need: 'if-known',
    todo: kind.make ? 'パスワードを変え、変えた日を記録します' : '市や事務局に、新しいものが要るか聞きます',
    why: '事業所のパスワードです。この方が知っていたら変えます',
    source: '',
  };
}
