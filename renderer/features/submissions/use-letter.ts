import { useMemo } from 'react';
import { normalizeMail } from '@shared/text/width';
import type { MailAccount } from '@shared/ipc/mail';
import type { ChangedLetter } from '@shared/ledger/document';
import { networkName } from '@shared/packs/network-of';
import type { Form } from '@shared/packs/schema';
import { daysToSay } from '@shared/submission/last-checks';
import type { Letter } from '@shared/submission/letter';
import { letterFault, practiceFault, typedLetter, type LetterFault } from '@shared/submission/letter-fault';
import { isPackReceiver, receiversIn, unreadableReceiver } from '@shared/submission/letter-receivers';
import { letterText } from '@shared/submission/letter-text';
import { isNobodys } from '@shared/submission/practice-address';
import type { DeliveryOption } from '@shared/channels/channel';
import { useOpenLedger } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';
import type { OpenDocument } from '../../papers/open-document';

/** A letter as it stands in the dialog. */
export interface LetterShown {
  /** Receivers as typed. */
  to: string;
  subject: string;
  text: string;
  copyToSelf: boolean;
  /** The office's own address, for a copy; empty: none is known. */
  own: string;
  /** It goes elsewhere than the pack says. */
  isElsewhere: boolean;
  /** It is the sample's, and goes to nobody. */
  isSample: boolean;
  /** What has to be put right before it can go, with the field that it is about. */
  fault: LetterFault | null;
  /** As it will be frozen, but for its Message-ID. */
  letter: Omit<Letter, 'messageId'>;
}

/** The mail as pack and ledger propose it, with what somebody typed over it. @param forms all papers of it, in the pack's order */
export function useLetter(
  { document, ledger, pack }: OpenDocument,
  option: DeliveryOption,
  forms: readonly Form[],
  account: MailAccount | null,
  changed: ChangedLetter,
): LetterShown {
  const { kind, userName } = useOpenLedger();
  const today = useToday();
  const office = ledger.offices.find(({ id }) => id === document.officeId);
  const proposed = useMemo(
    () =>
      letterText(
        pack.channels.find(({ id }) => id === option.id)?.letter,
        {
          recipient: option.recipient,
          network: networkName(pack),
          corporation: ledger.corporation.name,
          office: office?.name ?? '',
          phone: office?.phone ?? '',
          sender: userName,
        },
        forms.map(({ number, shortTitle }) => ({ number, title: shortTitle })),
        daysToSay(
          forms.map((form) => ({ document, form })),
          today,
        ),
      ),
    [document, today, pack, option, ledger, office, userName, forms],
  );
  const ownMail = account?.address ?? normalizeMail(office?.mail ?? '');
  const isSample = kind === 'sample';
  const own = unreadableReceiver([ownMail]) === null && (!isSample || isNobodys(ownMail)) ? ownMail : '';
  const to = changed.to ?? option.address;
  const subject = changed.subject ?? proposed.subject;
  const text = changed.text ?? proposed.text;
  const copyToSelf = own !== '' && (changed.copyToSelf ?? account?.copyToSelf ?? false);
  const receivers = receiversIn(to);
  const letter = typedLetter({ by: option.by ?? 'draft', to: receivers, subject, text }, copyToSelf ? own : null);
  return {
    ...{ to, subject, text, copyToSelf, own },
    isElsewhere: option.address !== '' && !isPackReceiver(receivers, option.address),
    isSample,
    fault: letterFault(letter, option.address) ?? (isSample ? practiceFault(letter, option.address) : null),
    letter,
  };
}
