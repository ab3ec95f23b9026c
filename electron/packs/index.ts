export { createPackStore, type PackStore } from './packStore';
export { packVerifier } from './packVerifier';
