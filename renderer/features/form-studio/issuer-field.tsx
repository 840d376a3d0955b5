import { useState } from 'react';
import { collectionFor, OTHER_FORMS } from '@shared/form-studio/write/own-pack';
import { things } from '@shared/text/things';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { TextField } from '../../ui/text-field';
import { useOwnPacks } from './use-own-packs';
import type { OpenStudio } from './use-studio';

/**
 * To whom the form goes. A collection of forms goes to one: of another city's form it isn't told to those that lie there already, and to
 * the papers that were made of them; such a form begins a collection of its own.
 */
export function IssuerField({ open: { about, draft, say } }: { open: Pick<OpenStudio, 'about' | 'draft' | 'say'> }) {
  const { packs } = useSession();
  const own = useOwnPacks();
  const [left, setLeft] = useState<typeof about | null>(null);
  const { pack, packId } = about;
  const there = packs.find(({ id }) => id === packId);
  const beside = (there?.forms ?? []).filter(
    ({ id }) => draft.follows?.packId !== packId || draft.follows.formId !== id,
  );
  const isOfOthers = packId !== null && beside.length > 0;
  return (
    <Stack gap={8}>
      <TextField
        label="出す先（市やネットワーク）"
        value={pack.issuer}
        placeholder="みどり野市 高齢者支援課"
        hint={
          isOfOthers
            ? `「${pack.title}」のほかの様式 ${things(beside.length)}と同じ出す先です。ちがう出す先を入れると、新しい様式集になります。`
            : pack.issuer !== '' && pack.issuer === draft.addressee
              ? '様式の宛先から入れました。ちがうときは、直してください。'
              : pack.issuer === '' && draft.addressee === ''
                ? '様式から宛先がわかりませんでした。わかれば、入れてください。'
                : undefined
        }
        onCommit={(issuer) => {
          if (issuer === pack.issuer) return;
          const wasNobodys = packId === null && pack.title === OTHER_FORMS;
          if (issuer === '' || !(isOfOthers || wasNobodys)) return say({ pack: { ...pack, issuer } });
          if (isOfOthers) setLeft(about);
          const others = own.filter((one) => one.packId !== packId);
          const to = collectionFor(issuer, [{ packId: null, about: { ...pack, issuer: '' } }, ...others]);
          say({ packId: to.packId, pack: to.about });
        }}
      />
      {left && packId !== left.packId && (
        <Note
          tone="notice"
          role="status"
          action={
            <Button
              size="small"
              onClick={() => {
                say({ packId: left.packId, pack: { ...left.pack, issuer: pack.issuer } });
                setLeft(null);
              }}
            >
              「{left.pack.title}」の出す先を直す
            </Button>
          }
        >
          出す先がちがうので、{packId === null && '新しい'}様式集「{pack.title}」に入れます。「{left.pack.title}
          」の様式は、そのままです。
        </Note>
      )}
    </Stack>
  );
}
