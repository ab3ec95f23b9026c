/**
 * Entry of the hub inside Electron's utility process: gives it the channel that a Node child has. The
 * hub itself lies beside this file, under the name that the build gives it.
 */
export {};

const hubFile = './standalone.js';

process.send = (message: unknown) => {
  process.parentPort.postMessage(message);
  return true;
};

await import(hubFile);
