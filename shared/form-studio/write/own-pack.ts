import type { EventKind } from '../../ledger/event';
import { kindOfChannel } from '../../packs/channel-kind';
import type { Contact, KnownChannels } from '../../packs/network-schema';
import { channelsOf } from '../../packs/form-channels';
import { UNNUMBERED } from '../../packs/network-of';
import { saidHere } from '../../packs/own-steps';
import { perFact } from '../../packs/receiver-words';
import type { Form, Pack } from '../../packs/schema';
import type { AboutOwnForm, AboutOwnPack, Belonging } from './about-own-form';
import { addresseeOf } from '../find/addressee';
import { copiesOf } from './copies';
import { handInsOf, OFFICE_ACTOR, columnsOfEvents, proceduresOf, type HandedInForm } from './hand-ins';
import type { AboutForm } from './write-form';

/**
 * 「自分の様式」: pack.json of what a person said of a network, and back. A channel is called by its own word, the one contact is to whom papers go.
 */

type Json = Record<string, unknown>;

const TO = 'addressee';
const SAID_HERE = saidHere.document;

/** What the form's writer is told. @param template name of its file beside form.json */
export const aboutWrittenForm = (
  id: string,
  about: AboutOwnForm,
  template: string,
  channels: KnownChannels,
): AboutForm => ({
  ...{ id, template },
  number: about.number || UNNUMBERED,
  title: about.title,
  shortTitle: about.shortTitle || shortTitleOf(about.title),
  channels: (about.channels.length > 0 ? about.channels : waysByDefault(channels)).map(String),
});

const SHORT = 40;
/** What a form is called for short as long as nobody says another word: its title, with the year by which it differs from last year's. */
function shortTitleOf(title: string): string {
  const [year = ''] = /[(（][^()（）]{1,12}年度[^()（）]{0,4}[)）]$/.exec(title) ?? [];
  return title.length <= SHORT ? title : title.slice(0, SHORT - year.length) + year;
}

const waysByDefault = ({ all }: KnownChannels): AboutOwnForm['channels'] =>
  all.filter(({ isDefault }) => isDefault).map(kindOfChannel);

/** form.json as it was written, with the days on which it is used. */
export const withDays = (
  written: Json,
  { effectiveFrom, effectiveTo }: Pick<AboutOwnForm, 'effectiveFrom' | 'effectiveTo'>,
): Json => ({
  ...written,
  ...(effectiveFrom && { effectiveFrom }),
  ...(effectiveTo && { effectiveTo }),
});

/** … for offices of these kinds alone. */
export const withKinds = (written: Json, { serviceKinds = [] }: Pick<AboutOwnForm, 'serviceKinds'>): Json =>
  serviceKinds.length === 0 ? written : { ...written, serviceKinds };

/** … where the city takes no PDF with that refusal. */
export function withRefusals(written: Json, { pdf }: AboutOwnForm): Json {
  if (pdf.allowed) return written;
  const outputs = Array.isArray(written['outputs']) ? written['outputs'].filter((one) => one !== 'pdf') : [];
  const reason = pdf.reason || 'PDF では受け取られません';
  return { ...written, outputs, refusals: [{ output: 'pdf', reason, source: SAID_HERE }] };
}

export interface OwnPackParts {
  id: string;
  version: string;
  about: AboutOwnPack;
  /** In the order in which they are listed. */
  forms: readonly (HandedInForm & { channels: readonly string[] })[];
  /** Names of the cities' files that they are made of. */
  files: readonly string[];
}

/** pack.json, and beside it the procedures in which its forms are handed in. */
export function ownPack(
  { id, version, about, forms, files }: OwnPackParts,
  channels: KnownChannels,
): { pack: Json; procedures: ReadonlyMap<EventKind, Json> } {
  const title = about.title || '自分の様式';
  const { name, ...ways } = about.contact;
  const termsOf = (word: string) => channels.all.find((one) => one.word === word);
  const asked = forms
    .filter(({ handIns }) => handIns.length > 0)
    .map((form) => ({ ...form, ways: form.channels.flatMap((word) => termsOf(word) ?? []) }));
  const to = name || about.issuer || about.municipality;
  const contact = {
    ...{ id: TO, name: to || title },
    ...Object.fromEntries(Object.entries(ways).filter(([, word]) => word !== '')),
    source: SAID_HERE,
  };
  // A network of these forms' own is whom they go to, unless somebody says another; what is the office's own goes to nobody by name.
  const isNetwork = about.belongs.to === 'own-network';
  const hasContact = (isNetwork && asked.length > 0) || Object.values(about.contact).some((word) => word !== '');
  const addressee = { name: to || (isNetwork ? title : ''), contact: hasContact ? TO : null, source: SAID_HERE };
  const procedures = proceduresOf(asked, addressee);
  const pack = {
    ...{ schema: 3, id, version, title },
    ...belongingIn(about.belongs),
    municipality: about.municipality,
    issuer: about.issuer || about.municipality || title,
    ...{ effectiveFrom: about.effectiveFrom, effectiveTo: about.effectiveTo },
    sources: [...sourcesOf(files), ...(procedures.size > 0 ? [SAID_HERE] : [])],
    ...(procedures.size > 0 && { actors: [OFFICE_ACTOR], overview: columnsOfEvents(procedures.keys()) }),
    ...(hasContact && { contacts: [contact] }),
    channels: [...new Set(forms.flatMap((form) => form.channels))].map((word) => {
      const terms = termsOf(word);
      // A letter needs an address; at all other desks a name will do.
      const isReached = hasContact && (!terms?.isMail || about.contact.mail.includes('@'));
      return { id: word, kind: word, label: terms?.name ?? word, ...(isReached && { to: TO }) };
    }),
    forms: forms.map((form) => form.id),
  };
  return { pack, procedures };
}

const sourcesOf = (files: readonly string[]): string[] => [...new Set(files)].map((file) => `市のファイル「${file}」`);

/** Names of the cities' files that a pack was made of. */
export const cityFilesOf = ({ sources }: Pick<Pack, 'sources'>): string[] =>
  sources
    .filter((source) => source !== SAID_HERE)
    .map((source) => /^市のファイル「(.*)」$/.exec(source)?.[1] ?? source);

/** Nobody takes part in a form: without a word of somebody's it is no network's. */
function belongingIn(belongs: Belonging): Json {
  // Which one nobody has chosen yet: it can be tried all the same.
  if (belongs.to === 'network') return belongs.packId === '' ? {} : { of: belongs.packId };
  const network = belongs.to === 'own-network' ? belongs.name.trim() : '';
  return network === '' ? {} : { network };
}

/** What somebody said of it, as far as the pack has it. */
export function aboutPack(pack: Pack): AboutOwnPack {
  const { title, municipality, issuer, effectiveFrom, effectiveTo, contacts } = pack;
  // The pack says its own title where nobody has said whose its forms are.
  const isSaid = issuer !== title || addresseeOf([`${title}　様`]) !== '';
  const said = { title, municipality, issuer: isSaid ? issuer : '', effectiveFrom, effectiveTo };
  return { ...said, belongs: belongingOf(pack), contact: contactOf(contacts) };
}

function belongingOf({ network, of }: Pack): Belonging {
  if (network !== undefined) return { to: 'own-network', name: network };
  return of === undefined ? { to: 'office' } : { to: 'network', packId: of };
}

const NO_CONTACT = { name: '', ...perFact(() => '') };
function contactOf([contact]: readonly Contact[]): AboutOwnPack['contact'] {
  if (!contact) return NO_CONTACT;
  return { name: contact.name, ...perFact((field) => contact[field] ?? '') };
}

/** Before anybody has said anything. */
export const newOwnPack: AboutOwnPack = {
  ...{ title: '自分の様式', belongs: { to: 'office' }, municipality: '', issuer: '' },
  ...{ effectiveFrom: null, effectiveTo: null, contact: NO_CONTACT },
};

/** Of a collection, what holds for a form that goes to somebody else: the network, and nothing of whom the others go to. */
const elsewhere = ({ belongs }: AboutOwnPack, issuer: string): AboutOwnPack => ({
  ...newOwnPack,
  // A network of these forms' own is theirs.
  belongs: belongs.to === 'own-network' ? newOwnPack.belongs : belongs,
  title: `${issuer}の様式`.slice(0, 60),
  issuer,
});

/** Of a form that doesn't say to whom it goes, beside collections that go to somebody. */
export const OTHER_FORMS = 'そのほかの様式';

/**
 * Where a form belongs by whom it goes to: to the collection whose forms go there, or to a new one. Of one that doesn't say, nobody knows: it is filed
 * under no city and no network, but with those of which nobody has said it either.
 *
 * @param addressee '' where the form doesn't say
 */
export function collectionFor(addressee: string, packs: readonly Collection[]): Collection {
  const [first] = packs;
  const isThere = ({ about: { issuer, belongs } }: Collection): boolean =>
    addressee === '' ? issuer === '' && belongs.to === 'office' : isOneReceiver(issuer, addressee);
  const there = packs.find(isThere);
  if (there) return there;
  if (addressee === '') return { packId: null, about: first ? { ...newOwnPack, title: OTHER_FORMS } : newOwnPack };
  return {
    packId: null,
    about: first ? elsewhere(first.about, addressee) : { ...newOwnPack, issuer: addressee },
  };
}

/** @property packId null: it isn't there yet */
interface Collection {
  packId: string | null;
  about: AboutOwnPack;
}

/** みどり野市, and a part of its administration; 一般社団法人みどり野医師会 by its own name alone. Not みどり野市医師会. */
function isOneReceiver(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((name) =>
      name.replaceAll(/\s/g, '').replace(/^(?:(?:一般|公益)?(?:社団|財団)|社会福祉|医療|特定非営利活動)法人/, ''),
    )
    .toSorted((a, b) => a.length - b.length);
  return (
    short !== '' &&
    long.startsWith(short) &&
    /^(?:(?:(?!会|連合|組合|センター|病院).)*[部局課室係])?$/.test(long.slice(short.length))
  );
}

export function aboutForm(pack: Pack, form: Form): AboutOwnForm {
  const { number, title, refusals, serviceKinds, effectiveFrom, effectiveTo } = form;
  // What only came of the title goes with it, should the title be changed.
  const shortTitle = form.shortTitle === shortTitleOf(title) ? '' : form.shortTitle;
  const handIns = handInsOf(pack, form.id);
  // Other packs call their channels as they like.
  const channels = channelsOf(pack, form).map(({ kind }) => kind);
  const refused = refusals.find(({ output }) => output === 'pdf');
  const pdf = refused ? { allowed: false as const, reason: refused.reason } : { allowed: true as const };
  return {
    ...{ number, title, shortTitle, channels, pdf },
    ...(effectiveFrom && { effectiveFrom }),
    ...(effectiveTo && { effectiveTo }),
    ...(serviceKinds.length > 0 && { serviceKinds }),
    ...(handIns.length > 0 && { handIns }),
    ...copiesOf(form),
  };
}

export const newOwnForm = (title: string, channels: KnownChannels): AboutOwnForm => ({
  ...{ number: '', title, shortTitle: '', channels: waysByDefault(channels) },
  pdf: { allowed: true },
});
