export { askWhere } from './askWhere';
export { savePdf, type OutputPorts, type PdfKind } from './savePdf';
