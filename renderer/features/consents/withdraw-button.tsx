import { useState } from 'react';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { calledOf } from './consent-words';
import { useConsentPaper } from './use-consent-paper';
import { Stack } from '../../ui/layout';

interface WithdrawButtonProps {
  row: ConsentRow;
  pack: ConsentPack;
  /** Where there is no form: the day is written down at once. */
  onRecord: () => void;
}

/** 撤回: said what it brings before anything is begun. Nothing changes in the ledger until it is done. */
export function WithdrawButton({ row, pack, onRecord }: WithdrawButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { openWithdrawal } = useConsentPaper(pack, row);
  const { withdrawal, form: consentForm } = pack.consent;
  const form = pack.forms.find(({ id }) => id === withdrawal?.form);
  const who = calledOf(row);
  // The withdrawal of one of the family is no withdrawal of the patient's consent.
  const isByPaper = form !== undefined && row.familyName === '';
  const words = isByPaper ? `${form.number}をつくる` : '撤回の日を記録する';
  const contact = pack.contacts[0];
  const go = (): void => {
    setAsking(false);
    if (isByPaper) void openWithdrawal();
    else onRecord();
  };
  return (
    <>
      <Button size="small" look="text" onClick={() => setAsking(true)}>
        {row.withdrawal ? '撤回の書類を開く' : '同意の撤回…'}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={`${who}の同意を撤回します`}
        confirm={row.withdrawal && isByPaper ? `${form.number}を開く` : words}
        onConfirm={go}
        onCancel={() => setAsking(false)}
      >
        <Stack gap={10}>
          {withdrawal && row.familyName === '' && <p>{withdrawal.note}</p>}
          {row.familyName !== '' && <p>ご家族のこの方の同意だけを終えます。患者さんの同意書は、そのまま有効です。</p>}
          <p>
            {isByPaper
              ? `「${words}」を押しても、まだ何も消えず、何も送られません。${form.number}をつくり、本人・ご家族の署名をもらって出したあとに、撤回の日を記録します。`
              : `同意書（${pack.forms.find(({ id }) => id === consentForm)?.number ?? ''}）の記録は残ります。`}
          </p>
          {contact?.phone && (
            <p>
              相談先：{contact.name}　{contact.phone}
            </p>
          )}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
