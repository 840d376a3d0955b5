import { describe, expect, test } from 'vitest';
import { aLinter } from './complaints';

const complaints = aLinter();

describe('what the kit has is not written again', () => {
  test.each([
    ['<table />', 'Table of renderer/ui/table.tsx'],
    ['<input type="radio" />', 'Choice of renderer/ui/choice.tsx'],
    ['<input type="checkbox" />', 'CheckBox of renderer/ui/check-box.tsx'],
    ['<dialog open />', 'ConfirmDialog of renderer/ui/confirm-dialog.tsx'],
    ['<div role="dialog" />', 'ConfirmDialog of renderer/ui/confirm-dialog.tsx'],
  ])('%s of a screen is told which part it is', async (written, part) => {
    const code = `export const It = () => ${written};`;
    const told = await complaints('renderer/features/home/it.tsx', code);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(part);
    expect(await complaints('renderer/ui/it.tsx', code)).toEqual([]);
    expect(await complaints('renderer/features/home/it.tsx', 'export const It = () => <input type="text" />;')).toEqual(
      [],
    );
  });

  test('a full-width space at the end or the beginning of a line, which the build leaves out, is refused', async () => {
    const lost = await complaints(
      'renderer/ui/it.tsx',
      'export const It = () => (\n  <p>\n    <b>名</b>\u3000\n    <i>読み</i>\n  </p>\n);',
    );
    expect(lost).toEqual([expect.stringContaining('full-width space')]);
    const kept = "export const It = () => (\n  <p>\n    <b>名</b>\u3000<i>読み</i>\n    {'\u3000'}\n  </p>\n);";
    expect(await complaints('renderer/ui/it.tsx', kept)).toEqual([]);
  });
});
