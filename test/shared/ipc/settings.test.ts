import { expect, test } from 'vitest';
import { contract } from '@shared/ipc/contract';
import { defaultSettings, Settings, SettingsChange } from '@shared/ipc/settings';

test('a change of one setting says nothing about the others', () => {
  expect(contract['settings:write'].input.parse({ textSize: 'large' })).toEqual({ textSize: 'large' });
});

test('every setting can be changed', () => {
  expect(SettingsChange.parse(defaultSettings)).toEqual(defaultSettings);
  expect(Object.keys(SettingsChange.shape)).toEqual(Object.keys(Settings.shape));
});
