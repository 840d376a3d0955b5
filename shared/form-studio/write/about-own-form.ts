import type { ChannelKind } from '../../packs/channel-kind';
import type { ReceiverField } from '../../packs/receiver-facts';
import type { CopyOfForm } from './copies';
import type { HandInRule } from './hand-ins';

/** Whose forms they are: just papers of the office, of a network that is there, or of one that somebody makes with them. */
export type Belonging =
  | { to: 'office' }
  | { to: 'network'; /** Of the network's pack; '' as long as nobody has said which. */ packId: string }
  | { to: 'own-network'; name: string };

/** What a person says of the city, or the network, that own forms are for. '' is what nobody has said. */
export interface AboutOwnPack {
  /** As the forms are listed: 自分の様式. */
  title: string;
  belongs: Belonging;
  municipality: string;
  /** Who gives the forms out. */
  issuer: string;
  /** First and last day of these forms, ISO. */
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** To whom papers go. */
  contact: Record<'name' | ReceiverField, string>;
}

/** … and of one form. */
export interface AboutOwnForm {
  /** 様式1. */
  number: string;
  title: string;
  /** Of files; the title where it is ''. */
  shortTitle: string;
  /** The usual one first. */
  channels: readonly ChannelKind[];
  /** Whether the city takes it as a PDF, and why not. */
  pdf: { allowed: true } | { allowed: false; reason: string };
  /** First and last day on which it is used, ISO; left out where nobody has said. */
  effectiveFrom?: string | undefined;
  effectiveTo?: string | undefined;
  /** Kinds of offices (サービス分類) that it is for; left out: every one. */
  serviceKinds?: readonly string[] | undefined;
  /** Printed so often in one go; left out: once. */
  copies?: readonly CopyOfForm[] | undefined;
  /** Upon what it is handed in, and by when. */
  handIns?: readonly HandInRule[] | undefined;
}

/** What is said in 様式のこと, by its boxes. */
export const aboutParts = [
  ...['title', 'number', 'days', 'collection', 'issuer', 'network', 'kinds', 'ways', 'receiver', 'hand-ins'],
] as const;
export type AboutPart = (typeof aboutParts)[number];

/** Why a form can't be saved or tried, for who makes it: a sentence, and where it can be mended. */
export interface StudioRefusal {
  message: string;
  /** Which decision; null: it is about no place alone. */
  place: number | null;
  about: AboutPart | null;
}
