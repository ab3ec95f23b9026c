import { fileOf } from './fileOf.mjs';

export const noOpenExternal = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Only electron/window/safeShell.ts opens links outside.' },
  },
  create: (context) =>
    fileOf(context).endsWith('electron/window/safeShell.ts')
      ? {}
      : {
          'MemberExpression[property.name="openExternal"]': (node) =>
            context.report({ node, messageId: 'found' }),
        },
};
