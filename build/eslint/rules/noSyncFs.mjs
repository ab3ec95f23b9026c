import { fileOf } from './fileOf.mjs';

/** Blocking file calls freeze every window; only start-up (electron/main.ts, umask, paths) may use them. */
export const noSyncFs = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: '{{name}} blocks the process; use the promise form.' },
  },
  create: (context) =>
    /electron\/main\.ts$|electron\/startup\//.test(fileOf(context))
      ? {}
      : {
          'MemberExpression[object.name="fs"][property.name=/Sync$/]': (node) =>
            context.report({ node, messageId: 'found', data: { name: node.property.name } }),
          'ImportDeclaration[source.value=/^(node:)?fs$/] > ImportSpecifier[imported.name=/Sync$/]':
            (node) =>
              context.report({ node, messageId: 'found', data: { name: node.imported.name } }),
        },
};
