export { HandOverScreen } from './HandOverScreen';
export { WaysOn } from './WaysOn';
