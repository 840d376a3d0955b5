import { useState } from 'react';
import type { PackSigner } from '@shared/ipc/packs';
import { Button } from '../../../ui/button';
import { Row, Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { TextField } from '../../../ui/text-field';

interface SignerWordsProps {
  signer: PackSigner;
  /** Whether who is here may give a name. */
  mayName: boolean;
  isBusy: boolean;
  onName: (fingerprint: string, name: string) => void;
}

/** Who has signed a pack that is looked at: a name only where the office has given one, else the number to compare by phone. */
export function SignerWords({ signer, mayName, isBusy, onName }: SignerWordsProps) {
  const { standing, fingerprint, name, author } = signer;
  if (standing === 'none') return <p>発行元の署名はありません。</p>;
  if (standing === 'unsigned')
    return (
      <Note tone="notice">前の版にあった発行元の署名が、ありません。取り込む前に、市や事務局に確かめてください。</Note>
    );
  return (
    <Stack gap={8}>
      {standing === 'other' ? (
        <Note tone="notice">発行元が、前の版と違います。取り込む前に、市や事務局に確かめてください。</Note>
      ) : (
        <p>
          {standing === 'same' ? '前の版と同じ発行元です' : 'はじめての発行元です'}
          {name === null ? '。' : `：${name}`}
        </p>
      )}
      <p>
        確認番号：{fingerprint}
        <br />
        {name === null &&
          `「${author ?? ''}」と書いてありますが、だれでも書けます。電話で確認番号を読み合わせてください。`}
      </p>
      {name === null && fingerprint !== null && mayName && (
        <NameIt isBusy={isBusy} onName={(given) => onName(fingerprint, given)} />
      )}
    </Stack>
  );
}

/** Main asks once more before the name counts. */
function NameIt({ isBusy, onName }: { isBusy: boolean; onName: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <Row wrap align="end" gap={[8, 12]}>
      <TextField label="読み合わせた発行元の名前" value={name} onCommit={setName} onType={setName} />
      <Button disabled={isBusy || name.trim() === ''} onClick={() => onName(name.trim().slice(0, 60))}>
        この名前を付ける
      </Button>
    </Row>
  );
}
