import { useState } from 'react';
import { update } from '../../data/ledger-store';
import { useChangeLedger } from '../../app/change-ledger';
import { useRecords } from '../../app/ledger-provider';
import { useOfficeInUse } from '../../app/office-in-use';
import { useSession } from '../../app/session';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { CorporationFields } from '../set-up/corporation-fields';
import { newOffice } from '../set-up/set-up-draft';
import { useAskedField, useFocusAskedField } from './asked-field';
import { OfficeCard } from './office-card';
import styles from './section.module.css';
import { useEdit } from './use-edit';

const NOTHING: ReadonlySet<string> = new Set();

/** 法人・事業所: what the heads of all forms are filled from. */
export function CorporationSection() {
  const [corporation] = useRecords('corporations').values();
  const { offices } = useOfficeInUse();
  const { packs } = useSession();
  const asked = useAskedField();
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const edit = useEdit();
  const changeLedger = useChangeLedger();
  useFocusAskedField();
  if (!corporation) return null;

  const open = opened ?? (offices.some(({ id }) => id === asked?.id) ? asked?.id : null) ?? offices[0]?.id ?? null;
  const add = async (name: string): Promise<void> => {
    setAdding(false);
    if (name === '') return;
    const office = { ...newOffice(corporation.id), name };
    const added = await changeLedger(`${name}を加えました`, [update('offices', office)]);
    if (added.ok) setOpened(office.id);
  };
  return (
    <div className={styles['columns']}>
      <div className={styles['main']}>
        <section className={styles['card']} aria-labelledby="corporation">
          <h2 id="corporation">法人</h2>
          <CorporationFields
            corporation={corporation}
            lacking={NOTHING}
            isRegistered
            onChange={(change) => void edit('corporations', corporation, corporation.name, change)}
          />
        </section>
        {offices.map((office) => (
          <OfficeCard
            key={office.id}
            office={office}
            corporation={corporation}
            packs={packs}
            isOpen={office.id === open}
            onOpen={() => setOpened(office.id)}
          />
        ))}
        {isAdding ? (
          <section className={styles['card']} aria-label="加える事業所">
            <TextField
              label="加える事業所の名前"
              value=""
              autoFocus
              hint="名前を入れて Enter を押すと、ほかの項目が開きます"
              normalize={(typed) => typed.trim()}
              onCommit={(name) => void add(name)}
            />
            <div className={styles['buttons']}>
              <Button onClick={() => setAdding(false)}>やめる</Button>
            </div>
          </section>
        ) : (
          <div>
            <Button look="outline" icon="plus" onClick={() => setAdding(true)}>
              事業所を加える
            </Button>
          </div>
        )}
      </div>
      <aside className={styles['side']}>
        <section className={`${styles['card']} ${styles['quiet']}`}>
          <h2>直すと、すぐ保存されます</h2>
          <p>欄を離れたときに保存し、「元に戻す」で戻せます。次に作る書類から、新しい内容が入ります。</p>
        </section>
        <section className={`${styles['card']} ${styles['quiet']}`}>
          <h2>届が要ることがあります</h2>
          <p>
            名称・番号・所在地・管理者・連絡先が変わったときは、参加しているネットワークへの届が要ります。直したあとに、ここでお知らせします。
          </p>
        </section>
      </aside>
    </div>
  );
}
