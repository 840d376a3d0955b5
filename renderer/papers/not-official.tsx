import { useState } from 'react';
import { Link } from 'wouter';
import type { Form, Pack } from '@shared/packs/schema';
import { channelsOf, staysInside } from '@shared/packs/form-channels';
import { contactOfChannel } from '@shared/submission/delivery-options';
import { hasLeft } from '@shared/submission/submission';
import { useSubmissions } from '../state/open-ledger';
import { useChannels } from '../state/session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Note } from '../ui/note';
import { fidelityOf } from '../words/form-title';

interface NotOfficialProps {
  pack: Pack;
  form: Form;
}

const isOfficialLayout = ({ pack, form }: NotOfficialProps): boolean => fidelityOf(pack, form).tone === 'ok';

/** Of a layout that isn't the network's own: whether it may be handed in, whom one asks first, and how the official file comes in its place. */
export const NotOfficial = (props: NotOfficialProps) => !isOfficialLayout(props) && <WhatToDo {...props} />;

function WhatToDo({ pack, form }: NotOfficialProps) {
  const channels = useChannels();
  const isKept = staysInside(pack, form, channels);
  const [usual] = channelsOf(pack, form).filter(({ kind }) => channels.of(kind).leaves);
  const contact = usual ? contactOfChannel(pack, usual.id) : null;
  const desk = contact ? `${contact.name}${contact.phone ? `（${contact.phone}）` : ''}` : '出す先';
  return (
    <Note>
      書く項目は手引きなどの資料からおこしてあり、行や枠の並びが公式の様式と違います。
      {isKept
        ? '出さずに保管する書類なので、このまま使えます。'
        : `はじめて出す前に、${desk}に「この様式で受け取ってもらえますか」と聞いてください。`}
      公式の様式のファイルがあれば、<Link href="/settings/packs">差し替える</Link>と、同じ内容がその様式に入ります。
    </Note>
  );
}

/** … until one of them has been handed in: who did that has asked. */
export function NotOfficialYet({ pack, form }: NotOfficialProps) {
  const hasGone = [...useSubmissions().values()].some(
    (one) => one.packId === pack.id && one.formId === form.id && hasLeft(one),
  );
  return hasGone ? null : <NotOfficial pack={pack} form={form} />;
}

/** Beside 公式様式の再現ではありません: what that means for whoever is about to hand it in. */
export const MayBeUsed = (props: NotOfficialProps) => !isOfficialLayout(props) && <Asked {...props} />;

function Asked({ pack, form }: NotOfficialProps) {
  const channels = useChannels();
  const [isOpen, setOpen] = useState(false);
  const words = staysInside(pack, form, channels) ? 'このまま使えますか' : 'このまま出せますか';
  return (
    <>
      <Button look="text" size="small" onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Dialog title={words} width="form" opened={isOpen} onClose={() => setOpen(false)}>
        <NotOfficial pack={pack} form={form} />
      </Dialog>
    </>
  );
}
