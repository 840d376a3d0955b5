import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

interface Configuration {
  mac: object;
  directories: { buildResources: string };
}
interface Builder {
  getConfig: (project: string, file: string, more: null) => Promise<Configuration>;
  validateConfiguration: (configuration: object, log: { isEnabled: false }) => Promise<void>;
}

/** electron-builder's own part that looks at a configuration before anything is packed. */
const { getConfig, validateConfiguration } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
  'app-builder-lib/out/util/config/config.js',
) as Builder;

/** Nobody here has a Mac to pack for it: what can be known all the same is whether electron-builder takes what it is told. */
test('electron-builder takes each word of its configuration, for macOS too, and no word that it doesn’t know', async () => {
  const look = (configuration: object): Promise<void> => validateConfiguration(configuration, { isEnabled: false });
  const told = await getConfig(process.cwd(), 'electron-builder.yml', null);
  await look(told);
  expect(told.mac).toMatchObject({ target: 'dmg' });
  // Found by its name, in the folder of the icons.
  expect(existsSync(`${told.directories.buildResources}/icon.icns`)).toBe(true);
  await expect(look({ ...told, mac: { ...told.mac, categorie: 'x' } })).rejects.toThrow('configuration.mac should be');
});
