export { SignScreen } from './SignScreen';
export { StatusScreen } from './StatusScreen';
