import { useEffect, useState } from 'react';
import type { KnownSigners } from '@shared/ipc/packs';
import { ask } from '../../../ipc/ask';
import { useMay } from '../../../state/use-may';
import { useToast } from '../../../state/toasts';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Lines } from '../../../ui/lines';

/** 発行元: this PC's own number, and the names that the office has given. Nothing where there is neither. */
export function SignersCard({ isBusy }: { isBusy: boolean }) {
  const [known, setKnown] = useState<KnownSigners | null>(null);
  const may = useMay();
  const toast = useToast();
  useEffect(() => {
    let isWanted = !isBusy;
    // What was done may have changed it, and is over when nothing is under way any more.
    if (isWanted)
      void ask('packs:signers').then((found) => {
        if (isWanted && found.ok) setKnown(found.value);
      });
    return () => {
      isWanted = false;
    };
  }, [isBusy]);
  if (!known || (known.own === null && known.accepted.length === 0)) return null;
  const forget = async (fingerprint: string, name: string): Promise<void> => {
    const done = await ask('packs:forget-signer', { fingerprint });
    toast(done.ok ? `発行元の名前「${name}」を外しました` : done.message);
    if (done.ok) setKnown({ ...known, accepted: known.accepted.filter((one) => one.fingerprint !== fingerprint) });
  };
  return (
    <Card title="様式の発行元" isQuiet>
      {known.own !== null && (
        <p>
          このパソコンの確認番号：
          <br />
          {known.own}
        </p>
      )}
      {known.accepted.length > 0 && (
        <Lines aria-label="名前を付けた発行元">
          {known.accepted.map(({ fingerprint, name }) => (
            <li key={fingerprint}>
              <span>
                {name}
                <br />
                <small>{fingerprint}</small>
              </span>
              {may('packs:forget-signer') && (
                <Button disabled={isBusy} aria-label={`${name}を外す`} onClick={() => void forget(fingerprint, name)}>
                  外す
                </Button>
              )}
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}
