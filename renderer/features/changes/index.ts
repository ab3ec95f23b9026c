export { BeforeAndAfter } from './BeforeAndAfter';
export { ChangeScreen } from './ChangeScreen';
