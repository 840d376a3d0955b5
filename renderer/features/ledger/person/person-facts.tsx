import type { ReactNode } from 'react';
import { today as currentDay, yearsAndMonths, type CalendarDate } from '@shared/japanese/calendar-date';
import { formatWareki, formatWarekiShort } from '@shared/japanese/wareki';
import type { Account, Device, Staff } from '@shared/ledger/entities';
import { valueText } from '@shared/ledger/labels';
import { networksOf } from '@shared/ledger/staff-papers';
import { useRecords } from '../../../app/ledger-provider';
import { useSession } from '../../../app/session';
import styles from './person-detail.module.css';

/** The facts of a person as a list of terms. What isn't known isn't listed, but for what papers ask for. */
export function PersonFacts({ person }: { person: Staff }) {
  const { packs } = useSession();
  const offices = useRecords('offices');
  const enrolments = useRecords('enrolments');
  const devices = held(useRecords('devices'), person.id);
  const accounts = held(useRecords('accounts'), person.id);
  const today = currentDay();
  const networks = networksOf(person.officeId, enrolments.values(), packs).map(({ network }) => network);
  const network = (packId: string): string => packs.find(({ id }) => id === packId)?.network ?? '';
  const place = [person.department, person.title].filter(Boolean).join('　');
  return (
    <dl className={styles['facts']}>
      <Fact term="職種">{person.jobType || '未入力'}</Fact>
      <Fact term="入職日">{person.joinedOn && joinedText(person.joinedOn, person.leftOn, today)}</Fact>
      <Fact term="メール">{person.mail}</Fact>
      <Fact term="電話">{person.phone}</Fact>
      <Fact term="端末">
        {devices.length > 0 && (
          <span className={styles['several']}>
            {devices.map((device) => (
              <span key={device.id}>{deviceText(device)}</span>
            ))}
          </span>
        )}
      </Fact>
      <Fact term="所属">
        {offices.get(person.officeId)?.name}
        {networks.length > 0 && `（${networks.join('、')}）`}
        {place && <div className={styles['second']}>{place}</div>}
      </Fact>
      <Fact term="アカウント">
        {accounts.length > 0 &&
          [...accounts]
            .sort((a, b) => Number(!network(a.packId)) - Number(!network(b.packId)))
            .map((account) => (
              <AccountFact key={account.id} account={account} network={network(account.packId)} today={today} />
            ))}
      </Fact>
    </dl>
  );
}

/** What is looked up now and then: below the history. */
export function OtherFacts({ person: { birthday, note } }: { person: Staff }) {
  if (!birthday && !note) return null;
  return (
    <dl className={`${styles['facts']} ${styles['others']}`}>
      <Fact term="生年月日">{birthday && formatWareki(birthday)}</Fact>
      <Fact term="メモ">{note && <span className={styles['note']}>{note}</span>}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function AccountFact({ account, network, today }: { account: Account; network: string; today: CalendarDate }) {
  const { issuedOn, passwordChangedOn, loginName } = account;
  return (
    <div>
      {network || 'ほかのネットワーク'}　{loginName}
      <div className={`${styles['second']} ${styles['several']}`}>
        {issuedOn && <span>発行 {formatWarekiShort(issuedOn, today)}</span>}
        {passwordChangedOn && <span>パスワード {formatWarekiShort(passwordChangedOn, today)}</span>}
      </div>
    </div>
  );
}

const held = <R extends Device | Account>(records: ReadonlyMap<string, R>, staffId: string): R[] =>
  [...records.values()].filter(({ holderId, status }) => holderId === staffId && status === 'registered');

/** パソコン P-07 */
const deviceText = ({ kind, assetNumber, model }: Device): string =>
  `${valueText('kind', kind)} ${assetNumber || model}`.trim();

/** 平成28年4月1日（10年7か月）, up to the day of leaving. */
function joinedText(joinedOn: CalendarDate, leftOn: CalendarDate | null, today: CalendarDate): string {
  const until = leftOn && leftOn < today ? leftOn : today;
  if (joinedOn > until) return formatWareki(joinedOn);
  const { years, months } = yearsAndMonths(joinedOn, until);
  const length = [years > 0 ? `${years}年` : '', months > 0 ? `${months}か月` : ''].join('');
  return `${formatWareki(joinedOn)}${length ? `（${length}）` : ''}`;
}
