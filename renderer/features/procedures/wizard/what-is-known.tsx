import { things } from '@shared/text/things';
import { asksForManager } from '@shared/papers/staff-papers';
import { Note } from '../../../ui/note';
import { Badge } from '../../../ui/badge';
import type { Account, Ledger, Staff } from '@shared/ledger/entities';
import { standsBehind } from '@shared/packs/network-of';
import { openOriginals, originalWords } from '@shared/ledger/fields/originals';
import { isLoginField, isUseField } from '@shared/tables/import/beside-fields';
import { devicesOf, devicesWhere } from '@shared/rules/device-users';
import { worksAt } from '@shared/ledger/places-of-work';
import { usePacksOf } from './use-packs-of';
import { deviceChoiceName } from './device-words';
import { useEventOfWizard } from './wizard-context';
import { Card } from '../../../ui/card';
import { Fact, Facts, Memo } from '../../../ui/facts';

/** What the ledger has about whom it is about, beside the questions. */
export function WhatIsKnown() {
  const { event, ledger } = useEventOfWizard();
  const known = event.staff.filter(({ id }) => ledger.people.some((one) => one.id === id));
  return (
    <>
      {known.slice(0, 3).map(({ id }) => (
        <PersonCard key={id} personId={id} />
      ))}
      {known.length > 3 && <p className="subtle">ほか {known.length - 3}人</p>}
      {notes[event.kind] && <Note>{notes[event.kind]}</Note>}
    </>
  );
}

/** What the ledger doesn't say isn't known to be none. */
const UNKNOWN = 'まだ台帳に入っていません';

/** … but where it has others of the office, what isn't there is this person's. */
function noDeviceWords(person: Staff, { offices, devices }: Ledger): string {
  const { all, anybodys } = devicesWhere(person, offices, devices);
  const [first, ...others] = anybodys;
  if (all.length === 0) return UNKNOWN;
  const shared = first ? `${deviceChoiceName(first)}${others.length > 0 ? ` ほか${others.length}台` : ''}` : '';
  return `この方の端末は、台帳にありません${shared && `（事業所の共用：${shared}）`}`;
}

function noTeamWords(person: Staff, { offices, teams }: Ledger): string {
  const isTheirs = (officeId: string): boolean => offices.some((one) => one.id === officeId && worksAt(person, one));
  const some = teams.some(({ status, officeId }) => status === 'registered' && isTheirs(officeId));
  return some ? 'この方のチームは、台帳にありません' : UNKNOWN;
}

const notes: Partial<Record<string, string>> = {
  join: '新しい職員は、この手続きを始めたときに台帳へ入ります。',
  leave:
    '退職日をすぎても、台帳からは消えません。「退職」として日付といっしょに残ります。先に有給休暇に入る方は、端末の返却などを先に済ませられます。',
  transfer: '異動の日になると、台帳の所属が変わります。それまでは今のままです。',
  rename: '台帳の氏名は、変わる日に直ります。前の氏名も履歴に残ります。',
  'device-lost': '書類は、電話のあとで大丈夫です。',
  incident: 'わかるところまでで進めます。あとから書き続けられます。',
  'office-closed': 'これまでの記録は、台帳に残ります。',
};

function PersonCard({ personId }: { personId: string }) {
  const { ledger, event } = useEventOfWizard();
  const person = ledger.people.find(({ id }) => id === personId);
  const packs = usePacksOf(person?.officeId ?? '');
  if (!person) return null;
  const accounts = ledger.accounts.filter((one) => one.holderId === person.id && one.status === 'registered');
  const ended = ledger.accounts.filter((one) => one.holderId === person.id && one.status === 'struck-off');
  const people = new Map(ledger.people.map((one) => [one.id, one]));
  const devices = devicesOf(person, ledger.devices, people).map(
    ({ device, shared }) => deviceChoiceName(device) + (shared && `（${shared}）`),
  );
  // IDs that no network of the app has: of who leaves nobody else would think of them.
  const otherIds =
    event.kind === 'leave'
      ? openOriginals(person).flatMap((one) => (one.isElsewhere ? originalWords(one, one.column ?? '') : []))
      : [];
  const unsure = unsureIds(person);
  const teams = ledger.memberships
    .filter((one) => one.staffId === person.id && one.leftOn === null)
    .flatMap(({ teamId }) => ledger.teams.find(({ id }) => id === teamId)?.name ?? []);
  return (
    <Card aria-label={`${person.name}さんの登録`} title={<>{person.name}さんの登録</>} isQuiet>
      <Facts>
        <Fact term="メモ">{person.note && <Memo>{person.note}</Memo>}</Fact>
        {packs.map((pack) => (
          <FactsOfNetwork
            key={pack.id}
            term={standsBehind(pack)}
            words={
              accounts.some(({ packId }) => packId === pack.id)
                ? `${pack.network} の ID（${idsOf(accounts, pack.id)}）`
                : ended.some(({ packId }) => packId === pack.id)
                  ? `${pack.network} の ID（${idsOf(ended, pack.id)}）は、もう使っていません`
                  : `${pack.network} の個人 ID は、台帳にありません。${unsure === '' ? '事業所で1つの ID を使っているときは、このままで大丈夫です' : `取り込んだ表には、${unsure}とありました`}`
            }
            isManager={person.isSystemManager && asksForManager(pack)}
          />
        ))}
        <Fact term="ほかのID">
          {otherIds.length > 0 && `${otherIds.join('、')}（そのネットワークに、止めてもらってください）`}
        </Fact>
        <dt>所属</dt>
        <dd>{ledger.offices.find(({ id }) => id === person.officeId)?.name}</dd>
        <dt>端末</dt>
        <dd>{devices.length > 0 ? devices.join('、') : noDeviceWords(person, ledger)}</dd>
        <dt>チーム</dt>
        <dd>
          {teams.length === 0
            ? noTeamWords(person, ledger)
            : `${teams[0] ?? ''}${teams.length > 1 ? ` ほか ${things(teams.length - 1)}` : ''}`}
        </dd>
      </Facts>
    </Card>
  );
}

/** What an import found where their ID belongs, and didn't take as it wasn't certain; '' for nothing. */
const unsureIds = (person: Staff): string =>
  openOriginals(person)
    .filter(({ field, isElsewhere }) => isElsewhere !== true && (isLoginField(field) || isUseField(field)))
    .map((one) => originalWords(one, one.column ?? ''))
    .join('、');

/** Whether it is theirs alone or the office's, the procedure says: here stands only which it is. */
const idsOf = (accounts: readonly Account[], packId: string): string =>
  accounts.flatMap((one) => (one.packId === packId ? one.loginName || '名前なし' : [])).join('、');

function FactsOfNetwork({ term, words, isManager }: { term: string; words: string; isManager: boolean }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {words}
        {isManager && (
          <div>
            <Badge tone="line">システム利用管理担当者</Badge>
          </div>
        )}
      </dd>
    </>
  );
}
