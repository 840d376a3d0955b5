import { useState } from 'react';
import { normalizeMail } from '@shared/text/width';
import type { Office } from '@shared/ledger/entities';
import { networkName } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { unreadableReceiver } from '@shared/submission/letter-receivers';
import { receivingContactOf } from '@shared/submission/delivery-options';
import { ask } from '../ipc/ask';
import { useOpenLedger } from '../state/open-ledger';
import { useChangeOfficeMailAddress, useOfficeMailAddress } from '../state/use-office-mail-address';
import { CheckBox } from '../ui/check-box';
import { FieldRemark } from '../ui/field-remark';
import { TextField } from '../ui/text-field';
import { useToast } from '../state/toasts';

/** Whether an office was told by the city to hand in by mail, and to which address: it may then, and not before. */
export function OfficeMailAddress({ pack, office }: { pack: Pack; office: Pick<Office, 'id' | 'name'> }) {
  const city = pack.municipality || pack.issuer;
  const kept = useOfficeMailAddress(pack.id, office.id);
  const change = useChangeOfficeMailAddress(pack.id, office.id);
  const toast = useToast();
  const { kind } = useOpenLedger();
  const [isOn, setOn] = useState(kept !== null);
  const [error, setError] = useState<string | null>(null);
  const put = async (address: string | null, words: string): Promise<void> => {
    const written = await change(address);
    if (!written.ok) setOn(address === null);
    toast(written.ok ? words : written);
  };
  const ends = (): void => {
    setOn(false);
    setError(null);
    if (kept === null) return;
    void put(null, `${office.name}は、${networkName(pack)}の書類をメールで出さないようにしました`);
  };
  const take = (typed: string): void => {
    const unreadable = unreadableReceiver([typed]);
    if (typed === '') return setError('宛先が空です。入れると、メールで出せるようになります');
    if (unreadable !== null) return setError(`「${unreadable}」は、メールアドレスとして読めません`);
    setError(null);
    void agreeAndPut(typed);
  };
  /** Main asks whether papers may go there, now that somebody has the city's word at hand. */
  const agreeAndPut = async (typed: string): Promise<void> => {
    const agreed = await ask('mail:agree', { kind, address: typed });
    if (!agreed.ok) return toast(agreed);
    if (agreed.value.cancelled) return setError('この宛先にするのを、やめました。メールでは出しません');
    await put(typed, `${office.name}は、${networkName(pack)}の書類を ${typed} へメールで出せます`);
  };
  return (
    <>
      <CheckBox checked={isOn} onChange={(wanted) => (wanted ? setOn(true) : ends())}>
        {office.name}は、{city}からメールで出すように言われています
      </CheckBox>
      {isOn && (
        <TextField
          label={`${city}から言われた宛先`}
          labelPrefix={office.name}
          inputMode="email"
          autoFocus={kept === null}
          value={kept ?? ''}
          error={error}
          hint={<ToldHint kept={kept} known={receivingContactOf(pack)?.mail ?? ''} />}
          normalize={normalizeMail}
          onCommit={take}
        />
      )}
    </>
  );
}

/** The address beside the one that the handbook names for questions: a slip is seen at once. */
function ToldHint({ kept, known }: { kept: string | null; known: string }) {
  if (kept === null)
    return `入れると使えます。${known ? `手引きにある問い合わせ先は ${known} です。同じかどうか、確かめてください` : ''}`;
  if (known === '') return '送る前に、宛先がこれと同じか確かめます';
  return kept.toLowerCase() === known.toLowerCase() ? (
    '手引きにある問い合わせ先と同じです。送る前に、宛先がこれと同じか確かめます'
  ) : (
    <FieldRemark tone="notice">
      手引きにある問い合わせ先（{known}）と違います。言われたとおりか、もう一度確かめてください
    </FieldRemark>
  );
}
