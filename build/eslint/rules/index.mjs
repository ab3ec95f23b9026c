import { noAmbientTimeOrChance } from './noAmbientTimeOrChance.mjs';
import { noEnum } from './noEnum.mjs';
import { noOpenExternal } from './noOpenExternal.mjs';
import { noRawIpc } from './noRawIpc.mjs';
import { noRendererNetwork } from './noRendererNetwork.mjs';
import { noStrayBridge } from './noStrayBridge.mjs';
import { noStrayDexie } from './noStrayDexie.mjs';
import { noSyncFs } from './noSyncFs.mjs';
import { noUntranslatedText } from './noUntranslatedText.mjs';
import { noWebStorage } from './noWebStorage.mjs';

export default {
  rules: {
    'no-ambient-time-or-chance': noAmbientTimeOrChance,
    'no-enum': noEnum,
    'no-open-external': noOpenExternal,
    'no-raw-ipc': noRawIpc,
    'no-renderer-network': noRendererNetwork,
    'no-stray-bridge': noStrayBridge,
    'no-stray-dexie': noStrayDexie,
    'no-sync-fs': noSyncFs,
    'no-untranslated-text': noUntranslatedText,
    'no-web-storage': noWebStorage,
  },
};
