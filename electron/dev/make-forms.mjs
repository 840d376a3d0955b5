import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** `npm run forms`: writes the forms that we set ourselves (resources/authoring) into resources/packs. */
const root = new URL('../../', import.meta.url);
const { module } = await runnerImport(fileURLToPath(new URL('resources/authoring/make-forms.ts', root)));
module.writeForms(fileURLToPath(new URL('resources/packs/', root)));
