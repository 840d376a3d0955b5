import { isNewer } from '@shared/text/version';
import type { IncomingPack } from '@shared/ipc/packs';
import { useMay } from '../../../state/use-may';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { ChangeList } from './change-list';
import { FindingList } from './finding-list';
import { SignerWords } from './signer-words';
import { Row } from '../../../ui/layout';
import { Card } from '../../../ui/card';

interface IncomingCardProps {
  incoming: IncomingPack;
  isBusy: boolean;
  onInstall: () => void;
  onDrop: () => void;
  onName: (fingerprint: string, name: string) => void;
}

/** A pack that was chosen: what it is, what is wrong with it, and whether to load it. */
export function IncomingCard({ incoming, isBusy, onInstall, onDrop, onName }: IncomingCardProps) {
  const { pack, findings, replaces, signer, claims, changes } = incoming;
  const may = useMay();
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  const canLoad = pack !== null && errors.length === 0;
  return (
    <Card titleId="incoming" title={<>{pack ? `選んだ様式：${pack.title}` : '選んだ様式は読めません'}</>}>
      {pack && (
        <p>
          {pack.issuer}　{pack.version} 版
          <br />
          {pack.forms.map(({ number, shortTitle }) => `${number} ${shortTitle}`).join('、')}
        </p>
      )}
      {canLoad && replaces && <p>{replacing(pack.version, replaces)}</p>}
      {canLoad && changes.length > 0 && (
        <>
          <p>いまの版から変わること：</p>
          <ChangeList changes={changes} label="いまの版から変わること" />
        </>
      )}
      {canLoad && <SignerWords signer={signer} mayName={may('packs:accept-signer')} isBusy={isBusy} onName={onName} />}
      {canLoad && claims.length > 0 && (
        <Note tone="notice">
          付属の{claims.map((title) => `「${title}」`).join('')}
          と同じ名前を名のっています。市や事務局から受け取ったものか、確かめてください。
        </Note>
      )}
      {errors.length > 0 && (
        <>
          <Note tone="wrong">
            直すところが {errors.length}
            か所あるため、取り込めません。いまの様式は何も変わっていません。つくった方に、次の内容を伝えてください。
          </Note>
          <FindingList findings={errors} label="直すところ" />
        </>
      )}
      {canLoad && (
        <Note tone="ok" role="status">
          中身を確かめました。{warnings.length > 0 ? '取り込めますが、気になるところがあります。' : '取り込めます。'}
        </Note>
      )}
      {warnings.length > 0 && <FindingList findings={warnings} label="気になるところ" />}
      <Row wrap gap={[8, 12]}>
        {canLoad && (
          <Button look="filled" icon="check" onClick={onInstall} disabled={isBusy}>
            {replaces ? `${pack.version} 版に入れ替える` : 'この様式を取り込む'}
          </Button>
        )}
        <Button onClick={onDrop} disabled={isBusy}>
          {canLoad ? 'やめる' : '閉じる'}
        </Button>
      </Row>
    </Card>
  );
}

function replacing(version: string, { origin, version: now }: NonNullable<IncomingPack['replaces']>): string {
  const what = origin === 'bundled' ? `製品に付属の ${now} 版` : `いまの ${now} 版`;
  const kept = '下書きはそのまま続けられ、出した書類の控えは変わりません。';
  if (version === now) return `${what}と同じ版です。入れ直します。${kept}`;
  return isNewer(version, now)
    ? `${what}が、新しい ${version} 版に替わります。${kept}`
    : `${what}より古い版です。それでよければ入れ替えてください。${kept}`;
}
