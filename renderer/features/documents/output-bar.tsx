import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { Finding } from '@shared/forms/bindings/evaluation';
import type { FillRequest } from '@shared/ipc/contract';
import { problem, type Problem } from '@shared/problems/problem';
import { ask } from '../../app/ask';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toasts';
import type { OpenDocument } from './fill-document';
import styles from './output-bar.module.css';

interface OutputBarProps extends OpenDocument {
  request: FillRequest;
  errors: readonly Finding[];
  isReady: boolean;
  /** Nothing typed still waits for an answer; otherwise leads there. */
  isSettled: () => boolean;
  /** Leads to the first gap. */
  onGap: (finding: Finding) => void;
  onFinished: (savedAs: string) => void;
}

/** Save, print, other formats, and the way on. With gaps, what leaves is a draft and its name says so. */
export function OutputBar({
  document,
  ledger,
  pack,
  form,
  request,
  errors,
  isReady,
  isSettled,
  onGap,
  onFinished,
}: OutputBarProps) {
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const mode = errors.length > 0 ? 'draft' : 'finished';
  const office = ledger.offices.find(({ id }) => id === document.officeId);
  const paper = { ...request, mode, about: aboutOf(document, office?.name ?? ''), date: document.date } as const;
  const [first] = errors;
  const tell = (failed: Pick<Problem, 'message'>): void => toast(failed.message);

  const during = async (work: () => Promise<void>): Promise<void> => {
    // Pressed twice, it still happens once.
    if (busy || !isReady || !isSettled()) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      tell(problem('unexpected', { reason: String(error) }));
    } finally {
      setBusy(false);
    }
  };
  const save = (output: 'docx' | 'pdf') =>
    during(async () => {
      const result = await ask('documents:save', { ...paper, output });
      if (!result.ok) return tell(result);
      if (result.value.cancelled) return;
      const { file, name } = result.value;
      if (mode === 'finished') onFinished(name);
      toast(mode === 'draft' ? `下書きを保存しました：${name}` : `保存しました：${name}`, {
        label: 'フォルダを開く',
        run: () => void ask('documents:reveal', { file }),
      });
    });
  const print = () =>
    during(async () => {
      const result = await ask('documents:print', paper);
      if (!result.ok) return tell(result);
      if (!result.value.cancelled) toast(mode === 'draft' ? '下書きを印刷しました' : '印刷しました');
    });
  const goOn = (): void => {
    if (first) onGap(first);
    else void save(form.outputs[0] === 'pdf' ? 'pdf' : 'docx');
  };
  const [usual] = form.channels.flatMap((id) => pack.channels.find((channel) => channel.id === id) ?? []);
  return (
    <>
      <Button icon="document" onClick={() => void save('docx')}>
        Word で保存
      </Button>
      <Button icon="print" onClick={() => void print()}>
        印刷
      </Button>
      {form.outputs.includes('pdf') && (
        <Menu position="top-start">
          <Menu.Target>
            <Button iconAfter="down">ほかの形式</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void save('pdf')}>PDF で保存</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <span className={styles['words']} aria-live="polite">
        {first ? (
          <>
            足りない{errors.length}か所があります<span className={styles['wide']}>。押すと、その欄へ移ります</span>
          </>
        ) : (
          usual &&
          `${usual.kind === 'mail' ? '宛先' : '出し方'}：${usual.kind === 'mail' ? (usual.to ?? '') : usual.label}`
        )}
      </span>
      <Button look="filled" size="large" iconAfter="right" onClick={goOn}>
        提出へ進む
      </Button>
    </>
  );
}

/** For the file's name: the office, and the people where there are any. */
const aboutOf = ({ about }: OpenDocument['document'], office: string): string =>
  about === '' || about === office ? office : `${office}_${about}`;
