import { openOriginals, type OriginalValue } from '@shared/ledger/fields/originals';
import { fieldLabel } from '@shared/ledger/labels';
import { Fact } from '../../ui/facts';
import { Second } from '../../ui/layout';

interface OriginalsFactProps {
  table: 'people' | 'patients' | 'offices';
  record: { originals?: OriginalValue[] | null | undefined };
}

/** What an import found in cells that it could not read, as long as nothing else stands there. */
export function OriginalsFact({ table, record }: OriginalsFactProps) {
  const open = openOriginals(record);
  return (
    <Fact term="元の値">
      {open.length > 0 && (
        <>
          {open.map(({ field, text }) => (
            <div key={field}>
              {fieldLabel(table, field)}「{text}」
            </div>
          ))}
          <Second as="div" leading={1.5}>
            Excel に書いてあった内容です。正しく入れると、ここには出なくなります。
          </Second>
        </>
      )}
    </Fact>
  );
}
