import { CipherSuite } from '@hpke/core';
import { NodeAes256Gcm, NodeHkdfSha256, NodeRecipientKem } from './nodePrimitives';

export { recipientKeyPair } from './nodePrimitives';

/** The one suite of an envelope (`shared/hub/commandEnvelope.ts`), for the side that opens. */
export function envelopeSuite(): CipherSuite {
  return new CipherSuite({
    kem: new NodeRecipientKem(),
    kdf: new NodeHkdfSha256(),
    aead: new NodeAes256Gcm(),
  });
}
