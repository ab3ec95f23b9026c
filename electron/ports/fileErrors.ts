/** Whether something thrown is the operating system's error of that code. */
export function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Whether the disk, or the person's share of it, is full. */
export function isDiskFull(error: unknown): boolean {
  return isFileError(error, 'ENOSPC') || isFileError(error, 'EDQUOT');
}
