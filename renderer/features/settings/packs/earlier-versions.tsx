import type { EarlierPack } from '@shared/ipc/packs';
import { momentWords } from '@shared/text/moment';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/layout';
import { Lines } from '../../../ui/lines';
import { ChangeList } from './change-list';

interface EarlierVersionsProps {
  title: string;
  versions: readonly EarlierPack[];
  isBusy: boolean;
  onRollBack: (id: string) => void;
}

/** Versions of a pack that were in use before, with what going back would change. The one of now is kept like any, so nobody is asked twice. */
export function EarlierVersions({ title, versions, isBusy, onRollBack }: EarlierVersionsProps) {
  if (versions.length === 0) return <p role="status">前の版はありません。</p>;
  return (
    <Lines aria-label={`${title}の前の版`}>
      {versions.map(({ id, version, keptAt, changes }) => (
        <li key={id}>
          <Stack gap={4} narrow>
            <span>
              {version} 版（{momentWords(keptAt)} まで）
            </span>
            {changes.length > 0 && <ChangeList changes={changes} label={`${version} 版に戻すと変わること`} />}
          </Stack>
          <Button disabled={isBusy} onClick={() => onRollBack(id)}>
            この版に戻す
          </Button>
        </li>
      ))}
    </Lines>
  );
}
