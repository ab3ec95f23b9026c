export { openWith, sealTo, type SealBinding, type SealedBytes } from './hpke';
export { unwrap, wrap } from './aeadWrap';
