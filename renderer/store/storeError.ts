/**
 * Why the store could not do what it was asked. The words for people are under `errors.store.<code>`.
 *
 *   locked            no session keys are loaded
 *   notFound          nothing stands under this id
 *   damaged           the sealed bytes do not open: changed, cut or mixed up
 *   wrongKey          sealed under another key, for example of an earlier recovery
 *   notAllowed        the state of the item forbids it
 *   commandDiffers    the command id stands already with another body
 *   newerVersion      the databases were written by a newer version of the application
 *   quota             no room is left on the disk
 *   blocked           another window holds the databases open
 *   backingStore      the browser cannot read its database files
 *   closed            the worker or its page is gone
 *   unknown           anything else; the code of the cause is in `cause`
 */
export const storeErrorCodes = [
  'locked',
  'notFound',
  'damaged',
  'wrongKey',
  'notAllowed',
  'commandDiffers',
  'newerVersion',
  'quota',
  'blocked',
  'backingStore',
  'closed',
  'unknown',
] as const;
export type StoreErrorCode = (typeof storeErrorCodes)[number];

export interface StoreError {
  readonly code: StoreErrorCode;
  /** The name of the exception behind it, never its message: messages may hold values. */
  readonly cause?: string;
}

export function storeError(code: StoreErrorCode, cause?: string): StoreError {
  return cause === undefined ? { code } : { code, cause };
}
