import type { Corporation } from '@shared/ledger/entities';
import type { LikelyRepresentative } from '@shared/rules/likely-representatives';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import grid from './field-grid.module.css';
import { LedgerText } from './ledger-text';
import { Columns, Row } from '../../ui/layout';
import { PostalAddress } from './postal-address';

/** 役職 of representatives, as they stand on such forms most often. */
const TITLES = ['理事長', '代表取締役', '代表取締役社長', '代表社員', '代表理事', '会長', '院長', '組合長', '所長'];

type TextOfCorporation = {
  [K in keyof Corporation]: Corporation[K] extends string ? K : never;
}[keyof Corporation];

interface CorporationFieldsProps {
  corporation: Corporation;
  /** Fields that have been asked for and are still empty. */
  lacking: ReadonlySet<string>;
  /** It stands in the ledger already. */
  isRegistered?: boolean;
  /** Who may be 代表者, by what the ledger or a list says of them: offered where nobody is named. */
  representatives?: readonly LikelyRepresentative[];
  onChange: (change: Partial<Corporation>) => void;
  onTyping?: (change: Partial<Corporation>) => void;
}

/** 法人 as the heads of the forms print it. */
export function CorporationFields({
  corporation,
  lacking,
  isRegistered = false,
  representatives = [],
  onChange,
  onTyping,
}: CorporationFieldsProps) {
  const isSole = corporation.kind === 'sole-proprietor';
  const props = (field: TextOfCorporation) => ({
    table: 'corporations' as const,
    id: corporation.id,
    field,
    value: corporation[field],
    isLacking: lacking.has(field),
    onCommit: (value: string) => onChange({ [field]: value }),
    onTyping: (value: string) => onTyping?.({ [field]: value }),
  });
  return (
    <Columns columns="repeat(6, minmax(0, 1fr))" gap={[14, 16]} align="start">
      <div className={grid['six']}>
        <Segmented
          label="申請者は"
          value={corporation.kind}
          onChange={(kind) => onChange({ kind })}
          choices={[
            { value: 'corporation', label: '法人' },
            { value: 'sole-proprietor', label: '個人（個人事業者）' },
          ]}
        />
      </div>
      <div className={grid['three']}>
        <LedgerText
          {...props('name')}
          neverEmpty={isRegistered}
          label={isSole ? '氏名' : '法人名'}
          required
          placeholder={isSole ? '例：見本 太郎' : '例：社会福祉法人見本会'}
          {...(!isRegistered && corporation.kana === '' && { onReading: (kana: string) => onChange({ kana }) })}
          onCommit={(name) =>
            onChange(isSole && corporation.representativeName === '' ? { name, representativeName: name } : { name })
          }
        />
      </div>
      <div className={grid['three']}>
        <LedgerText
          {...props('kana')}
          label="フリガナ"
          onPapers
          inKatakana
          hint="ひらがなでも、半角カタカナでも大丈夫です"
        />
      </div>
      <div className={grid['two']}>
        <LedgerText {...props('representativeTitle')} onPapers={!isSole} suggestions={TITLES} />
      </div>
      <div className={grid['four']}>
        <LedgerText {...props('representativeName')} onPapers hint="髙・﨑・𠮷 などの字は、そのまま入れてください" />
      </div>
      {corporation.representativeName === '' && representatives.length > 0 && (
        <Row wrap gap={[4, 12]} className={grid['six']}>
          {representatives.map(({ name, title, because }) => (
            <Button
              key={`${title}${name}`}
              size="small"
              wraps
              onClick={() => onChange({ representativeTitle: title, representativeName: name })}
            >
              代表者は{name}さん（{because}）
            </Button>
          ))}
        </Row>
      )}
      <PostalAddress
        postalCode={props('postalCode')}
        address={{ ...props('address'), hint: '都道府県から入れてください' }}
        onAddress={(address) => onChange({ address })}
      />
      <div className={grid['three']}>
        <LedgerText {...props('phone')} label="電話番号" onPapers placeholder="例：04-7150-6531" />
      </div>
    </Columns>
  );
}
