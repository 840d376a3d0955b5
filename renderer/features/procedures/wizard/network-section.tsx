import { partKey } from '@shared/procedures/kept-run';
import { isChosen } from '@shared/procedures/start-run';
import type { NetworkProcedure, RunPaper } from '@shared/procedures/result';
import { channelsOf, type Pack } from '@shared/packs/schema';
import { usePack } from '../../../state/session';
import { CheckBox } from '../../../ui/check-box';
import { Icon } from '../../../ui/icon';
import { ProblemNote } from '../../../ui/problem-note';
import { channelIcons } from '../../../words/channel-icons';
import { paperTitle, papersReceiverOf, usualDeliveryWords } from './paper-words';
import { Source } from './source';
import type { PaperFill } from './use-paper-gaps';
import { useEventOfWizard } from './wizard-context';
import styles from './papers-step.module.css';

interface NetworkSectionProps {
  network: NetworkProcedure;
  fills: ReadonlyMap<string, PaperFill>;
  showsOffice: boolean;
  showsSources: boolean;
}

/** The papers of one network, or why there are none. */
export function NetworkSection({ network, fills, showsOffice, showsSources }: NetworkSectionProps) {
  const pack = usePack(network.packId);
  const { papers, isCovered, problem } = network;
  const to = pack ? papersReceiverOf(pack, papers) : '';
  return (
    <section className={styles['section']} aria-label={pack?.title ?? network.network}>
      <h2>
        {pack?.title ?? network.network}
        {to !== '' && papers.length > 0 && <span>提出先：{to}</span>}
        {showsOffice && <span>{network.officeName}</span>}
      </h2>
      {problem && (
        <div className={styles['inside']}>
          <ProblemNote problem={problem} />
        </div>
      )}
      {!problem && papers.length === 0 && (
        <p className={styles['inside']}>
          {isCovered
            ? '出す書類はありません。'
            : 'このネットワークの手引きには、このできごとの定めがありません。迷うときは、ネットワークの窓口におたずねください。'}
        </p>
      )}
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
    </section>
  );
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
  const ways = pack ? channelsOf(pack, { channels: paper.channels }) : [];
  const [channel] = ways;
  const isMade = isChosen(run, network, paper);
  const { necessity, note } = paper;
  return (
    <li className={styles['line']} data-left-out={!isMade || undefined}>
      <span className={styles['kind']} data-kind={necessity}>
        {NECESSITY[necessity]}
      </span>
      <div className={styles['words']}>
        <div className={styles['title']}>{paperTitle(paper)}</div>
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
      </div>
      {channel && (
        <span className={styles['way']}>
          <Icon name={channelIcons[channel.kind]} size={16} />
          {usualDeliveryWords(ways)}
        </span>
      )}
      <span className={styles['state']} aria-live="polite">
        {isMade && <FillWords paper={paper} fill={fill} />}
      </span>
    </li>
  );
}

function FillWords({ paper: { missing }, fill }: { paper: RunPaper; fill: PaperFill | null }) {
  const lacking = Math.max(missing.length, fill?.lacking ?? 0);
  if (lacking > 0)
    return (
      <span data-tone="act">
        足りない {lacking}か所
        {missing.length > 0 && <small>{missing.join('、')}</small>}
      </span>
    );
  return fill && <span data-tone="ok">{fill.filled}か所 記入済み</span>;
}
