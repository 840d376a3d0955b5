import { join } from 'node:path';
import type { KnownChannels } from '@shared/packs/network-schema';
import type { PackListing } from '@shared/ipc/contract';
import type { OfficialFile } from '@shared/packs/official-file';
import { failure, success, type Result } from '@shared/problems/problem';
import { OWN, type JobOwner } from '../filling/job-places';
import type { OfficialFiles } from './official-files';
import type { BundledPacks } from './bundled-packs';
import { findForm, openPackFolders, readTemplate, type NamedPack, type PackFolder } from './pack-folder';
import type { Form, Pack } from '@shared/packs/schema';

export interface OpenForm {
  /** Who has written what is filled: a pack of the app's own, or one that was loaded, or a city's file. */
  owner: JobOwner;
  pack: Pack;
  form: Form;
  template: Uint8Array;
}

interface Shelved extends NamedPack {
  origin: PackListing['origin'];
}

/** All packs at hand: the bundled ones, and those in the profile, which win where they have the same id. */
export class PackRepository {
  private shelved: Promise<Shelved[]> | null = null;
  private refreshes = 0;
  private listed: { shelved: Shelved[]; files: string; listing: PackListing[] } | null = null;

  /** @param official files that take the place of forms' own */
  constructor(
    private readonly bundled: BundledPacks,
    private readonly profile: string,
    private readonly channels: KnownChannels,
    private readonly official: OfficialFiles | null = null,
  ) {}

  /** Forms in whose place there is an official file say so. The very same list until something changes. */
  async list(): Promise<PackListing[]> {
    const official = (await this.official?.list()) ?? [];
    const [shelved, files] = [await this.read(), JSON.stringify(official)];
    if (this.listed?.shelved !== shelved || this.listed.files !== files)
      this.listed = { shelved, files, listing: shelved.map((one) => listingOf(one, official)) };
    return this.listed.listing;
  }

  /** The pack of an id that counts, where it lies. */
  async find(packId: string): Promise<(PackFolder & Pick<PackListing, 'origin' | 'name'>) | null> {
    const found = (await this.read()).find(({ opened }) => opened.ok && opened.value.pack.id === packId);
    return found?.opened.ok ? { ...found.opened.value, origin: found.origin, name: found.name } : null;
  }

  /** What the app came with, also where one of the profile stands in its place. */
  async bundledPacks(): Promise<Pack[]> {
    return (await this.bundled()).flatMap(({ opened }) => (opened.ok ? [opened.value.pack] : []));
  }

  /** A form with the file that it is filled in: the official one where there is one. */
  async open(packId: string, formId: string): Promise<Result<OpenForm>> {
    const own = await this.openOwn(packId, formId);
    const file = own.ok ? await this.official?.find({ packId, formId }) : null;
    if (!own.ok || !this.official || !file) return own;
    const template = await this.official.read(file);
    if (!template.ok) return template;
    const { form, owner } = own.value;
    return success({
      ...own.value,
      ...{ form: asOfficial(form), template: template.value, owner: `${owner} ${packId}/${formId} ${file.digest}` },
    });
  }

  /** A form with the pack's own file. */
  async openOwn(packId: string, formId: string): Promise<Result<OpenForm>> {
    const found = (await this.read()).find(({ opened }) => opened.ok && opened.value.pack.id === packId);
    if (!found?.opened.ok) return failure('pack/not-found', { pack: packId });
    const form = findForm(found.opened.value, formId);
    if (!form.ok) return form;
    const template = await readTemplate(found.opened.value, form.value);
    if (!template.ok) return template;
    const { pack } = found.opened.value;
    return success({ pack, form: form.value, template: template.value, owner: this.ownerOf(found) });
  }

  /** Packs are read once; a pack put into the profile shows after `refresh`. */
  refresh(): void {
    this.shelved = null;
    this.refreshes += 1;
  }

  /** Whose a listed pack is. One that was loaded in another's place is another, by the same name, too. */
  ownerOf({ origin, name }: Pick<PackListing, 'origin' | 'name'>): JobOwner {
    return origin === 'bundled' ? OWN : `loaded ${name} ${this.refreshes}`;
  }

  private read(): Promise<Shelved[]> {
    return (this.shelved ??= this.readAll());
  }

  private async readAll(): Promise<Shelved[]> {
    const [own, bundled] = await Promise.all([openPackFolders(this.profile, this.channels), this.bundled()]);
    const taken = new Set(own.flatMap(({ opened }) => (opened.ok ? [opened.value.pack.id] : [])));
    return [
      ...own.map((one) => ({ origin: 'profile' as const, ...one })),
      ...bundled
        .filter(({ opened }) => !opened.ok || !taken.has(opened.value.pack.id))
        .map((one) => ({ origin: 'bundled' as const, ...one })),
    ];
  }
}

function listingOf({ origin, name, opened }: Shelved, files: readonly OfficialFile[]): PackListing {
  if (!opened.ok) return { origin, name, pack: opened, official: [] };
  const { pack } = opened.value;
  const official = files.filter(
    ({ packId, formId }) => packId === pack.id && pack.forms.some(({ id }) => id === formId),
  );
  const forms = pack.forms.map((form) => (official.some(({ formId }) => formId === form.id) ? asOfficial(form) : form));
  return { origin, name, pack: success({ ...pack, forms }), official };
}

const asOfficial = (form: Form): Form => ({ ...form, fidelity: 'official' });

export const packsIn = (folder: string): string => join(folder, 'packs');
