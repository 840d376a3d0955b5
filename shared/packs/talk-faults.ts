import type { NameFault } from './name-fault';
import { PLACEHOLDER } from './placeholder';
import type { ProcedureSource } from './procedure-schema';
import type { Pack } from './schema';
import type { TalkTemplate } from './talk-schema';

/** What a schema can't say of 文例: channels that must exist, first lines of one line, lines and fields that fit together. */
export function talkFaults({ talk, sources }: Pack): NameFault[] {
  const { channels, templates, rules, personal, takeBack } = talk;
  const sourced = (at: string, source: ProcedureSource | undefined): NameFault[] =>
    source && !sources.some((one) => one.startsWith(source.document))
      ? [{ at: `${at}/source`, reason: `「${source.document}」で始まる出典が、sources にありません` }]
      : [];
  return [
    ...twice(channels, '/talk/channels'),
    ...twice(templates, '/talk/templates'),
    ...twice(rules, '/talk/rules'),
    ...channels.flatMap(({ firstLine = '', source }, i) => [
      ...(/[\n{}]/.test(firstLine)
        ? [{ at: `/talk/channels/${i}/firstLine`, reason: '一行の決まった文字だけです（{ } は使えません）' }]
        : []),
      ...sourced(`/talk/channels/${i}`, source),
    ]),
    ...templates.flatMap((template, i) => [
      ...channelFaults(template, channels, `/talk/templates/${i}`),
      ...lineFaults(template, `/talk/templates/${i}`),
      ...sourced(`/talk/templates/${i}`, template.source),
      ...template.after.flatMap(({ source }, j) => sourced(`/talk/templates/${i}/after/${j}`, source)),
    ]),
    ...rules.flatMap(({ source }, i) => sourced(`/talk/rules/${i}`, source)),
    ...sourced('/talk/personal', personal?.source),
    ...sourced('/talk/takeBack', takeBack?.source),
  ];
}

function channelFaults({ channel }: TalkTemplate, channels: Pack['talk']['channels'], at: string): NameFault[] {
  const found = channels.find(({ id }) => id === channel);
  if (!found) return [{ at: `${at}/channel`, reason: `「${channel}」という送り先（channels）がありません` }];
  return found.posting === 'none'
    ? [{ at: `${at}/channel`, reason: `「${channel}」には投稿できません。文例の送り先にできません` }]
    : [];
}

function lineFaults({ fields, lines }: TalkTemplate, at: string): NameFault[] {
  const keys = fields.map(({ key }) => key);
  const used = lines.flatMap((line) => [...line.matchAll(PLACEHOLDER)].map(([, key = '']) => key));
  return [
    ...keys
      .filter((key, i) => keys.indexOf(key) !== i)
      .map((key) => ({ at: `${at}/fields`, reason: `「${key}」が二つあります` })),
    ...used
      .filter((key) => !keys.includes(key))
      .map((key) => ({ at: `${at}/lines`, reason: `項目「${key}」がありません` })),
    ...keys
      .filter((key) => !used.includes(key))
      .map((key) => ({ at: `${at}/fields`, reason: `「${key}」が、lines のどこにも出てきません` })),
    ...fields.flatMap(({ type, options }, i) =>
      (type === 'choice' || type === 'choices') && !options
        ? [{ at: `${at}/fields/${i}`, reason: 'options が要ります' }]
        : [],
    ),
  ];
}

const twice = (records: readonly { id: string }[], at: string): NameFault[] =>
  records.flatMap(({ id }, i) =>
    records.findIndex((one) => one.id === id) === i ? [] : [{ at: `${at}/${i}/id`, reason: `「${id}」が二つあります` }],
  );
