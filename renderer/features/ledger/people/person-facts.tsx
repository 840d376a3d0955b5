import { Fragment } from 'react';
import { yearsAndMonths, type CalendarDate } from '@shared/text/calendar-date';
import { formatWareki, formatWarekiShort } from '@shared/text/wareki';
import { deviceName } from '@shared/ledger/labels';
import { devicesOf, devicesWhere } from '@shared/rules/device-users';
import { devicesTillEnd } from '@shared/rules/devices-at-end';
import type { Account, Device, Team } from '@shared/ledger/entities';
import type { DeviceAtEnd } from '@shared/ledger/fields/devices-at-end';
import { otherPosts } from '@shared/ledger/places-of-work';
import { isManagerOf } from '@shared/rules/office-managers';
import { isEmployed } from '@shared/rules/staff-rules';
import { isMember } from '@shared/rules/team-rules';
import { recordAddress } from '../../../addresses/record-address';
import { useRecords } from '../../../state/open-ledger';
import type { PanelProps } from '../../../records/kind/record-kind';
import type { AboutPeople } from '../../../records/people/listed-people';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { OriginalsFact } from '../../../records/panel/originals-fact';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import { Second } from '../../../ui/layout';
import { Fact, Several } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';
import { useToday } from '../../../state/use-today';

/** The facts of a person. What isn't known isn't listed, but for what papers ask for. */
export function PersonFactList({ record: person, about }: PanelProps<'staff', AboutPeople>) {
  const known = useRecords('devices');
  const devices = devicesOf(person, known.values(), useRecords('people'));
  const isHere = devices.length === 0 && isEmployed(person, about.today);
  const anybodys = isHere ? devicesWhere(person, about.offices.values(), known.values()).anybodys : [];
  const till = devicesTillEnd(person, { accounts: useRecords('accounts'), devices: known });
  const accounts = accountsOf(useRecords('accounts'), person.id);
  const teams = useTeamsOf(person.id);
  const managed = [...useRecords('offices').values()].filter((office) => isManagerOf(person, office));
  const posts = otherPosts(person, about.offices.values());
  const today = useToday();
  const networks = about.networkNames(person.officeId);
  const place = [person.department, person.title].filter(Boolean).join('　');
  return (
    <>
      <Fact term="職種">{person.jobType || '未入力'}</Fact>
      <Fact term="入職日">{person.joinedOn && joinedText(person.joinedOn, person.leftOn, today)}</Fact>
      <Fact term="メール">{person.mail}</Fact>
      <Fact term="電話">{person.phone}</Fact>
      <Fact term="携帯・ほかの番号">{person.otherPhone}</Fact>
      <FurtherFacts table="people" record={person} />
      <OriginalsFact table="people" record={person} />
      <Fact term="端末">
        {devices.length > 0 ? (
          <Several>
            {devices.map(({ device, shared }) => (
              <span key={device.id}>
                <TextLink href={recordAddress('device', device.id)}>{deviceName(device)}</TextLink>
                {shared && `（${shared}）`}
              </span>
            ))}
          </Several>
        ) : (
          anybodys.length > 0 && <AnybodysDevices devices={anybodys} />
        )}
      </Fact>
      <Fact term="最後に使った端末">
        {till.length > 0 && (
          <Several>
            {till.map((one) => (
              <DeviceTillEnd key={one.deviceId} device={one} isKnown={known.has(one.deviceId)} />
            ))}
          </Several>
        )}
      </Fact>
      <Fact term="所属">
        {useOfficeFact(person.officeId)}
        {networks.length > 0 && `（事業所のネットワーク：${networks.join('、')}）`}
        {place && (
          <Second as="div" leading={1.5}>
            {place}
          </Second>
        )}
      </Fact>
      <Fact term="兼務先">
        {posts.length > 0 && (
          <Several>
            {posts.map(({ officeId, jobType, isSystemManager }) => (
              <TextLink key={officeId} href={recordAddress('office', officeId)}>
                {about.offices.get(officeId)?.name}
                {[jobType, isSystemManager ? 'システム利用管理担当者' : '']
                  .filter(Boolean)
                  .map((words) => `（${words}）`)}
              </TextLink>
            ))}
          </Several>
        )}
      </Fact>
      <Fact term="管理者">
        {managed.length > 0 && (
          <Several>
            {managed.map(({ id, name }) => (
              <TextLink key={id} href={recordAddress('office', id)}>
                {name}
              </TextLink>
            ))}
          </Several>
        )}
      </Fact>
      <Fact term="アカウント">
        {accounts.length > 0 && (
          <>
            {accounts.map((account) => (
              <AccountFact key={account.id} account={account} />
            ))}
            {person.leftOn !== null && (
              <TextLink href={`/credentials?leaver=${person.id}`}>引き継ぎの一覧（だれが何を変えるか）</TextLink>
            )}
          </>
        )}
      </Fact>
      <Fact term="チーム">
        {teams.length > 0 && (
          <Several>
            {teams.map((team) => (
              <TextLink key={team.id} href={`/ledger/teams/${team.id}`}>
                {team.name}
              </TextLink>
            ))}
          </Several>
        )}
      </Fact>
    </>
  );
}

/** Whoever has none of their own may use these. More of them are in the list of devices. */
const AnybodysDevices = ({ devices }: { devices: readonly Device[] }) => (
  <>
    この方の端末は、台帳にありません（事業所の共用：
    {devices.slice(0, 3).map((device, i) => (
      <Fragment key={device.id}>
        {i > 0 && '、'}
        <TextLink href={recordAddress('device', device.id)}>{deviceName(device)}</TextLink>
      </Fragment>
    ))}
    {devices.length > 3 && ` ほか${devices.length - 3}台`}）
  </>
);

/** By what it was called then; it may be erased since. */
const DeviceTillEnd = ({ device, isKnown }: { device: DeviceAtEnd; isKnown: boolean }) =>
  isKnown ? (
    <TextLink href={recordAddress('device', device.deviceId)}>{deviceName(device)}</TextLink>
  ) : (
    <span>{deviceName(device)}</span>
  );

/** 申請中: why there is no ID yet. Longer ones are memos, and stand with the account. */
const SHORT = 12;

function AccountFact({ account: { id, packId, loginName, issuedOn, passwordChangedOn, note } }: { account: Account }) {
  const network = useNetworkName()(packId) || 'ほかのネットワーク';
  const today = useToday();
  return (
    <div>
      {network}　<TextLink href={`/ledger/accounts/${id}`}>{loginName || 'ID 未入力'}</TextLink>
      {loginName === '' && note !== '' && note.length <= SHORT && `（${note}）`}
      <Second as="div" leading={1.5}>
        <Several>
          {issuedOn && <span>発行 {formatWarekiShort(issuedOn, today)}</span>}
          {passwordChangedOn && <span>パスワード {formatWarekiShort(passwordChangedOn, today)}</span>}
        </Several>
      </Second>
    </div>
  );
}

/** The teams in use that somebody is in today. */
function useTeamsOf(staffId: string): Team[] {
  const memberships = useRecords('memberships');
  const teams = useRecords('teams');
  const today = useToday();
  return [...memberships.values()]
    .filter((member) => member.staffId === staffId && isMember(member, today))
    .flatMap(({ teamId }) => teams.get(teamId) ?? [])
    .filter(({ status }) => status === 'registered');
}

const accountsOf = (accounts: ReadonlyMap<string, Account>, staffId: string): Account[] =>
  [...accounts.values()].filter(({ holderId, status }) => holderId === staffId && status === 'registered');

/** 平成28年4月1日（10年7か月）, up to the day of leaving. */
function joinedText(joinedOn: CalendarDate, leftOn: CalendarDate | null, today: CalendarDate): string {
  const until = leftOn && leftOn < today ? leftOn : today;
  if (joinedOn > until) return formatWareki(joinedOn);
  const { years, months } = yearsAndMonths(joinedOn, until);
  const length = [years > 0 ? `${years}年` : '', months > 0 ? `${months}か月` : ''].join('');
  return `${formatWareki(joinedOn)}${length ? `（${length}）` : ''}`;
}
