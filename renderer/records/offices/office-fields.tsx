import type { Corporation, Office } from '@shared/ledger/entities';
import { Button } from '../../ui/button';
import { isOnlyHeadOffice } from '@shared/rules/office-rules';
import { serviceKindOfName } from '@shared/text/service-words';
import { cityInFull, cityOfAddress } from '@shared/text/city-of-address';
import grid from './field-grid.module.css';
import { HEAD_OFFICE_WORDS } from './head-office-words';
import { LedgerText } from './ledger-text';
import { Columns, Row } from '../../ui/layout';
import { PostalAddress } from './postal-address';

type TextOfOffice = { [K in keyof Office]-?: Office[K] extends string ? K : never }[keyof Office];

interface OfficeFieldsProps {
  office: Office;
  /** Its address and phone can be taken over. */
  corporation: Corporation;
  /** サービス分類 of the networks. */
  serviceKinds: readonly string[];
  /** Cities of the networks. */
  cities: readonly string[];
  lacking: ReadonlySet<string>;
  /** It stands in the ledger already. */
  isRegistered?: boolean;
  onChange: (change: Partial<Office>) => void;
  onTyping?: (change: Partial<Office>) => void;
}

/** 事業所 as the forms print it. */
export function OfficeFields({
  office,
  corporation,
  serviceKinds,
  cities,
  lacking,
  isRegistered = false,
  onChange,
  onTyping,
}: OfficeFieldsProps) {
  const props = (field: TextOfOffice) => ({
    table: 'offices' as const,
    id: office.id,
    field,
    value: office[field],
    isLacking: lacking.has(field),
    onCommit: (value: string) => onChange({ [field]: value }),
    onTyping: (value: string) => onTyping?.({ [field]: value }),
  });
  const isHead = isOnlyHeadOffice(office);
  const canCopy = office.address === '' && corporation.address !== '';
  const canCopyPhone = !canCopy && office.phone === '' && corporation.phone !== '';
  const takeAddress = (address: string): void => {
    // A city that the address before has brought goes with it.
    const follows = office.city === '' || office.city === cityOfAddress(office.address);
    const city = follows ? cityOfAddress(address) : '';
    onChange(city ? { address, city } : { address });
  };
  return (
    <Columns columns="repeat(6, minmax(0, 1fr))" gap={[14, 16]} align="start">
      <div className={grid['six']}>
        <LedgerText
          {...props('name')}
          neverEmpty={isRegistered}
          required
          placeholder="例：見本ステーション"
          onCommit={(name) => {
            const kind = !isRegistered && office.serviceKind === '' && serviceKindOfName(name, serviceKinds);
            onChange(kind ? { name, serviceKind: kind } : { name });
          }}
          {...(!isRegistered && office.kana === '' && { onReading: (kana: string) => onChange({ kana }) })}
        />
      </div>
      <div className={grid['six']}>
        <LedgerText {...props('kana')} label="ふりがな" hint="一覧の並び順に使います" />
      </div>
      <div className={grid['three']}>
        <LedgerText
          {...props('number')}
          onPapers={!isHead}
          hint={isHead ? HEAD_OFFICE_WORDS : '10桁。指定の通知書にあります。医療機関番号だけでも進めます'}
        />
      </div>
      <div className={grid['three']}>
        <LedgerText {...props('medicalInstitutionNumber')} hint="医療機関のときだけ" />
      </div>
      <div className={grid['three']}>
        <LedgerText
          {...props('serviceKind')}
          onPapers={!isHead}
          suggestions={serviceKinds}
          hint={isHead ? '' : '一覧から選ぶか、そのまま入れてください'}
        />
      </div>
      <div className={grid['three']}>
        <LedgerText {...props('managerName')} onPapers={!isHead} />
      </div>
      {canCopy && (
        <Row wrap gap={[4, 12]} className={grid['six']}>
          <Button
            size="small"
            onClick={() => {
              const { postalCode, address, phone } = corporation;
              onChange({ postalCode, address, city: cityOfAddress(address), phone: office.phone || phone });
            }}
          >
            法人と同じ住所・電話にする
          </Button>
          <span className="subtle">{corporation.address}</span>
        </Row>
      )}
      <PostalAddress
        postalCode={props('postalCode')}
        address={props('address')}
        city={office.city}
        onAddress={takeAddress}
      />
      <div className={grid['two']}>
        <LedgerText
          {...props('city')}
          onPapers
          suggestions={cities}
          hint="市の決まりを確かめるのに使います"
          onCommit={(typed) => onChange({ city: cityInFull(typed, cities) })}
        />
      </div>
      <div className={grid['four']}>
        <LedgerText {...props('mail')} label="メールアドレス" onPapers />
      </div>
      <div className={grid['three']}>
        <LedgerText {...props('phone')} label="電話番号" onPapers />
      </div>
      <div className={grid['three']}>
        <LedgerText {...props('fax')} />
      </div>
      {canCopyPhone && (
        <Row wrap gap={[4, 12]} className={grid['six']}>
          <Button size="small" onClick={() => onChange({ phone: corporation.phone })}>
            法人と同じ電話番号にする
          </Button>
          <span className="subtle">{corporation.phone}</span>
        </Row>
      )}
    </Columns>
  );
}
