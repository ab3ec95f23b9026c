export { openWith, sealTo, type SealBinding, type SealedBytes } from './hpke';
