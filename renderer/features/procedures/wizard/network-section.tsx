import { partKey } from '@shared/procedures/kept-run';
import type { LawReminder } from '@shared/procedures/care-law';
import { undecidedWords } from '@shared/procedures/open-questions';
import { isChosen } from '@shared/procedures/start-run';
import type { NetworkProcedure, RunPaper } from '@shared/procedures/result';
import { channelsOf } from '@shared/packs/form-channels';
import type { Pack } from '@shared/packs/schema';
import { useOfficeMailAddress } from '../../../state/use-office-mail-address';
import { useChannels, usePack } from '../../../state/session';
import { CheckBox } from '../../../ui/check-box';
import { Badge } from '../../../ui/badge';
import { Icon } from '../../../ui/icon';
import { ProblemNote } from '../../../ui/problem-note';
import { paperTitle, papersReceiverOf, handedInOtherwise, usualDeliveryWords } from './paper-words';
import { Source } from './source';
import type { PaperFill } from './use-paper-gaps';
import { useEventOfWizard } from './wizard-context';
import { Block, Row, Second } from '../../../ui/layout';
import styles from './papers-step.module.css';
import { Titled } from '../../../ui/lines';
import { ExplainedWords } from '../../../papers/explained-words';

interface NetworkSectionProps {
  network: NetworkProcedure;
  fills: ReadonlyMap<string, PaperFill>;
  showsOffice: boolean;
  showsSources: boolean;
  /** What goes out of the house besides, whatever this network says. */
  law: Pick<LawReminder, 'paper'> | null;
}

/** The papers of one network, or why there are none. */
export function NetworkSection({ network, fills, showsOffice, showsSources, law }: NetworkSectionProps) {
  const pack = usePack(network.packId);
  const channels = useChannels();
  const { isCovered, problem } = network;
  const open = undecidedWords([network]);
  // Which papers these are, the answer decides.
  const papers = open === '' ? network.papers : [];
  const to = pack ? papersReceiverOf(pack, papers, channels) : '';
  return (
    <Titled
      aria-label={pack?.title ?? network.network}
      title={pack?.title ?? network.network}
      beside={[to !== '' && papers.length > 0 && `提出先：${to}`, showsOffice && network.officeName]
        .filter(Boolean)
        .join('　')}
    >
      {problem && (
        <Block pad={[8, 14]} tone="sub" size={15}>
          <ProblemNote problem={problem} />
        </Block>
      )}
      {!problem && papers.length === 0 && (
        <Block as="p" pad={[8, 14]} tone="sub" size={15}>
          {isCovered
            ? open === ''
              ? [
                  ...nothingToMake(network, law !== null),
                  ...network.notNeeded.map(({ what, why }) => `${what}は要りません（${why}）。`),
                  law ? `${law.paper}（指定の届け出）は、これとは別に出します。` : '',
                ].join('')
              : `まだ決まっていません。${open}`
            : 'このネットワークの手引きには、このできごとの定めがありません。迷うときは、ネットワークの窓口におたずねください。'}
        </Block>
      )}
      <ExplainedWords pack={pack} shown={papers.map(paperTitle)} pad={[8, 14]} />
      <ul>
        {papers.map((paper) => (
          <PaperLine
            key={paper.id}
            pack={pack}
            network={network}
            paper={paper}
            fill={fills.get(partKey(network, paper.id)) ?? null}
            showsSources={showsSources}
          />
        ))}
      </ul>
    </Titled>
  );
}

/** A step below may yet hand something in, by no form of the network's. */
function nothingToMake(network: NetworkProcedure, isOwedElsewhere: boolean): string[] {
  const acts = handedInOtherwise(network);
  return acts.length === 0
    ? [isOwedElsewhere ? `${network.network} では、出す書類はありません。` : '出す書類はありません。']
    : ['決まった様式はありません。次のことを、事業所でします：', ...acts.map((action) => `${action}。`)];
}

const NECESSITY = { must: '必要', consent: '同意', 'if-needed': '必要なら' } as const;

interface PaperLineProps {
  pack: Pack | null;
  network: NetworkProcedure;
  paper: RunPaper;
  fill: PaperFill | null;
  showsSources: boolean;
}

function PaperLine({ pack, network, paper, fill, showsSources }: PaperLineProps) {
  const { run, change } = useEventOfWizard();
  const known = useChannels();
  const ways = pack ? channelsOf(pack, { channels: paper.channels }) : [];
  const [channel] = ways;
  const isMade = isChosen(run, network, paper);
  const { necessity, note } = paper;
  const isTold = useOfficeMailAddress(network.packId, network.officeId) !== null;
  return (
    <li className={styles['line']} data-left-out={!isMade || undefined}>
      <Badge tone={necessity === 'must' ? 'act' : 'line'}>{NECESSITY[necessity]}</Badge>
      <Block narrow leading={1.4}>
        <Block weight={700}>{paperTitle(paper)}</Block>
        {note && <div className="subtle">{note}</div>}
        {necessity === 'if-needed' && (
          <CheckBox
            checked={isMade}
            aria-label={`${paperTitle(paper)}もつくる`}
            onChange={(isOn) =>
              change((now) => ({ ...now, chosen: { ...now.chosen, [partKey(network, paper.id)]: isOn } }))
            }
          >
            必要なので、これもつくる
          </CheckBox>
        )}
        {showsSources && <Source source={paper.source} inferred={paper.inferred} />}
      </Block>
      {channel && (
        <Row as="span" gap={6} size={15}>
          <Icon name={known.of(channel.kind).icon} size={16} />
          {usualDeliveryWords(ways, known)}
          {isTold && known.of(channel.kind).leaves && 'か、メール'}
        </Row>
      )}
      <Block as="span" size={14} text="right" className={styles['state']} aria-live="polite">
        {isMade && <FillWords paper={paper} fill={fill} />}
      </Block>
    </li>
  );
}

/** More than these are a number. */
const NAMED = 2;

function FillWords({ paper: { missing }, fill }: { paper: RunPaper; fill: PaperFill | null }) {
  const gaps = fill?.gaps ?? [];
  const lacking = Math.max(missing.length, gaps.length);
  const named = [...new Set(missing.length > 0 ? missing : gaps)].slice(0, NAMED);
  if (lacking > 0)
    return (
      <Block as="span" tone="act" weight={700}>
        足りない {lacking}か所
        {named.length > 0 && (
          <Second>
            {named.join('、')}
            {lacking > NAMED && ' ほか'}
          </Second>
        )}
      </Block>
    );
  return (
    fill && (
      <Block as="span" tone="ok" weight={700}>
        {fill.filled}か所 記入済み
      </Block>
    )
  );
}
