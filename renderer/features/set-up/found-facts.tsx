import { cityOfAddress } from '@shared/text/city-of-address';
import { Columns } from '../../ui/layout';
import { serviceKindsOf } from '../../records/offices/choices-of-packs';
import { LedgerText } from '../../records/offices/ledger-text';
import { useSession } from '../../state/session';
import type { SetUpDraft } from './set-up-draft';

interface FoundFactsProps {
  table: NonNullable<SetUpDraft['table']>;
  of: 'corporations' | 'offices';
  record: { id: string; city?: string };
  /** サービス分類 stands there, found or not. */
  asksService?: boolean;
  onChange: (change: Record<string, string>) => void;
  onTyping: (change: Record<string, string>) => void;
}

/** What a table says of a record beside its name, each where it was found; of two values nobody but the office knows which is right. */
export function FoundFacts({ of, record, asksService = false, table: { facts }, onChange, onTyping }: FoundFactsProps) {
  const { packs } = useSession();
  const said = facts[record.id] ?? [];
  // Each network's papers go by it: where nothing tells of it, it is asked.
  const isOpen = asksService && !said.some(({ field }) => field === 'serviceKind');
  const found = isOpen ? [...said, { field: 'serviceKind', values: [] }] : said;
  if (found.length === 0) return null;
  const valueOf = (field: string): string => String((record as Record<string, unknown>)[field] ?? '');
  return (
    <Columns columns="repeat(auto-fill, minmax(14rem, 1fr))" gap={[8, 12]} align="start">
      {found.map(({ field, values }) => (
        <LedgerText
          key={field}
          table={of}
          id={record.id}
          field={field}
          value={valueOf(field)}
          {...(values.length > 1
            ? { suggestions: values.map(({ value }) => value) }
            : field === 'serviceKind' && { suggestions: serviceKindsOf(packs) })}
          hint={hintOf(values)}
          onCommit={(value) => {
            // The city that the address before has brought goes with it.
            const follows = field === 'address' && record.city === cityOfAddress(valueOf(field));
            onChange({ [field]: value, ...(follows && { city: cityOfAddress(value) }) });
          }}
          onTyping={(value) => onTyping({ [field]: value })}
        />
      ))}
    </Columns>
  );
}

function hintOf(values: FoundFactsProps['table']['facts'][string][number]['values']): string {
  const [only, ...others] = values;
  if (!only) return 'あとでも入れられます';
  if (others.length === 0) return `${only.where}から`;
  return `どちらか選んでください。${values.map(({ value, where }) => `${where}は「${value}」`).join('、')}`;
}
