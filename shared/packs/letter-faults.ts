import type { KnownChannels, PackChannel } from './network-schema';
import { letterFields } from './letter-schema';
import type { NameFault } from './name-fault';
import { PLACEHOLDER } from './placeholder';

/** What a schema can't say of 文面: where it may stand, what it may name, and where its wording comes from. */
export function letterFaults(
  { kind, letter }: PackChannel,
  sources: readonly string[],
  at: string,
  channels: KnownChannels,
): NameFault[] {
  const channel = channels.find(kind);
  if (!letter || !channel) return [];
  const { subject, body, source, inferred } = letter;
  const wrong = (reason: string, place = at): NameFault => ({ at: place, reason });
  const unknown = (text: string, place: string): NameFault[] =>
    [...text.matchAll(PLACEHOLDER)].flatMap(([, key = '']) =>
      Object.hasOwn(letterFields, key) ? [] : [wrong(`文面に使える項目「${key}」はありません`, place)],
    );
  return [
    ...(channel.takesText ? [] : [wrong(`文面（letter）は、${namesOf(channels)}だけに付きます`)]),
    ...(channel.isMail && subject === undefined ? [wrong(`${channel.name}には件名（subject）が要ります`)] : []),
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

/** メールと LINE WORKS: a name in Latin letters stands apart from the words around it. */
const namesOf = ({ all }: KnownChannels): string =>
  all.flatMap(({ name, takesText }) => (takesText ? name.replace(/^[ -~]+$/, ' $& ') : [])).join('と');
