import { ok } from '#shared/base/result';
import type { AppState } from '#shared/desktop/channels/app';
import { contractVersion } from '#shared/desktop/contract';
import type { Handlers } from '../ipc';
import type { Logger } from '../log';
import type { Random } from '../ports';
import type { PracticeHub } from '../practice';
import type { SettingsStore } from '../settings';
import type { FreeSpaceWatch } from '../storage';
import type { IdleWatch, KnownComputer, Vault } from '../vault';

export interface AppHandlerPorts {
  readonly appVersion: string;
  readonly runId: string;
  readonly vault: Vault;
  readonly practice: PracticeHub;
  readonly settings: SettingsStore;
  readonly freeSpace: FreeSpaceWatch;
  readonly idle: IdleWatch;
  readonly computer: () => Promise<KnownComputer | undefined>;
  readonly logger: Logger;
  readonly random: Random;
}

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

/** Answers the page about the app itself. */
export function createAppHandlers(ports: AppHandlerPorts): AppHandlers {
  const { settings, idle, logger, random } = ports;
  return {
    'app.state': async () => ok(await describeApp(ports)),
    async 'app.practiceReady'() {
      await ports.practice.ready();
      return ok({});
    },
    async 'app.setLanguage'({ language }) {
      await settings.change({ language });
      return ok({});
    },
    'app.touch'() {
      idle.touch();
      return ok({});
    },
    'app.reportProblem'({ code, where }) {
      const incidentId = random.uuid();
      logger.error('page.problem', { code, where, incidentId });
      return ok({ incidentId });
    },
  };
}

async function describeApp(ports: AppHandlerPorts): Promise<AppState> {
  const { appVersion, runId, vault, settings, freeSpace } = ports;
  const practice = settings.current().hubUrl === null;
  // The first screen does not wait for it: a hub that starts takes the time of a whole launch.
  const practiceStarting = practice && ports.practice.isStarting();
  const [profiles, storage, keyring, hub, practicePeople] = await Promise.all([
    vault.profiles(),
    freeSpace.measure(),
    vault.keyringHealth(),
    practiceStarting ? null : describeHub(ports),
    practice && !practiceStarting ? listPracticePeople(ports.practice) : [],
  ]);
  return {
    contractVersion,
    appVersion,
    practice,
    hub,
    profiles,
    practicePeople,
    practiceStarting,
    unlockedCounselorId: vault.session()?.profile.counselorId ?? null,
    storage,
    keyring,
    language: settings.current().language,
    runId,
  };
}

async function describeHub(ports: AppHandlerPorts): Promise<AppState['hub']> {
  const hub = (await ports.computer())?.hub;
  if (hub) return { name: hub.name, url: hub.url };
  const { hubUrl } = ports.settings.current();
  if (hubUrl !== null) return { name: new URL(hubUrl).host, url: hubUrl };
  const ready = await ports.practice.ready();
  return ready.ok ? { name: ready.value.hubInfo.name, url: ready.value.url } : null;
}

async function listPracticePeople(practice: PracticeHub): Promise<AppState['practicePeople']> {
  const ready = await practice.ready();
  if (!ready.ok) return [];
  return ready.value.invitations.map(({ id, displayName, role }) => ({
    key: id,
    displayName,
    role,
  }));
}
