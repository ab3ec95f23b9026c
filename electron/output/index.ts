export { savePdf, type OutputPorts, type PdfKind } from './savePdf';
