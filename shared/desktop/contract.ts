import type { z } from 'zod';
import { appChannels } from './channels/app';
import { consentChannels } from './channels/consent';
import { documentsChannels } from './channels/documents';
import { formsChannels } from './channels/forms';
import { outputChannels } from './channels/output';
import { packsChannels } from './channels/packs';
import { paymentChannels } from './channels/payment';
import { rendererChannels } from './channels/renderer';
import { submissionChannels } from './channels/submission';
import { syncChannels } from './channels/sync';
import { vaultChannels } from './channels/vault';

/** Raised with every change of a channel, so that a wrong pair of builds shows at once. */
export const contractVersion = 1;

/** Every call that the page can make, in one place: its shapes, lock policy and permission. */
export const contract = {
  ...appChannels,
  ...vaultChannels,
  ...consentChannels,
  ...submissionChannels,
  ...paymentChannels,
  ...documentsChannels,
  ...packsChannels,
  ...outputChannels,
  ...formsChannels,
  ...syncChannels,
  ...rendererChannels,
} as const;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type ChannelInput<Name extends ChannelName> = z.infer<Contract[Name]['input']>;
export type ChannelOutput<Name extends ChannelName> = z.infer<Contract[Name]['output']>;

export function isChannelName(name: string): name is ChannelName {
  return Object.hasOwn(contract, name);
}
