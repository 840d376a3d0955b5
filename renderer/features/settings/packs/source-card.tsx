import { useState } from 'react';
import type { FoundPack, FoundPacks } from '@shared/ipc/packs';
import { useMay } from '../../../state/use-may';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Block, Row, Small, Stack } from '../../../ui/layout';
import { Lines } from '../../../ui/lines';
import { Note } from '../../../ui/note';
import { ProblemNote } from '../../../ui/problem-note';
import { TextField } from '../../../ui/text-field';
import { usePackSource } from './use-pack-source';

interface SourceCardProps {
  isBusy: boolean;
  /** It is looked at like one that was chosen; nothing is loaded by it. */
  onTake: (file: string) => void;
}

/** 新しい様式を見に行くところ: a folder or an address that 管理者 says, and what is newer there. */
export function SourceCard({ isBusy, onTake }: SourceCardProps) {
  const { state, problem, isLooking, set, look } = usePackSource(isBusy);
  const maySet = useMay()('packs:set-source');
  if (!state || (state.place === null && !maySet)) return null;
  const { place, found } = state;
  return (
    <Card title="新しい様式を見に行くところ" isQuiet>
      {problem && <ProblemNote problem={problem} />}
      {place === null ? (
        <ChoosePlace
          onFolder={() => void set({ kind: 'folder' })}
          onAddress={(address) => void set({ kind: 'address', address })}
        />
      ) : (
        <Stack gap={8}>
          <Block as="p" anywhere>
            {place}
          </Block>
          {found && <FoundThere found={found} isBusy={isBusy} onTake={onTake} />}
          <Row wrap gap={[4, 8]}>
            <Button disabled={isBusy} aria-busy={isLooking} onClick={() => void look()}>
              新しい様式があるか見る
            </Button>
            {maySet && (
              <Button look="text" disabled={isBusy} onClick={() => void set({ kind: 'none' })}>
                見に行くのをやめる
              </Button>
            )}
          </Row>
        </Stack>
      )}
    </Card>
  );
}

interface ChoosePlaceProps {
  onFolder: () => void;
  onAddress: (address: string) => void;
}

function ChoosePlace({ onFolder, onAddress }: ChoosePlaceProps) {
  const [address, setAddress] = useState('');
  return (
    <Stack gap={8}>
      <p>
        市や法人が様式を置くフォルダーかアドレスを決めると、1日に1度、新しい様式があるかを見に行きます。取り込むのは、押したときだけです。
      </p>
      <Row wrap gap={[4, 8]}>
        <Button icon="folder" onClick={onFolder}>
          フォルダーを選ぶ
        </Button>
      </Row>
      <TextField
        label="またはアドレス"
        value={address}
        placeholder="https://"
        onCommit={setAddress}
        onType={setAddress}
      />
      {address.trim() !== '' && (
        <Row>
          <Button onClick={() => onAddress(address)}>このアドレスにする</Button>
        </Row>
      )}
    </Stack>
  );
}

interface FoundThereProps {
  found: FoundPacks;
  isBusy: boolean;
  onTake: (file: string) => void;
}

function FoundThere({ found: { news, odd }, isBusy, onTake }: FoundThereProps) {
  return (
    <div role="status">
      {news.length === 0 && <p>新しい様式はありません。いまの様式が、そこにある中で一番新しいものです。</p>}
      {news.length > 0 && (
        <Lines aria-label="見つかった様式">
          {news.map((one) => (
            <li key={one.file}>
              <Stack gap={4} narrow>
                <b>{one.title}</b>
                <Small>{newsOf(one)}</Small>
              </Stack>
              <Button disabled={isBusy} aria-label={`${one.title}の中身を見る`} onClick={() => onTake(one.file)}>
                中身を見る
              </Button>
            </li>
          ))}
        </Lines>
      )}
      {odd.length > 0 && (
        <Note tone="notice">
          取り込めないものがあります：
          <ul>
            {odd.map(({ file, message }) => (
              <li key={file}>
                {file}：{message}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

const SIGNED = {
  none: '署名なし',
  first: 'はじめての発行元',
  same: '前の版と同じ発行元',
  other: '前の版と違う発行元',
  unsigned: '署名なし',
} as const;

const newsOf = ({ version, replaces, issuer, signer }: FoundPack): string =>
  `${issuer}　${replaces === null ? `${version} 版（はじめて）` : `${replaces} 版 → ${version} 版`}　${SIGNED[signer.standing]}`;
