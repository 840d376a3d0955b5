import { recordType } from '@shared/ledger/fields/catalogue';
import {
  fineWord,
  openOriginals,
  originalWords,
  withFineOriginal,
  type OriginalValue,
} from '@shared/ledger/fields/originals';
import { fieldLabel } from '@shared/ledger/labels';
import { isDeviceField, isLoginField, isUseField, saidUse } from '@shared/tables/import/beside-fields';
import { isCalledSo } from '@shared/tables/matching/device-label';
import { isMereMark } from '@shared/text/mere-mark';
import { toHalfWidth } from '@shared/text/width';
import type { Update } from '../../data/records';
import { useRecords } from '../../state/open-ledger';
import { useChangeLedger } from '../../state/change-ledger';
import { Fact } from '../../ui/facts';
import { Row, Second } from '../../ui/layout';
import { TextLink } from '../../ui/text-link';
import { newAccountHref, newDeviceHref, recordAddress } from '../../addresses/record-address';
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
  const wordsOf = (one: OriginalValue): string => originalWords(one, one.column ?? fieldLabel(table, one.field));
  const others = open.filter(({ column }) => column === undefined);
  const isOffice = open.some(({ field }) => field === 'office');
  const isBeside = open.some(({ column, isElsewhere }) => column !== undefined && isElsewhere !== true);
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
                aria-label={`${wordsOf(one)}は、${fineWord(one)}`}
                onClick={() =>
                  void changeLedger(`${who}の元の値（${wordsOf(one)}）を、${fineWord(one)}ことにしました`, [
                    { table, id: record.id, after: withFineOriginal(record, one) } as Update,
                  ])
                }
              >
                {fineWord(one)}
              </WorkButton>
            </Row>
          ))}
          <Second as="div" leading={1.5}>
            Excel に書いてあった内容です。
            {open.some(({ isElsewhere }) => isElsewhere) &&
              'ここにないネットワークのIDは、控えとして残しています。止めてもらったら「もう使っていない」を押してください。'}
            {isBeside &&
              `確かでない${isOffice ? 'ID・端末・兼務先' : 'IDや端末'}は、入れていません。入れたら「これでよい」を押してください。`}
            {record.officeId !== undefined && <WaysToAdd open={open} officeId={record.officeId} holderId={record.id} />}
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

interface WaysToAddProps {
  open: readonly OriginalValue[];
  officeId: string;
  holderId: string;
}

/** Where an ID, or a device, is put in once somebody knows it. */
function WaysToAdd({ open, officeId, holderId }: WaysToAddProps) {
  const ids = open.filter(
    ({ field, isElsewhere }) => isElsewhere !== true && (isLoginField(field) || isUseField(field)),
  );
  /** What is an ID by itself needs no typing once more; null of △ or 〃. */
  const said = ids.map(({ text }) => toHalfWidth(text).trim());
  const logins = [...new Set(said.map((login) => (saidUse(login) === 'login' ? login : null)))];
  const devices = [...useRecords('devices').values()].filter(({ status }) => status === 'registered');
  /** By what their 元の値 say, those that the ledger has: added once more, each would be there twice. */
  const called = open.flatMap(({ field, text }) =>
    isDeviceField(field) ? (devices.find((one) => isCalledSo(one, text)) ?? null) : [],
  );
  const known = [...new Set(called)].filter((one) => one !== null);
  return (
    <ForWork>
      <Row as="span" wrap gap={[0, 16]}>
        {logins.map((loginName) => (
          <TextLink
            key={loginName}
            href={newAccountHref({ officeId, holderId, ...(loginName !== null && { loginName }) })}
          >
            {loginName === null || logins.length === 1 ? 'IDを追加' : `${loginName} を追加`}
          </TextLink>
        ))}
        {known.map(({ id, assetNumber }) => (
          <TextLink key={id} href={recordAddress('device', id)}>
            台帳にある {assetNumber} を開く
          </TextLink>
        ))}
        {called.includes(null) && (
          <TextLink href={newDeviceHref({ officeId, holderId, from: '' })}>端末を追加</TextLink>
        )}
      </Row>
    </ForWork>
  );
}
