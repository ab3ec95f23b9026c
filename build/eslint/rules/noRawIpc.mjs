import { fileOf } from './fileOf.mjs';

const home = /electron\/(ipc|preload)\//;

export const noRawIpc = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: '{{name}} is used only in electron/ipc and electron/preload.' },
  },
  create: (context) =>
    home.test(fileOf(context))
      ? {}
      : {
          'ImportSpecifier[imported.name=/^ipc(Main|Renderer)$/]': (node) =>
            context.report({ node, messageId: 'found', data: { name: node.imported.name } }),
        },
};
