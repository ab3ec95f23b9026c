export { BeforeAndAfter } from './BeforeAndAfter';
export { ChangeScreen } from './ChangeScreen';
export { LastYearsPlans } from './LastYearsPlans';
export { PlansToDecide, usePlansToDecide } from './PlansToDecide';
