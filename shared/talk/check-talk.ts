import type { ProcedureSource } from '../packs/procedure-schema';
import type { PersonalKind, Talk, TalkChannel } from '../packs/talk-schema';
import { personalDataIn } from './find-personal-data';
import { NOTHING_KNOWN, type KnownHere, type PersonalData } from './personal-data';

/** Something to know of a text before it is sent, with the rule and where it stands. */
export interface TalkFinding {
  id: string;
  level: 'error' | 'warning' | 'notice';
  text: string;
  /** The stretch of the text that it is about (UTF-16); null: the whole. */
  at: { start: number; end: number } | null;
  why: { text: string; source: ProcedureSource } | null;
}

/** What a text would break if it were sent to this channel. Empty texts break only what the channel itself forbids. */
export function checkTalk(
  talk: Talk,
  channel: TalkChannel,
  text: string,
  known: KnownHere = NOTHING_KNOWN,
): TalkFinding[] {
  const personal = personalDataIn(text, known);
  return [
    ...postingFindings(channel),
    ...(text.trim() === '' ? [] : firstLineFindings(channel, text)),
    ...(text.trim() === '' ? [] : lackingFindings(channel, personal)),
    ...personal.flatMap((one) => personalFinding(talk, channel, one)),
  ];
}

const ruleOf = ({ sentence, source }: TalkChannel): NonNullable<TalkFinding['why']> => ({ text: sentence, source });

function postingFindings(channel: TalkChannel): TalkFinding[] {
  if (channel.posting === 'open') return [];
  const why = ruleOf(channel);
  return channel.posting === 'none'
    ? [{ id: 'no-posting', level: 'error', text: `「${channel.name}」には書き込みません`, at: null, why }]
    : [{ id: 'emergency-only', level: 'warning', text: `「${channel.name}」は、緊急のときだけです`, at: null, why }];
}

/** Letter for letter: the desk sorts by it. */
function firstLineFindings(channel: TalkChannel, text: string): TalkFinding[] {
  const wanted = channel.firstLine;
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (wanted === undefined || first === wanted) return [];
  const said = first === '' ? '空です' : `「${first}」です`;
  return [
    {
      id: 'first-line',
      level: 'error',
      text: `一行目は「${wanted}」だけにします。いまは${said}`,
      at: first === '' ? null : { start: 0, end: first.length },
      why: ruleOf(channel),
    },
  ];
}

/** What the network asks for, and the text doesn't have. A name may be one that the ledger doesn't know. */
const lackingFindings = (channel: TalkChannel, personal: readonly PersonalData[]): TalkFinding[] =>
  channel.asks.includes('insured-number') && personal.every(({ kind }) => kind !== 'insured-number')
    ? [
        {
          id: 'lacks-insured-number',
          level: 'warning',
          text: '被保険者番号（10桁）が見当たりません',
          at: null,
          why: ruleOf(channel),
        },
      ]
    : [];

export const personalKindNames: Record<PersonalKind, string> = {
  'insured-number': '被保険者番号（10桁の番号）',
  'my-number': '個人番号（マイナンバー）',
  phone: '電話番号',
  mail: 'メールアドレス',
  birthday: '生年月日',
  patient: '患者さんの名前',
  family: 'ご家族の名前',
  staff: '職員の名前',
};

/** No network's rule: whatever is asked for, this number may only be given where that law says so. */
const MY_NUMBER_LAW = {
  text: '個人番号は、法律で決められた場合のほか、だれにも提供できません',
  source: { document: '行政手続における特定の個人を識別するための番号の利用等に関する法律', place: '第19条' },
};

function personalFinding(talk: Talk, channel: TalkChannel, { kind, start, end, who }: PersonalData): TalkFinding[] {
  const at = { start, end };
  const what = who ? `${personalKindNames[kind]}（${who}）` : personalKindNames[kind];
  if (kind === 'my-number')
    return [{ id: kind, level: 'error', text: `${what}が書かれています。消してください`, at, why: MY_NUMBER_LAW }];
  if (channel.asks.includes(kind)) return [];
  const isForAll = channel.posting !== 'open';
  return [
    {
      id: kind,
      level: channel.posting === 'none' ? 'error' : kind === 'staff' ? 'notice' : 'warning',
      text: isForAll ? `${what}が書かれています` : `${what}が書かれています。ここに要るものか、確かめてください`,
      at,
      why: channel.posting === 'none' ? ruleOf(channel) : (talk.personal ?? null),
    },
  ];
}
