/** The bundler puts a font's bytes into the file that imports it. */
declare module '*.ttf' {
  const bytes: Uint8Array;
  export default bytes;
}
