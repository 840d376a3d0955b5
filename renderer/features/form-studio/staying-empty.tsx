import { nameOfPlace } from '@shared/form-studio/decide/place-words';
import type { StayingEmpty } from '@shared/form-studio/decide/stays-empty';
import type { AboutPart } from '@shared/form-studio/write/about-own-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Note } from '../../ui/note';

export interface StayingEmptyProps {
  found: readonly StayingEmpty[];
  decisions: readonly Decision[];
  /** The sample's office, and none of the ledger's, is tried. */
  isSample: boolean;
  onLook: (at: { about: AboutPart } | { place: number }) => void;
}

/** More names would not be read. */
const SHOWN = 6;

/** Of a trial: which places take nothing out of the ledger, why, and where that is decided. */
export const StayingEmptyNotes = ({ found, decisions, isSample, onLook }: StayingEmptyProps) =>
  found.map(({ because, places, of }) => (
    <Note key={because} tone="notice" role="status">
      <Stack gap={6}>
        <p>{WHY[because](of.join('」「'), isSample)}</p>
        <p>
          空欄の欄（{places.length}か所）：{namesOf(places, decisions)}
        </p>
        <div>
          {because === 'not-known' ? null : because === 'list' ? (
            <Button size="small" icon="right" onClick={() => onLook({ place: places[0] ?? 0 })}>
              この欄を直す
            </Button>
          ) : (
            <Button size="small" icon="right" onClick={() => onLook({ about: 'network' })}>
              ネットワークを選ぶ
            </Button>
          )}
        </div>
      </Stack>
    </Note>
  ));

function namesOf(places: readonly number[], decisions: readonly Decision[]): string {
  const names = places.flatMap((place) => (decisions[place] ? nameOfPlace(decisions[place], decisions) : []));
  const more = names.length - SHOWN;
  return `${names.slice(0, SHOWN).join('、')}${more > 0 ? `、ほか${more}か所` : ''}`;
}

const WHY: Readonly<Record<StayingEmpty['because'], (of: string, isSample: boolean) => string>> = {
  'no-network': (of) =>
    `「${of}」は、台帳から入りません。「ネットワークのものではない」様式だからです。書類をつくるときに、手で入れられます。`,
  'not-in-network': (of, isSample) =>
    `「${of}」は、この試し書きには出ません。${isSample ? '見本の事業所' : 'この事業所'}が、この様式のネットワークに参加していないからです。参加している事業所の書類には、台帳から入ります。`,
  'not-known': (_of, isSample) =>
    `${isSample ? '見本の台帳' : '台帳'}に内容がないので、この試し書きでは空欄の欄があります。台帳に入っているときは、そこに出ます。`,
  list: () => 'この一覧に並ぶものからは、台帳のどれを入れるかが決まりません。書類をつくるときに、手で入れます。',
};
