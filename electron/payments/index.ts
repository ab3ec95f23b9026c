export { createPaymentStore, type PaymentStore } from './paymentStore';
export { paymentAad, sealPayment, type PaymentPorts } from './sealPayment';
