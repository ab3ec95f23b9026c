export { EstimateScreen } from './EstimateScreen';
