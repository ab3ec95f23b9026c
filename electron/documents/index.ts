export { createCameraGate, type CameraGate } from './cameraGate';
export { createDocumentFiles, type DocumentOwner } from './documentFiles';
export { exportDocument, type ExportPorts } from './exportDocument';
export { createDocumentStore, type DocumentStore } from './documentStore';
