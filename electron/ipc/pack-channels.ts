import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { ChosenPack } from '@shared/ipc/packs';
import { success, type Result } from '@shared/problems/problem';
import { PACK_EXTENSION, packExtensions } from '@shared/packs/pack-file';
import type { PackService } from '../packs/pack-service';
import type { PackExchange } from '../packs/pack-exchange';
import type { PackVersions } from '../packs/pack-versions';
import { askForFile, askWhereToSave } from '../shell/file-dialogs';
import type { Given } from '../shell/given';
import { withEnding } from '../storage/with-ending';
import { handle } from './handle';
import { noted } from './noted';
import { whenPageGoes } from './when-page-goes';

interface PackServices {
  service: PackService;
  versions: PackVersions;
  exchange: PackExchange;
  /** One that was opened outside. */
  given: Given<string>;
}

/** What the page asks about loading packs and official files. Which ones, a person chooses in a dialog: the page knows no path. */
export function answerPackChannels({ service, versions, exchange, given }: PackServices, window: BrowserWindow): void {
  const choose = (options: OpenDialogOptions): Promise<string | null> => askForFile(window, options);
  const askWhere = async (name: string): Promise<string | null> => {
    const { canceled, filePath } = await askWhereToSave(window, {
      title: 'つくった様式を書き出す',
      buttonLabel: '書き出す',
      defaultPath: name,
      filters: [OWN],
    });
    return canceled || filePath === '' ? null : withEnding(filePath, PACK_EXTENSION);
  };
  const taken = async (path: string, from: 'folder' | 'zip'): Promise<Result<ChosenPack>> => {
    const incoming = await service.take(path, from);
    return incoming.ok ? success({ cancelled: false, incoming: incoming.value }) : incoming;
  };
  handle('packs:choose', async ({ from }) => {
    const path = await choose(
      from === 'zip'
        ? { title: '市の様式を取り込む', buttonLabel: '選ぶ', properties: ['openFile'], filters: [PACKS] }
        : { title: '市の様式のフォルダーを選ぶ', buttonLabel: '選ぶ', properties: ['openDirectory'] },
    );
    return path === null ? success({ cancelled: true }) : taken(path, from);
  });
  handle('packs:given', async () => {
    const path = given.take();
    return path === null ? success({ cancelled: true }) : taken(path, 'zip');
  });
  handle('packs:take', (dropped) => service.takeDropped(dropped));
  handle('packs:install', async ({ token }) => noted('packs/install', await service.install(token)));
  handle('packs:discard', () => service.discard());
  handle('packs:remove', ({ name }) => service.remove(name));
  handle('packs:replace-form', async (form) => {
    const file = await choose({
      title: '市の公式ファイルを選ぶ',
      buttonLabel: '選ぶ',
      properties: ['openFile'],
      filters: [FORMS],
    });
    return file === null ? success({ cancelled: true }) : service.replaceForm(form, file);
  });
  handle('packs:stop-replacing', () => service.stopReplacing());
  handle('packs:restore-form', (form) => service.restoreForm(form));
  handle('packs:earlier', ({ packId }) => versions.earlier(packId));
  handle('packs:roll-back', async ({ packId, id }) => noted('packs/roll-back', await versions.rollBack(packId, id)));
  handle('packs:export', async ({ packId, author }) =>
    noted('packs/export', await exchange.export(packId, author, askWhere)),
  );
  handle('packs:signers', () => exchange.known());
  handle('packs:accept-signer', async ({ fingerprint, name }) =>
    noted('packs/accept-signer', await exchange.accept(fingerprint, name)),
  );
  handle('packs:forget-signer', ({ fingerprint }) => exchange.forget(fingerprint));
  whenPageGoes(window, () => {
    service.stopReplacing();
    void service.discard();
  });
}

const OWN = { name: '連携台帳の様式', extensions: [PACK_EXTENSION] };
const PACKS = { name: '様式のファイル', extensions: [...packExtensions] };
/** Older kinds may be chosen too: what to do with them is said then. */
const FORMS = { name: 'Word・Excel・PDF の様式', extensions: ['docx', 'xlsx', 'pdf', 'doc', 'xls'] };
