import type { PrintRefusal } from '../state/print-refusal';
import { notForReaders } from './role-words';

/** Why nothing is printed, and what to do instead. */
export const printRefusalWords: Readonly<Record<PrintRefusal | 'closed', string>> = {
  /** No ledger is open: locked, or not there yet. */
  closed: 'いまは印刷できません。台帳を開いてから、もう一度押してください',
  reader: notForReaders('印刷すること'),
  dialog: 'いま開いている小さな画面を閉じてから、もう一度押してください',
};

/** Whose words stand on a plain sheet. */
export const sheetOfWords = {
  own: '連携台帳の画面',
  sample: '連携台帳の画面（練習用のサンプル。架空の法人です）',
} as const;
