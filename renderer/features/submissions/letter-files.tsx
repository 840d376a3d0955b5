import { Link } from 'wouter';
import type { NewFile } from '@shared/submission/frozen';
import { CheckBox } from '../../ui/check-box';
import { Icon } from '../../ui/icon';
import type { OpenDocument } from '../documents/fill-document';
import styles from './hand-in-dialog.module.css';
import { sizeText } from './read-scan';
import type { PapersAlong } from './use-papers-along';

interface LetterFilesProps {
  open: OpenDocument;
  /** The signed scan, which goes instead of the file; undefined: the file itself goes. */
  scan: NewFile | null | undefined;
  along: PapersAlong;
  /** Ids of papers that were ticked off. */
  left: ReadonlySet<string>;
  onLeave: (id: string, isLeft: boolean) => void;
}

/** 添付: each file with its weight; papers that belong along are ticked when they are complete, and named when not. */
export function LetterFiles({ open, scan, along, left, onLeave }: LetterFilesProps) {
  const { form, pack } = open;
  const weight = (id: string): string => {
    const size = along.sizes.get(id);
    return size === undefined ? '' : `（${sizeText(size)}）`;
  };
  return (
    <section className={styles['files']} aria-labelledby="letter-files">
      <h3 id="letter-files">添付するファイル</h3>
      <ul>
        {scan === undefined ? (
          <li>
            <Icon name="document" size={16} /> {form.number} {form.shortTitle}
            {weight(open.document.id)}
          </li>
        ) : (
          <li>
            <Icon name="document" size={16} />{' '}
            {scan
              ? `署名済みのスキャン：${scan.name}（${sizeText(scan.bytes.length)}）`
              : '署名済みのスキャン（下で選びます）'}
          </li>
        )}
        {along.papers.map(({ document, form: other, lacks }) => (
          <li key={document.id}>
            {lacks === null ? (
              <CheckBox
                checked={along.isReady && !left.has(document.id)}
                onChange={(isTicked) => onLeave(document.id, !isTicked)}
              >
                {other.number} {other.shortTitle}も一緒に出す{weight(document.id)}
              </CheckBox>
            ) : (
              <span className={styles['lacks']}>
                <Icon name="warning" size={16} />
                <span>
                  {other.number} {other.shortTitle}は、まだ出せません。{lacks}{' '}
                  <Link href={`/documents/${document.id}`}>開いて直す</Link>
                </span>
              </span>
            )}
          </li>
        ))}
        {along.missing.map((other) => (
          <li key={other.id} className={styles['lacks']}>
            <Icon name="warning" size={16} />
            <span>
              {other.number} {other.shortTitle}が、まだありません。
              <Link href={`/documents/new/${pack.id}/${other.id}`}>つくる</Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
