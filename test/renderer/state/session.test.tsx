import { Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import {
  BeginningContext,
  SessionContext,
  useBeginning,
  useChannels,
  useSession,
} from '../../../renderer/state/session';

const Begins = () => <p>{useBeginning().settings.ledger}</p>;
const Ways = () => <p>{Object.keys(useChannels()).length} ways</p>;
const Needs = () => <p>{useSession().packs.length} packs</p>;

const settings = { ledger: 'sample' };
const page = (
  <>
    <Begins />
    <Ways />
    <Suspense fallback="reads">
      <Needs />
    </Suspense>
  </>
);
const drawn = (session: unknown): string =>
  renderToStaticMarkup(
    <BeginningContext value={{ settings, channels, packsAreThere: new Promise(() => {}) } as never}>
      <SessionContext value={session as never}>{page}</SessionContext>
    </BeginningContext>,
  ).replaceAll(/<!--.*?-->|<template.*?<\/template>/g, '');

test('the way to an open ledger waits for no pack; who asks for packs is drawn when they are there', () => {
  const ways = `<p>sample</p><p>${Object.keys(channels).length} ways</p>`;
  expect(drawn(null)).toBe(`${ways}reads`);
  expect(drawn({ settings, channels, packs: [{}, {}] })).toBe(`${ways}<p>2 packs</p>`);
});
