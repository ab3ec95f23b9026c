/** What the browser promises about keeping our databases. Help, not a guarantee. */
export interface StorageReport {
  readonly persisted: boolean;
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
}

/** Asks for persistent storage once and reports what was granted; asking again costs nothing. */
export async function ensurePersistence(): Promise<StorageReport> {
  const { storage } = navigator;
  const persisted = (await storage.persisted()) || (await storage.persist());
  const estimate = await storage.estimate();
  return {
    persisted,
    usageBytes: estimate.usage ?? null,
    quotaBytes: estimate.quota ?? null,
  };
}
