import { safeStorage } from 'electron';
import type { SafeStoragePort } from './keyring';

const otherPlatforms: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'keychain',
  win32: 'dpapi',
};

/** The keyring of this computer; only Linux has a choice of them. */
export const electronSafeStorage: SafeStoragePort = {
  available: () => safeStorage.isAsyncEncryptionAvailable(),
  backend: () => otherPlatforms[process.platform] ?? safeStorage.getSelectedStorageBackend(),
  encrypt: (text) => safeStorage.encryptStringAsync(text),
  decrypt: async (bytes) => (await safeStorage.decryptStringAsync(bytes)).result,
};
