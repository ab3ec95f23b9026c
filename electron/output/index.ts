export { askForPdf, askWhere } from './askWhere';
export { clipboardHeldMs, createClipboard, type DeskClipboard } from './copyText';
export { savePdf, type OutputPorts, type PdfKind } from './savePdf';
