import { useState } from 'react';
import { useRecords } from '../../../state/open-ledger';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogEnd } from '../../../ui/dialog-end';
import { Block, Stack } from '../../../ui/layout';
import { TextField } from '../../../ui/text-field';

interface HandOverPackProps {
  title: string;
  isBusy: boolean;
  onExport: (author: string) => void;
}

/** A pack that was made here, for another office: who made it is said, and where it goes the system's dialog asks. */
export function HandOverPack({ title, isBusy, onExport }: HandOverPackProps) {
  const [isAsked, setAsked] = useState(false);
  const [corporation] = useRecords('corporations').values();
  const [author, setAuthor] = useState(corporation?.name ?? '');
  const [isNameless, setNameless] = useState(false);
  return (
    <>
      <Button disabled={isBusy} onClick={() => setAsked(true)}>
        ほかの事業所に渡す
      </Button>
      <Dialog opened={isAsked} title={`「${title}」を、1つのファイルに書き出します`} onClose={() => setAsked(false)}>
        <Block>
          <Stack gap={12}>
            <TextField
              label="つくったところの名前"
              hint="受け取った方の画面に出ます（例：緑ヶ原市 介護保険課）。"
              value={author}
              onCommit={setAuthor}
              onType={setAuthor}
              error={isNameless && author.trim() === '' ? '名前が空です。入れると書き出せます' : null}
              autoFocus
            />
            <p>
              このパソコンの署名が付きます。書き出したあとに出る確認番号を、電話で読み合わせてもらってください。台帳の中身は入りません。
            </p>
          </Stack>
        </Block>
        <DialogEnd
          confirm="場所を選んで書き出す"
          failed={null}
          onConfirm={() => {
            if (author.trim() === '') return setNameless(true);
            setAsked(false);
            onExport(author.trim().slice(0, 100));
          }}
        />
      </Dialog>
    </>
  );
}
