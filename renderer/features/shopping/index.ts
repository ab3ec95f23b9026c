export { CompareScreen } from './CompareScreen';
export { PlansScreen } from './PlansScreen';
