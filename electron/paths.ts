import { join } from 'node:path';

/** Where things lie: what the app ships, and what it keeps on this computer. */
export interface Paths {
  readonly rendererFolder: string;
  readonly preloadFile: string;
  readonly argon2WorkerFile: string;
  readonly strengthWorkerFile: string;
  readonly formWorkerFile: string;
  readonly hubFile: string;
  readonly hubUtilityFile: string;
  readonly shippedPacks: string;
  readonly userData: string;
  readonly vault: string;
  readonly computer: string;
  readonly spool: string;
  readonly payments: string;
  readonly documents: string;
  /** Documents sealed to the hub, until it has them. */
  readonly dispatch: string;
  /** The blank of the official form that the agency supplied. */
  readonly forms: string;
  readonly receivedPacks: string;
  readonly audit: string;
  readonly logs: string;
  readonly practiceHub: string;
}

export function pathsOf(distFolder: string, userData: string): Paths {
  return {
    rendererFolder: join(distFolder, 'renderer'),
    preloadFile: join(distFolder, 'preload', 'preload.cjs'),
    argon2WorkerFile: join(distFolder, 'main', 'argon2Worker.js'),
    strengthWorkerFile: join(distFolder, 'main', 'strengthWorker.js'),
    formWorkerFile: join(distFolder, 'main', 'formWorker.js'),
    hubFile: join(distFolder, 'hub', 'standalone.js'),
    hubUtilityFile: join(distFolder, 'hub', 'utilityHub.js'),
    shippedPacks: join(distFolder, 'packs'),
    userData,
    vault: join(userData, 'vault'),
    computer: join(userData, 'computer'),
    spool: join(userData, 'spool'),
    payments: join(userData, 'payments'),
    documents: join(userData, 'documents'),
    dispatch: join(userData, 'dispatch'),
    forms: join(userData, 'forms'),
    receivedPacks: join(userData, 'packs'),
    audit: join(userData, 'audit'),
    logs: join(userData, 'logs'),
    practiceHub: join(userData, 'practice-hub'),
  };
}
