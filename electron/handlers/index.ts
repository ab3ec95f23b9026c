export { createAppHandlers, type AppHandlerPorts } from './appHandlers';
export { createVaultHandlers, type VaultHandlerPorts } from './vaultHandlers';
export { createWorkHandlers, type WorkHandlerPorts } from './workHandlers';
