import type { Result } from '@shared/problems/problem';
import { answerPackSourceChannels } from '../ipc/pack-source-channels';
import { noted } from '../ipc/noted';
import type { PackSource } from '../pack-source/pack-source';
import type { PlaceOfPacks } from '../pack-source/place-of-packs';
import { onceADay } from '../shell/while-there';
import { Turns } from '../storage/turns';
import type { AppParts } from './app-parts';
import { filesOverHttps } from './sessions';

type SourceParts = Omit<ConstructorParameters<typeof PackSource>[0], 'place' | 'open' | 'turns'>;

const FIRST_LOOK = 90_000;

/** Newer packs, where an office has said. Loaded when it is asked for: few have such a place. */
export function composePackSource(
  { settings, window }: Pick<AppParts, 'settings' | 'window'>,
  { mayLook, ...parts }: SourceParts & { mayLook: (address: string) => Promise<Result<null>> },
): void {
  const place = (): string | null => settings.read().packSource;
  let made: Promise<PackSource> | undefined;
  const source = (): Promise<PackSource> =>
    (made ??= import('../pack-source/pack-source').then(
      ({ PackSource: Source }) => new Source({ ...parts, place, open, turns: new Turns() }),
    ));
  const keep = (packSource: string | null): void => void settings.write({ packSource });
  const stop = (): void => void made?.then((there) => there.stop());
  answerPackSourceChannels({ source, mayLook, keep, stop }, window);
  const look = async (): Promise<void> => {
    if (place() !== null) noted('packs/look', await (await source()).look());
  };
  onceADay(window, FIRST_LOOK, () => void look());
}

async function open(place: string): Promise<PlaceOfPacks> {
  const { zipsAt, zipsIn } = await import('../pack-source/place-of-packs');
  return place.startsWith('https://') ? zipsAt(await filesOverHttps(place, 'packs')) : zipsIn(place);
}
