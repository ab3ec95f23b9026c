/** The linted file's path with forward slashes, whatever the platform. */
export function fileOf(context) {
  return context.filename.replaceAll('\\', '/');
}
