import { letterFields } from './letter-schema';
import type { NameFault } from './name-fault';
import type { Channel } from './network-schema';
import { PLACEHOLDER } from './placeholder';

/** What a schema can't say of 文面: where it may stand, what it may name, and where its wording comes from. */
export function letterFaults({ kind, letter }: Channel, sources: readonly string[], at: string): NameFault[] {
  if (!letter) return [];
  const { subject, body, source, inferred } = letter;
  const wrong = (reason: string, place = at): NameFault => ({ at: place, reason });
  const unknown = (text: string, place: string): NameFault[] =>
    [...text.matchAll(PLACEHOLDER)].flatMap(([, key = '']) =>
      Object.hasOwn(letterFields, key) ? [] : [wrong(`文面に使える項目「${key}」はありません`, place)],
    );
  return [
    ...(kind === 'mail' || kind === 'line-works'
      ? []
      : [wrong('文面（letter）は、メールと LINE WORKS だけに付きます')]),
    ...(kind === 'mail' && subject === undefined ? [wrong('メールには件名（subject）が要ります')] : []),
    ...(subject?.includes('{papers}') || /[\r\n]/.test(subject ?? '')
      ? [wrong('件名（subject）は1行です', `${at}/subject`)]
      : []),
    ...(Boolean(source) === Boolean(inferred) ? [wrong('source か inferred のどちらか一つが要ります')] : []),
    ...(source && !sources.some((one) => one.startsWith(source.document))
      ? [wrong(`「${source.document}」で始まる出典が、sources にありません`, `${at}/source`)]
      : []),
    ...unknown(subject ?? '', `${at}/subject`),
    ...body.flatMap((line, i) => unknown(line, `${at}/body/${i}`)),
  ];
}
