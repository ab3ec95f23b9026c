export { createAppHandlers, type AppHandlerPorts } from './appHandlers';
export { createDocumentHandlers, type DocumentHandlerPorts } from './documentHandlers';
export { createVaultHandlers, type VaultHandlerPorts } from './vaultHandlers';
export { createWorkHandlers, type WorkHandlerPorts } from './workHandlers';
