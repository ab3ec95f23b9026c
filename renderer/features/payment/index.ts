export { PaymentScreen } from './PaymentScreen';
