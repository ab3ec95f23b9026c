export { checkBirthDate, checkPersonName, checkUsPhone } from './contact';
export { cardBrands, type CardBrand, type FieldCheck, type FieldCode } from './fieldCheck';
export {
  checkAbaRouting,
  checkCardExpiry,
  checkCardNumber,
  checkCardSecurityCode,
} from './payment';
export { checkCaliforniaZip, checkUsZip, checkZipCounty } from './places';
export { checkItin, checkSsn } from './taxpayerNumbers';
