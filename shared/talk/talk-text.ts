import { toAsciiNumber } from '../text/width';
import { PLACEHOLDER } from '../packs/placeholder';
import type { Talk, TalkField, TalkTemplate } from '../packs/talk-schema';

export type TalkValues = Readonly<Record<string, string>>;

export interface TalkText {
  /** As it is copied: the first line as the network wants it, then the lines. What is still missing stands as 〔氏名〕. */
  text: string;
  /** Fields that are empty or not right yet, in order. */
  gaps: { key: string; label: string; reason: string }[];
}

/** A template filled in. Its first line comes from the channel and is never typed. */
export function talkText(talk: Talk, template: TalkTemplate, values: TalkValues): TalkText {
  const channel = talk.channels.find(({ id }) => id === template.channel);
  const shown = new Map(template.fields.map((field) => [field.key, shownValue(field, values[field.key] ?? '')]));
  const lines = template.lines.map((line) => line.replace(PLACEHOLDER, (_, key: string) => shown.get(key) ?? ''));
  return {
    text: [...(channel?.firstLine ? [channel.firstLine] : []), ...lines].join('\n'),
    gaps: template.fields.flatMap((field) => {
      const reason = faultOf(field, values[field.key] ?? '');
      return reason ? [{ key: field.key, label: field.label, reason }] : [];
    }),
  };
}

const shownValue = (field: TalkField, value: string): string =>
  value.trim() === '' ? `〔${field.label}〕` : oneLine(field.type === 'insured-number' ? insuredNumber(value) : value);

/** A value can't begin a line of its own: the first line stays the first. */
const oneLine = (value: string): string => value.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' ').trim();

/** 被保険者番号 as it is written: half-width, without spaces and hyphens. */
export const insuredNumber = (typed: string): string => toAsciiNumber(typed).replace(/[\s-]/g, '').toUpperCase();

const INSURED_NUMBER = /^(?:\d{10}|H\d{9})$/;

function faultOf({ label, type }: TalkField, value: string): string | null {
  if (value.trim() === '') return type.startsWith('choice') ? `${label}を選んでください` : `${label}が空です`;
  if (type !== 'insured-number') return null;
  const number = insuredNumber(value);
  if (INSURED_NUMBER.test(number)) return null;
  return /^\d+$/.test(number) ? `${label}は10桁です。いま${number.length}桁です` : `${label}は数字10桁です`;
}
