import { Link } from 'wouter';
import { formatWareki } from '@shared/text/wareki';
import { CheckBox } from '../../ui/check-box';
import { Icon } from '../../ui/icon';
import type { OpenDocument } from '../../papers/open-document';
import { sizeText } from '@shared/text/size-text';
import type { Bundle, BundledPaper } from './use-bundle';
import type { BundleOffer, BundleOffers } from './use-bundle-offers';
import { Block, Stack } from '../../ui/layout';
import { Point } from '../../ui/point';

interface LetterFilesProps {
  open: OpenDocument;
  along: BundleOffers;
  going: Bundle;
}

/** 添付: each file with its weight; papers that belong along are ticked when they are complete, and named when not. */
export function LetterFiles({ open, along, going }: LetterFilesProps) {
  const { form, pack } = open;
  const weight = (id: string): string => {
    const size = along.sizes.get(id);
    return size === undefined ? '' : `（${sizeText(size)}）`;
  };
  const scanOf = ({ document }: BundleOffer) => {
    const paper = going.papers.find((one) => one.document.id === document.id);
    return (
      paper?.wantsScan && (
        <Block as="span" block tone="sub">
          {scanWords(paper)}
        </Block>
      )
    );
  };
  return (
    <Stack as="section" gap={6} aria-labelledby="letter-files" aria-busy={!along.isReady}>
      <h3 id="letter-files">添付するファイル</h3>
      <Stack as="ul" gap={4} size={15} anywhere>
        {going.papers.slice(0, 1).map((paper) => (
          <li key={paper.document.id}>
            <Icon name="document" size={16} />{' '}
            {paper.wantsScan ? scanWords(paper) : `${form.number} ${form.shortTitle}${weight(paper.document.id)}`}
          </li>
        ))}
        {along.papers.map((paper) => (
          <li key={paper.document.id}>
            {paper.lacks === null ? (
              <CheckBox checked={going.isTicked(paper)} onChange={(isTicked) => going.tick(paper, isTicked)}>
                {nameOfOffer(paper, along)}も一緒に出す{weight(paper.document.id)}
                {scanOf(paper)}
              </CheckBox>
            ) : (
              <Point as="span" icon="warning" tone="notice">
                {nameOfOffer(paper, along)}は、まだ出せません。{paper.lacks}{' '}
                <Link href={`/documents/${paper.document.id}`}>開いて直す</Link>
              </Point>
            )}
          </li>
        ))}
        {along.missing
          .filter((other) => going.papers.every((paper) => paper.form !== other))
          .map((other) => (
            <Point key={other.id} icon="warning" tone="notice">
              {along.papers.some(({ form: one }) => one === other) ? '今回の' : ''}
              {other.number} {other.shortTitle}が、まだありません。
              <Link href={`/documents/new/${pack.id}/${other.id}`}>つくる</Link>
            </Point>
          ))}
      </Stack>
    </Stack>
  );
}

/** All but the one that belongs to it are told apart by their day. */
export function nameOfOffer({ document, form, isFitting }: BundleOffer, { papers }: BundleOffers): string {
  const name = `${form.number} ${form.shortTitle}`;
  const isUsual = isFitting && papers.find((one) => one.form === form)?.document === document;
  return isUsual ? name : `${name}（${formatWareki(document.date)}のもの）`;
}

const scanWords = ({ scan }: BundledPaper): string =>
  scan ? `署名済みのスキャン：${scan.name}（${sizeText(scan.bytes.length)}）` : '署名済みのスキャン（下で選びます）';
