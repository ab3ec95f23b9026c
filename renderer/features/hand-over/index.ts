export { HandOverScreen } from './HandOverScreen';
export { readRecord } from './record';
export { useHandOver } from './useHandOver';
export { WaysOn } from './WaysOn';
