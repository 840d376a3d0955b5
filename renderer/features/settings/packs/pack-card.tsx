import { useState } from 'react';
import { packAge } from '@shared/packs/pack-age';
import { formatWareki } from '@shared/text/wareki';
import type { PackListing } from '@shared/ipc/contract';
import type { PaperDocument } from '@shared/ledger/document';
import type { Pack } from '@shared/packs/schema';
import type { Problem } from '@shared/problems/problem';
import { useDocuments, useSubmissions } from '../../../state/open-ledger';
import { useToday } from '../../../state/use-today';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Note } from '../../../ui/note';
import { ProblemNote } from '../../../ui/problem-note';
import { EarlierVersions } from './earlier-versions';
import { HandOverPack } from './hand-over-pack';
import { FormFile } from './form-file';
import { papersInMaking } from './papers-in-making';
import type { Loading } from './use-loading';
import { Row, Stack } from '../../../ui/layout';
import { Card } from '../../../ui/card';
import { formsOfPack } from '../../../words/form-title';

/** One pack: where it came from, its version, its forms, and the way to take it out again. */
export function PackCard({ listing, loading }: { listing: PackListing; loading: Loading }) {
  const { origin, name, pack, official } = listing;
  const title = pack.ok ? pack.value.title : name;
  const age = packAge(pack.ok ? pack.value : NO_DAYS, useToday());
  return (
    <Card
      aria-label={title}
      title={title}
      action={<Badge tone="line">{origin === 'bundled' ? '製品に付属' : 'このパソコンに追加'}</Badge>}
    >
      {pack.ok ? (
        <>
          <p className="subtle">
            {pack.value.issuer}　{pack.value.version} 版
            {pack.value.effectiveFrom && `　${formatWareki(pack.value.effectiveFrom)}からの様式`}
          </p>
          {age && (origin === 'profile' ? <Note tone="notice">{age}</Note> : <p className="subtle">{age}</p>)}
          <Stack as="ul">
            {pack.value.forms.map((form) => (
              <FormFile
                key={form.id}
                pack={pack.value}
                form={form}
                official={official.find(({ formId }) => formId === form.id) ?? null}
                loading={loading}
              />
            ))}
          </Stack>
        </>
      ) : (
        <ProblemNote problem={pack as unknown as Problem} />
      )}
      {origin === 'profile' && pack.ok && <PackVersionActs pack={pack.value} loading={loading} />}
      {origin === 'profile' && (
        <RemovePack name={name} title={title} pack={pack.ok ? pack.value : null} loading={loading} />
      )}
    </Card>
  );
}

const NO_DAYS = { effectiveFrom: null, effectiveTo: null };

interface RemovePackProps {
  name: string;
  title: string;
  /** null for one that can't be read: nothing is made of it. */
  pack: Pack | null;
  loading: Loading;
}

/** Back to a version before; and out to another office, where it was made here. */
function PackVersionActs({ pack: { id, title }, loading }: { pack: Pack; loading: Loading }) {
  const { earlier, showEarlier, rollBack, own, exportPack, isBusy } = loading;
  return (
    <>
      <Row wrap gap={[8, 12]}>
        <Button disabled={isBusy} aria-label={`${title}の前の版を見る`} onClick={() => void showEarlier(id)}>
          前の版を見る
        </Button>
        {own.has(id) && (
          <HandOverPack title={title} isBusy={isBusy} onExport={(author) => void exportPack(id, author, title)} />
        )}
      </Row>
      {earlier?.packId === id && (
        <EarlierVersions
          title={title}
          versions={earlier.versions}
          isBusy={isBusy}
          onRollBack={(version) => void rollBack(id, version, title)}
        />
      )}
    </>
  );
}

/** Refused while papers are being made of it: which ones is said. */
function RemovePack({ name, title, pack, loading }: RemovePackProps) {
  const [asked, setAsked] = useState<'no' | 'refused' | 'confirm'>('no');
  const [documents, submissions] = [useDocuments(), useSubmissions()];
  const drafts = pack ? papersInMaking(pack.id, documents.values(), submissions.values()) : [];
  const titleOf = ({ formId, about }: PaperDocument): string =>
    (pack?.forms.find(({ id }) => id === formId)?.number ?? formId) + (about && `（${about}）`);
  return (
    <>
      {asked === 'refused' && drafts.length > 0 && (
        <Note tone="notice" role="alert">
          この様式でつくっている書類が {drafts.length}件あるため、外せません。先に「書類」で仕上げるか、消してください：
          {drafts.map(titleOf).join('、')}
        </Note>
      )}
      <Row wrap gap={[8, 12]}>
        <Button
          icon="close"
          disabled={loading.isBusy}
          aria-label={`${formsOfPack(title)}を外す`}
          onClick={() => setAsked(drafts.length > 0 ? 'refused' : 'confirm')}
        >
          この様式を外す
        </Button>
      </Row>
      <ConfirmDialog
        opened={asked === 'confirm'}
        title={`${formsOfPack(title)}を外します`}
        confirm="外す"
        onConfirm={() => {
          setAsked('no');
          void loading.remove(name, title);
        }}
        onCancel={() => setAsked('no')}
      >
        台帳と、出した書類の控えは残ります。もう一度使うときは、フォルダーかファイルから取り込み直してください。
      </ConfirmDialog>
    </>
  );
}
