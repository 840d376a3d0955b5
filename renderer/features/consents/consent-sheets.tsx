import type { ConsentPack } from '@shared/consents/consent-facts';
import { formOf, consentReceiverOf, ruleOf } from './consent-words';
import { Row, Stack } from '../../ui/layout';
import styles from './consents.module.css';

/** 原本 and 患者控 side by side, and where each goes. */
export function ConsentSheets({ pack }: { pack: ConsentPack }) {
  const copies = formOf(pack)?.copies ?? [];
  const copy = ruleOf(pack, 'copy');
  const places = [
    pack.consent.original === 'office' ? '施設で保管' : `${consentReceiverOf(pack)}へ`,
    copy?.by === 'network' ? (copy.words ?? '') : '患者さんへ',
  ];
  if (copies.length === 0) return null;
  return (
    <Row align="stretch" justify="center" gap={14} pad={[14, 10, 10]} on="ground" className={styles['sheets']}>
      {copies.map(({ label }, i) => (
        <figure key={label}>
          <Stack
            width="7.25rem"
            content="start"
            gap={4}
            pad={[28, 11, 0]}
            on="sheet"
            className={styles['sheet']}
            aria-hidden="true"
          >
            <b>{label}</b>
            <i />
            <i />
            <i />
            <i />
            <i />
            <i />
            <u />
          </Stack>
          <figcaption>
            <span className="visually-hidden">{label}：</span>
            {places[i] ?? ''}
          </figcaption>
        </figure>
      ))}
    </Row>
  );
}
