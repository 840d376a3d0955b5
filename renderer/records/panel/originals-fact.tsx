import { recordType } from '@shared/ledger/fields/catalogue';
import { openOriginals, withFineOriginal, type OriginalValue } from '@shared/ledger/fields/originals';
import { fieldLabel } from '@shared/ledger/labels';
import { isDeviceField, isLoginField, isUseField } from '@shared/tables/import/beside-fields';
import { isMereMark } from '@shared/text/mere-mark';
import type { Update } from '../../data/records';
import { useChangeLedger } from '../../state/change-ledger';
import { Fact } from '../../ui/facts';
import { Row, Second } from '../../ui/layout';
import { TextLink } from '../../ui/text-link';
import { newAccountHref, newDeviceHref } from '../../addresses/record-address';
import { ForWork, WorkButton } from '../../words/for-work';

interface OriginalsFactProps {
  table: 'people' | 'patients' | 'offices';
  record: { id: string; name: string; officeId?: string; originals?: OriginalValue[] | null | undefined };
}

/** What an import found in cells that it could not read, as long as nothing else stands there and nobody has said that it is fine. */
export function OriginalsFact({ table, record }: OriginalsFactProps) {
  const changeLedger = useChangeLedger();
  const open = openOriginals(record);
  const who = `${record.name}${recordType(table).isPerson ? 'さん' : ''}`;
  const wordsOf = ({ field, text, column }: OriginalValue): string =>
    `${column ?? fieldLabel(table, field)}「${text}」`;
  const others = open.filter(({ column }) => column === undefined);
  const isOffice = open.some(({ field }) => field === 'office');
  const isBeside = others.length < open.length;
  return (
    <Fact term="元の値">
      {open.length > 0 && (
        <>
          {open.map((one) => (
            <Row key={`${one.field}/${one.text}`} wrap gap={8}>
              <span>{wordsOf(one)}</span>
              <WorkButton
                size="small"
                look="text"
                aria-label={`${wordsOf(one)}は、これでよい`}
                onClick={() =>
                  void changeLedger(`${who}の元の値（${wordsOf(one)}）を、これでよいことにしました`, [
                    { table, id: record.id, after: withFineOriginal(record, one) } as Update,
                  ])
                }
              >
                これでよい
              </WorkButton>
            </Row>
          ))}
          <Second as="div" leading={1.5}>
            Excel に書いてあった内容です。
            {isBeside &&
              `確かでない${isOffice ? 'ID・端末・兼務先' : 'IDや端末'}は、入れていません。入れたら「これでよい」を押してください。`}
            {record.officeId !== undefined && (
              <ForWork>
                <Row as="span" wrap gap={[0, 16]}>
                  {open.some(({ field }) => isLoginField(field) || isUseField(field)) && (
                    <TextLink href={newAccountHref({ officeId: record.officeId, holderId: record.id })}>
                      IDを追加
                    </TextLink>
                  )}
                  {open.some(({ field }) => isDeviceField(field)) && (
                    <TextLink href={newDeviceHref({ officeId: record.officeId, holderId: record.id, from: '' })}>
                      端末を追加
                    </TextLink>
                  )}
                </Row>
              </ForWork>
            )}
            {others.length > 0 &&
              (others.every(({ text }) => isMereMark(text))
                ? '印だけなので、足りない項目には数えません。'
                : '正しく入れるか「これでよい」を押すと、出なくなります。')}
          </Second>
        </>
      )}
    </Fact>
  );
}
