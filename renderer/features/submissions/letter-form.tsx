import type { Ref } from 'react';
import { normalizeMail } from '@shared/text/width';
import type { ChangedLetter } from '@shared/ledger/document';
import type { LetterFault } from '@shared/submission/letter-fault';
import type { DeliveryOption } from '@shared/channels/channel';
import { Button } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { Note } from '../../ui/note';
import { TextField } from '../../ui/text-field';
import type { LetterShown } from './use-letter';
import { Row, Stack } from '../../ui/layout';

interface LetterFormProps {
  way: DeliveryOption;
  shown: LetterShown;
  /** What is wrong was asked for: it is said beside its field. */
  saysFaults: boolean;
  /** Another receiver than the pack's was agreed to. */
  isAgreed: boolean;
  onAgree: (isAgreed: boolean) => void;
  onChange: (changes: ChangedLetter) => void;
  ref: Ref<HTMLDivElement>;
}

/** メールの文面: whom it goes to, what it says. All of it may be changed before anything leaves. */
export function LetterForm({ way, shown, saysFaults, isAgreed, onAgree, onChange, ref }: LetterFormProps) {
  const { to, subject, text, copyToSelf, own, isElsewhere, isSample, fault } = shown;
  const given = way.addressFrom === 'settings' ? '設定' : '手引き';
  const source = isSample ? '見本' : given;
  const errorOf = (field: LetterFault['field']): string | null =>
    saysFaults && fault?.field === field ? fault.text : null;
  return (
    <Stack gap={12} ref={ref}>
      <TextField
        label="宛先"
        name="letter-to"
        inputMode="email"
        value={to}
        error={errorOf('to')}
        hint={
          isSample && way.address !== '' && !isElsewhere
            ? `見本の宛先です。だれにも届きません。ご自分の台帳では、${given}の宛先が入ります`
            : way.address === ''
              ? '受付メールへの返信では、空のままでもかまいません。メールソフトで宛先を入れます'
              : isElsewhere
                ? `${source}の宛先は ${way.address} です`
                : `${way.recipient}。${source}の宛先と同じです`
        }
        normalize={normalizeMail}
        onType={(typed) => onChange({ to: typed })}
        onCommit={(typed) => onChange({ to: typed })}
      />
      {isElsewhere && (
        <Note tone="act" role="alert">
          宛先が、{source}の {way.address} と違います。
          <Row align="stretch" wrap gap={[8, 12]} above={8}>
            <Button
              size="small"
              look="outline"
              onClick={() => {
                onAgree(false);
                onChange({ to: way.address });
              }}
            >
              {source}の宛先に戻す
            </Button>
            {fault?.field !== 'to' && (
              <CheckBox checked={isAgreed} onChange={onAgree}>
                この宛先で出す（電話などで確かめました）
              </CheckBox>
            )}
          </Row>
        </Note>
      )}
      <TextField
        label="件名"
        name="letter-subject"
        wraps
        value={subject}
        error={errorOf('subject')}
        onType={(typed) => onChange({ subject: typed })}
        onCommit={(typed) => onChange({ subject: typed })}
      />
      <TextField
        label="本文"
        name="letter-text"
        lines={9}
        value={text}
        error={errorOf('text')}
        onType={(typed) => onChange({ text: typed })}
        onCommit={(typed) => onChange({ text: typed })}
      />
      {own !== '' && (
        <CheckBox checked={copyToSelf} onChange={(wanted) => onChange({ copyToSelf: wanted })}>
          自分にも同じメールを送る（{own}）
        </CheckBox>
      )}
    </Stack>
  );
}
