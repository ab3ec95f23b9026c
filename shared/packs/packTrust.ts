/** A key whose signature on a pack is believed. */
export interface TrustedPackKey {
  readonly keyId: string;
  /** The raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  /** Its private half is derived in the open by `build/scripts/packSigning.ts`; releases refuse it. */
  readonly development: boolean;
}

export const developmentPackKey: TrustedPackKey = {
  keyId: 'development-2026',
  publicKey: 'kuTFS3Dh6kWsso2HytK28mV1pY2KFdyY-FO4k0BWR80',
  development: true,
};

/** Production keys are added here when the first one is issued; their private halves never are. */
export const trustedPackKeys: readonly TrustedPackKey[] = [developmentPackKey];

/** The seam to the platform's cryptography: Node's in main, hub and scripts; WebCrypto in the worker. */
export interface PackVerifier {
  verifyEd25519(check: {
    readonly publicKey: string;
    readonly signature: string;
    /** Signed as its UTF-8 bytes. */
    readonly message: string;
  }): Promise<boolean>;
}
