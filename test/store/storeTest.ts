import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type {
  OperationInput,
  OperationName,
  OperationOutput,
} from '../../renderer/store/operations';
import type { Result } from '#shared/base/result';
import type { StoreError } from '../../renderer/store/storeError';
import { buildPage } from './harness/buildPage';
import { openProfile, type OpenedProfile } from './harness/chromium';
import { servePage } from './harness/servePage';

/** The store in a real page of a real Chromium, on a profile folder that outlives the browser. */
export interface StorePage {
  readonly page: Page;
  readonly profile: OpenedProfile;
  readonly call: <Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
  ) => Promise<Result<OperationOutput<Name>, StoreError>>;
  /** The value, or an error that names the operation and the code. */
  readonly must: <Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
  ) => Promise<OperationOutput<Name>>;
}

interface Fixtures {
  readonly profileFolder: string;
  /** Starts the browser; with an owner the store is opened with that owner's keys. */
  readonly launch: (owner: Owner | null) => Promise<StorePage>;
}

interface WorkerFixtures {
  readonly pageUrl: string;
}

export interface Owner {
  readonly id: string;
  readonly keySeed: number;
}

export const ana: Owner = { id: '0190a000-0000-4000-8000-0000000000a1', keySeed: 10 };
export const ben: Owner = { id: '0190a000-0000-4000-8000-0000000000b2', keySeed: 40 };

export const test = base.extend<Fixtures, WorkerFixtures>({
  pageUrl: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'store-page-'));
      await buildPage(path.join(import.meta.dirname, 'page'), folder);
      const served = await servePage(folder);
      await use(served.url);
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  profileFolder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'store-profile-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ pageUrl, profileFolder }, use) => {
    const opened: OpenedProfile[] = [];
    await use(async (owner) => {
      const profile = await openProfile(profileFolder, pageUrl);
      opened.push(profile);
      const store = describe(await profile.newPage(), profile);
      const result = await openStore(store.page, owner);
      if (!result.ok) throw new Error(`store.open: ${result.error.code}`);
      return store;
    });
    for (const profile of opened) await profile.close().catch(() => undefined);
  },
});

/** Starts the page's worker and opens the store; null opens it as the lock screen does. */
export async function openStore(
  page: Page,
  owner: Owner | null,
): Promise<Result<OperationOutput<'store.open'>, StoreError>> {
  return page.evaluate(async (given) => {
    const client = window.underTest.start();
    return given === null
      ? client.openLocked()
      : client.open(window.underTest.keys(given.keySeed), {
          counselorId: given.id,
          ownerId: given.id,
        });
  }, owner);
}

function describe(page: Page, profile: OpenedProfile): StorePage {
  const call: StorePage['call'] = (name, input) =>
    page.evaluate(
      async ([calledName, calledInput]) => {
        const { client } = window.underTest;
        if (!client) throw new Error('the store was not started');
        return client.call(calledName, calledInput as never);
      },
      [name, input] as const,
    ) as ReturnType<StorePage['call']> as never;
  return {
    page,
    profile,
    call,
    must: async (name, input) => {
      const result = await call(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.cause ?? ''}`);
      return result.value;
    },
  };
}

export { expect } from '@playwright/test';
