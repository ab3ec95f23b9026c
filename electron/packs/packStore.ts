import { join } from 'node:path';
import type { PackInfo } from '#shared/desktop/channels/packs';
import { loadPack, type Pack, type PackPolicy } from '#shared/packs/loadPack';
import type { PlanPack } from '#shared/packs/planPack';
import type { Logger } from '../log';
import type { Files } from '../ports';

/** The rule packs and plan packs whose signature was checked here. */
export interface PackStore {
  list(): Promise<PackInfo[]>;
  /** The bytes as they were signed; undefined for a pack that is not listed. */
  read(packId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  planPack(packId: string): Promise<PlanPack | undefined>;
  /** Looks into the folders again, after new packs arrived. */
  refresh(): void;
}

export interface PackStorePorts {
  readonly files: Files;
  readonly logger: Logger;
  readonly policy: PackPolicy;
}

interface Held {
  readonly pack: Pack;
  readonly text: string;
  readonly info: PackInfo;
}

const signatureEnding = '.sig';

/** Packs of the app and packs that came by sync stand side by side; the signature decides alone. */
export function createPackStore(ports: PackStorePorts, folders: readonly string[]): PackStore {
  let loading: Promise<readonly Held[]> | undefined;

  function held(): Promise<readonly Held[]> {
    loading ??= loadFolders(ports, folders);
    return loading;
  }

  async function find(packId: string): Promise<Held | undefined> {
    return (await held()).find(({ info }) => info.packId === packId);
  }

  return {
    list: async () => (await held()).map(({ info }) => info),
    async read(packId) {
      const found = await find(packId);
      return found && new TextEncoder().encode(found.text);
    },
    async planPack(packId) {
      const found = await find(packId);
      return found?.pack.kind === 'plans' ? found.pack : undefined;
    },
    refresh() {
      loading = undefined;
    },
  };
}

async function loadFolders(ports: PackStorePorts, folders: readonly string[]): Promise<Held[]> {
  const editions = new Map<string, Held>();
  for (const folder of folders) {
    for (const held of await loadFolder(ports, folder)) {
      editions.set(`${held.pack.id}@${String(held.pack.version)}`, held);
    }
  }
  return nameEditions([...editions.values()]);
}

/** Real plans of a year stand before practice plans: whoever asks for a year takes the first. */
function practiceRank(pack: Pack): number {
  return pack.kind === 'plans' && pack.practice ? 1 : 0;
}

/** The newest edition goes by its id alone; an older one, pinned by work in progress, by id@version. */
function nameEditions(all: readonly Held[]): Held[] {
  const newestFirst = [...all].sort(
    (left, right) =>
      practiceRank(left.pack) - practiceRank(right.pack) || right.pack.version - left.pack.version,
  );
  const named = new Set<string>();
  return newestFirst.map((held) => {
    const { id, version } = held.pack;
    const packId = named.has(id) ? `${id}@${String(version)}` : id;
    named.add(id);
    return { ...held, info: { ...held.info, packId } };
  });
}

async function loadFolder(ports: PackStorePorts, folder: string): Promise<Held[]> {
  const names = await ports.files.list(folder);
  const signed = names.filter((name) => names.includes(`${name}${signatureEnding}`)).sort();
  const packs = await Promise.all(signed.map((name) => loadOne(ports, join(folder, name))));
  return packs.filter((held) => held !== undefined);
}

async function loadOne(
  { files, logger, policy }: PackStorePorts,
  path: string,
): Promise<Held | undefined> {
  const [pack, signature] = await Promise.all([
    files.read(path),
    files.read(`${path}${signatureEnding}`),
  ]);
  if (!pack || !signature) return undefined;
  const text = pack.toString('utf8');
  const loaded = await loadPack(policy, { pack: text, signature: signature.toString('utf8') });
  if (!loaded.ok) {
    logger.error('packs.refused', { reason: loaded.error.code });
    return undefined;
  }
  const developmentKey = signedByDevelopmentKey(policy, signature.toString('utf8'));
  return { pack: loaded.value, text, info: describe(loaded.value, pack.length, developmentKey) };
}

function signedByDevelopmentKey({ trustedKeys }: PackPolicy, signature: string): boolean {
  return trustedKeys.some(
    ({ keyId, development }) => development && signature.includes(`"${keyId}"`),
  );
}

function describe(pack: Pack, sizeBytes: number, developmentKey: boolean): PackInfo {
  const { id, kind, asOf, version } = pack;
  return {
    packId: id,
    kind,
    planYear: pack.kind === 'plans' ? pack.planYear : null,
    version: String(version),
    asOf,
    practice: pack.kind === 'plans' && pack.practice,
    developmentKey,
    sizeBytes,
  };
}
