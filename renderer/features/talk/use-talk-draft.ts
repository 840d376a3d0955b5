import { useState } from 'react';
import type { TalkTemplate } from '@shared/packs/talk-schema';
import type { TalkValues } from '@shared/talk/talk-text';

/** What is typed on this screen: it lives as long as the screen does, and is written nowhere. */
export interface TalkDraft {
  values: TalkValues;
  setValue: (key: string, value: string) => void;
  /** Gaps are shown in their fields once copying was tried. */
  isTried: boolean;
  setTried: () => void;
  /** The text to check, and where it is to go. */
  text: string;
  setText: (text: string) => void;
  channelId: string;
  setChannelId: (channelId: string) => void;
}

interface Filled {
  templateId: string | undefined;
  values: TalkValues;
  isTried: boolean;
}

export function useTalkDraft(template: TalkTemplate | undefined): TalkDraft {
  const [text, setText] = useState('');
  const [channelId, setChannelId] = useState('');
  const [filled, setFilled] = useState<Filled>({ templateId: template?.id, values: {}, isTried: false });
  if (filled.templateId !== template?.id)
    setFilled({ templateId: template?.id, values: carriedOver(template, filled.values), isTried: false });
  return {
    values: filled.values,
    setValue: (key, value) => setFilled((now) => ({ ...now, values: { ...now.values, [key]: value } })),
    isTried: filled.isTried,
    setTried: () => setFilled((now) => ({ ...now, isTried: true })),
    text,
    setText,
    channelId,
    setChannelId,
  };
}

/** Whom it is about goes along into another text; the rest is asked anew. */
export const carriedOver = (template: TalkTemplate | undefined, values: TalkValues): TalkValues =>
  Object.fromEntries(
    (template?.fields ?? [])
      .filter(({ type }) => type === 'insured-number' || type === 'person')
      .flatMap(({ key }) => (values[key] === undefined ? [] : [[key, values[key]]])),
  );
