import type { BrowserWindow } from 'electron';
import type { PackSourceState, SetPackSource } from '@shared/ipc/packs';
import { PlaceThere } from '@shared/policy/policy';
import { failure, success, type Result } from '@shared/problems/problem';
import type { PackSource } from '../pack-source/pack-source';
import { askForFile } from '../shell/file-dialogs';
import { handle } from './handle';
import { noted } from './noted';
import { whenPageGoes } from './when-page-goes';

interface SourceWays {
  /** Made when it is first asked for. */
  source: () => Promise<PackSource>;
  keep: (place: string | null) => void;
  /** Ends a look that is under way. */
  stop: () => void;
  /** A person's word for an address: a page could say one of its own. */
  mayLook: (address: string) => Promise<Result<null>>;
}

/** What the page asks about newer packs. Where they lie, a person says to main itself: the page can name no folder. */
export function answerPackSourceChannels({ source, keep, stop, mayLook }: SourceWays, window: BrowserWindow): void {
  /** Null: nobody has said. */
  const placeOf = async (said: SetPackSource): Promise<Result<string | null>> => {
    if (said.kind === 'none') return success(null);
    if (said.kind === 'folder')
      return success(
        await askForFile(window, {
          title: '新しい様式を置くフォルダーを選ぶ',
          buttonLabel: '選ぶ',
          properties: ['openDirectory'],
        }),
      );
    const address = PlaceThere.safeParse(said.address.trim());
    if (!address.success || !address.data.startsWith('https://')) return failure('pack/source-address', {});
    const agreed = await mayLook(address.data);
    return agreed.ok ? success(address.data) : agreed;
  };
  const set = async (said: SetPackSource): Promise<Result<PackSourceState | null>> => {
    const place = await placeOf(said);
    if (!place.ok) return place;
    if (place.value === null && said.kind !== 'none') return success(null);
    const there = await source();
    there.forget();
    keep(place.value);
    return success(there.state());
  };
  handle('packs:source', async () => (await source()).state());
  handle('packs:set-source', async (said) => noted('packs/set-source', await set(said)));
  handle('packs:look', async () => noted('packs/look', await (await source()).look()));
  handle('packs:take-found', async ({ file }) => noted('packs/take-found', await (await source()).take(file)));
  whenPageGoes(window, stop);
}
